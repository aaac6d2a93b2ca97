package org.greenercities.tracker.overview;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.web.Column;
import org.greenercities.tracker.web.Workbook;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The Sustainable Development Goals, as a page and as a file, and each goal, target and
 * indicator with what serves it.
 */
@Controller
class SdgController {

	private final SdgPages pages;

	private final Files files;

	private final MessageSource messages;

	SdgController(SdgPages pages, Files files, MessageSource messages) {
		this.pages = pages;
		this.files = files;
		this.messages = messages;
	}

	@GetMapping("/sdgs")
	String list(Person reader, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("sdgs", this.pages.all(Asked.of(request, reader, locale)));
		return "overview/sdgs";
	}

	@GetMapping({ "/sdgs.csv", "/sdgs.xlsx" })
	Workbook file(Person reader, Locale locale, HttpServletRequest request) {
		Asked asked = Asked.of(request, reader, locale);
		return this.files.file("sdgs", this.messages.getMessage("sdgs.title", null, locale), asked, columns(),
				this.pages.all(asked).rows());
	}

	@GetMapping("/sdgs/{target}")
	String show(@PathVariable String target, Person reader, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("page", this.pages.show(target, Asked.of(request, reader, locale)));
		return "overview/sdg";
	}

	private static List<Column<SdgRow>> columns() {
		String base = Files.link("/sdgs/");
		return Files.columns(
				List.of(new Column<>("code", SdgRow::code), new Column<>("level", (row) -> row.level().code()),
						new Column<>("parent", SdgRow::parent), new Column<>("label", SdgRow::label),
						new Column<>("programme", (row) -> row.own() ? "yes" : "no"),
						new Column<>("umbrella_projects", SdgRow::umbrellaProjects),
						new Column<>("activities", (row) -> row.cut().activities().count())),
				SdgRow::cut, List.of(new Column<>("link", (row) -> base + row.code())));
	}

}
