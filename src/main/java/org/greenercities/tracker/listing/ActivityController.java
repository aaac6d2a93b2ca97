package org.greenercities.tracker.listing;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.Workbook;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The list of activities, as a page and as files, and the page of one of them.
 */
@Controller
class ActivityController {

	private final ActivityList list;

	private final ActivityPages pages;

	private final ActivityBook book;

	private final ActivityEditing editing;

	private final Formats formats;

	ActivityController(ActivityList list, ActivityPages pages, ActivityBook book, ActivityEditing editing,
			Formats formats) {
		this.list = list;
		this.pages = pages;
		this.book = book;
		this.editing = editing;
		this.formats = formats;
	}

	@GetMapping("/activities")
	String list(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request, Model model) {
		ActivityList.Page page = this.list.page(ActivityFilter.of(parameters), reader, locale);
		model.addAttribute("list", new ListView(page, Address.of(request), reader, this.formats));
		model.addAttribute("mayLog", this.editing.mayLog(reader));
		return "listing/list";
	}

	@GetMapping({ "/activities.csv", "/activities.xlsx" })
	Workbook file(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale) {
		return this.book.of(this.list.whole(ActivityFilter.of(parameters), reader, locale),
				ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
	}

	@GetMapping("/activities/{code}")
	String show(@PathVariable String code, Person reader, Locale locale, Model model) {
		model.addAttribute("page", this.pages.show(code, reader, locale));
		return "listing/show";
	}

}
