package org.greenercities.tracker.report;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.Frame;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The biennial reports there are, and each as a document to read.
 */
@Controller
class ReportController {

	/** The parameter with the language of the headings. */
	private static final String HEADINGS = "headings";

	private final ReportPages pages;

	private final Languages languages;

	private final Formats formats;

	ReportController(ReportPages pages, Languages languages, Formats formats) {
		this.pages = pages;
		this.formats = formats;
		this.languages = languages;
	}

	@GetMapping("/reports")
	String list(Person reader, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("reports", this.pages.list(activities(request), reader, locale));
		return "report/list";
	}

	@GetMapping("/reports/{biennium}")
	String show(@PathVariable String biennium, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(name = HEADINGS, defaultValue = "") String headings, Person reader, Locale locale,
			HttpServletRequest request, Model model) {
		ReportPage page = this.pages.show(biennium, headings(headings, locale), ActivityFilter.query(parameters),
				activities(request), reader, locale);
		model.addAttribute("report", page);
		model.addAttribute("biennium", biennium);
		model.addAttribute("period", this.formats.biennium(biennium));
		model.addAttribute("headings", links(page, Address.of(request)));
		return "report/show";
	}

	private List<Frame.LanguageLink> links(ReportPage page, Address address) {
		return Languages.UNITED_NATIONS.stream()
			.map((tag) -> new Frame.LanguageLink(tag, this.languages.name(Locale.forLanguageTag(tag)),
					address.with(HEADINGS, tag), tag.equals(page.headings())))
			.toList();
	}

	private static Locale headings(String asked, Locale reader) {
		if (asked.isBlank()) {
			return reader;
		}
		if (!Languages.UNITED_NATIONS.contains(asked)) {
			throw new BadParameter(HEADINGS, asked, Languages.UNITED_NATIONS);
		}
		return Locale.forLanguageTag(asked);
	}

	private static Address activities(HttpServletRequest request) {
		return Address.of(request).bare().at("/activities");
	}

}
