package org.greenercities.tracker.overview;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.report.Reports;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The regions, and each with what is done there.
 */
@Controller
class RegionController {

	private final Summaries summaries;

	private final CodelistReader codelists;

	private final Reports reports;

	RegionController(Summaries summaries, CodelistReader codelists, Reports reports) {
		this.summaries = summaries;
		this.codelists = codelists;
		this.reports = reports;
	}

	@GetMapping("/regions")
	String list(Person reader, Locale locale, HttpServletRequest request, Model model) {
		Asked asked = Asked.of(request, reader, locale);
		Overview counts = this.summaries.by(Dimension.REGION, asked);
		Address page = asked.at("/regions");
		List<CutRow> rows = counts.codelists()
			.codes("region")
			.stream()
			.map((code) -> CutRow.of(Dimension.REGION, code, counts, page))
			.toList();
		model.addAttribute("counts", counts);
		model.addAttribute("rows", rows);
		return "overview/regions";
	}

	@GetMapping("/regions/{code}")
	String show(@PathVariable String code, Person reader, Locale locale, HttpServletRequest request, Model model) {
		if (!this.codelists.read(locale).contains("region", code)) {
			throw new NotFound("region.not-found", code);
		}
		Summary summary = this.summaries.of(Dimension.REGION, code, Asked.of(request, reader, locale));
		model.addAttribute("region", code);
		this.reports.latestAbout(code).ifPresent((place) -> model.addAttribute("place", place));
		model.addAttribute("summary", summary);
		Collection<String> own = summary.counts().codelists().below("country", code);
		model.addAttribute("countries", summary.countries((country) -> own.isEmpty() || own.contains(country)));
		model.addAttribute("elsewhere", summary.countries((country) -> !own.isEmpty() && !own.contains(country)));
		model.addAttribute("idle", idle(code, summary.counts()));
		return "overview/region";
	}

	/** The countries of the region that no activity says it benefits. */
	private static List<String> idle(String region, Overview counts) {
		Codelists codelists = counts.codelists();
		return codelists.below("country", region)
			.stream()
			.filter((country) -> counts.of(Dimension.BENEFITS, country).count() == 0)
			.map((country) -> codelists.name("country", country))
			.toList();
	}

}
