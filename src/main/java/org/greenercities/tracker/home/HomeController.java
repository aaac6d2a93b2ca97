package org.greenercities.tracker.home;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.CountsView;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
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

	private static final List<String> EXAMPLES = List.of("Nairobi", "air quality", "housing", "Myanmar");

	private static final List<Dimension> CUTS = List.of(Dimension.REGION, Dimension.UMBRELLA, Dimension.KIND);

	private final ActivityOverview overview;

	private final Bienniums bienniums;

	HomeController(ActivityOverview overview, Bienniums bienniums) {
		this.overview = overview;
		this.bienniums = bienniums;
	}

	@GetMapping("/")
	String home(@RequestParam(required = false) @Nullable String biennium, Person reader, Locale locale, Model model) {
		String code = (biennium != null && !biennium.isBlank()) ? biennium
				: this.bienniums.current().map(Biennium::getCode).orElse(null);
		Address address = Address.of("/activities");
		ActivityFilter filter = ActivityFilter.ALL;
		if (code != null) {
			address = address.with("biennium", code);
			filter = filter.with(Dimension.BIENNIUM, code);
		}
		CountsView counts = this.overview.of(filter, address, reader, locale);
		model.addAttribute("biennium", code);
		model.addAttribute("figures", counts.figures());
		model.addAttribute("cuts", CUTS.stream().map(counts::facet).toList());
		model.addAttribute("examples", EXAMPLES);
		return "home/home";
	}

}
