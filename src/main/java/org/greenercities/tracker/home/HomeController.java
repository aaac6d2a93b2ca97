package org.greenercities.tracker.home;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.Milestones;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.report.Reports;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: the programme in one look, in the biennium of the address or else the
 * one that is being reported on.
 */
@Controller
class HomeController {

	private static final int LATEST = 4;

	private static final Set<Dimension> COUNTED = EnumSet.of(Dimension.REGION, Dimension.UMBRELLA);

	private final ActivityOverview overview;

	private final Milestones milestones;

	private final Reports reports;

	private final Bienniums bienniums;

	private final Desks desks;

	private final Formats formats;

	HomeController(ActivityOverview overview, Milestones milestones, Reports reports, Bienniums bienniums, Desks desks,
			Formats formats) {
		this.overview = overview;
		this.milestones = milestones;
		this.reports = reports;
		this.bienniums = bienniums;
		this.desks = desks;
		this.formats = formats;
	}

	@GetMapping("/")
	String home(@RequestParam(name = "biennium", required = false) @Nullable List<String> asked, Person reader,
			Locale locale, HttpServletRequest request, Model model) {
		List<String> codes = bienniums(asked);
		ActivityFilter filter = codes.isEmpty() ? ActivityFilter.ALL
				: ActivityFilter.ALL.with(Dimension.BIENNIUM, new LinkedHashSet<>(codes));
		ActivityOverview.Question question = this.overview.about(filter, Address.of(request), reader, locale);
		model.addAttribute("period", this.formats.list(codes.stream().map(this.formats::biennium).toList()));
		Overview counts = question.counts(COUNTED, List.of());
		model.addAttribute("counts", counts);
		model.addAttribute("mayReview", reader.has(Role.COORDINATOR));
		model.addAttribute("umbrellaProjects", counts.by(Dimension.UMBRELLA));
		model.addAttribute("regions", counts.by(Dimension.REGION));
		model.addAttribute("updates", question.latestUpdates(LATEST));
		Desk desk = this.desks.of(reader, codes.isEmpty() ? null : codes.get(0), locale).orElse(null);
		model.addAttribute("desk", desk);
		model.addAttribute("due", (desk != null) ? desk.due()
				: this.milestones.about(filter, reader, locale).page(Set.of("overdue", "open"), LATEST, 0));
		this.reports.latest(reader, locale).ifPresent((report) -> model.addAttribute("report", report));
		if (codes.size() == 1) {
			model.addAttribute("biennium", codes.get(0));
		}
		return "home/home";
	}

	private List<String> bienniums(@Nullable List<String> asked) {
		List<String> given = (asked != null) ? asked.stream().filter((code) -> !code.isBlank()).toList() : List.of();
		return given.isEmpty() ? this.bienniums.current().map(Biennium::getCode).stream().toList() : given;
	}

}
