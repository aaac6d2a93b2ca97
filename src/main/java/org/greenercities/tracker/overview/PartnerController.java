package org.greenercities.tracker.overview;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.organisation.OrganisationRegister;
import org.greenercities.tracker.web.SeeOther;
import org.greenercities.tracker.web.Workbook;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The organisations that take part, as a page and as a file, and each with what it does.
 */
@Controller
class PartnerController {

	private final PartnerPages pages;

	private final OrganisationRegister register;

	private final Files files;

	private final MessageSource messages;

	private final Formats formats;

	PartnerController(PartnerPages pages, OrganisationRegister register, Files files, MessageSource messages,
			Formats formats) {
		this.pages = pages;
		this.register = register;
		this.files = files;
		this.messages = messages;
		this.formats = formats;
	}

	@GetMapping("/partners")
	String list(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request, Model model) {
		ActivityFilter read = ActivityFilter.of(parameters);
		Asked asked = Asked.of(request, reader, locale);
		model.addAttribute("words", read.q());
		model.addAttribute("partners", this.pages.list(read.q(), read.page(), asked));
		model.addAttribute("title", title(read, asked));
		return "overview/partners";
	}

	@GetMapping({ "/partners.csv", "/partners.xlsx" })
	Workbook file(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request) {
		Asked asked = Asked.of(request, reader, locale);
		PartnerPages.Listed partners = this.pages.all(ActivityFilter.query(parameters), asked);
		return this.files.file("partners", this.messages.getMessage("partners.title", null, locale), asked,
				new PartnerColumns(partners.counts().codelists(), this.messages, locale).all(), partners.rows());
	}

	@GetMapping("/partners/{code}")
	String show(@PathVariable String code, Person reader, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("page", this.pages.show(code, Asked.of(request, reader, locale)));
		model.addAttribute("mayConfirm", this.register.mayConfirm(reader));
		return "overview/partner";
	}

	@PostMapping("/partners/{code}/confirmation")
	ModelAndView confirm(@PathVariable String code, @RequestParam(required = false) @Nullable String from,
			Person person, RedirectAttributes next) {
		this.register.confirm(code, person);
		next.addFlashAttribute("confirmed", true);
		return new ModelAndView(SeeOther.to("review".equals(from) ? "/review" : "/partners/" + code));
	}

	private String title(ActivityFilter read, Asked asked) {
		String period = asked.period(this.formats);
		String title = period.isEmpty() ? this.messages.getMessage("partners.title", null, asked.locale())
				: this.messages.getMessage("partners.in", new Object[] { "biennium", period }, asked.locale());
		if (read.q() != null) {
			title = this.messages.getMessage("partners.found", new Object[] { "words", read.q(), "partners", title },
					asked.locale());
		}
		return (read.page() == 1) ? title : this.messages.getMessage("activities.on-page",
				new Object[] { "title", title, "page", read.page() }, asked.locale());
	}

}
