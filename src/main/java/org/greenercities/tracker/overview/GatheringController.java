package org.greenercities.tracker.overview;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.programme.GatheringRegister;
import org.greenercities.tracker.programme.Gatherings;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.SeeOther;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The gatherings, and each with what took place there.
 */
@Controller
class GatheringController {

	private final Summaries summaries;

	private final Gatherings gatherings;

	private final GatheringRegister register;

	GatheringController(Summaries summaries, Gatherings gatherings, GatheringRegister register) {
		this.summaries = summaries;
		this.gatherings = gatherings;
		this.register = register;
	}

	@GetMapping("/gatherings")
	String list(Person reader, Locale locale, HttpServletRequest request, Model model) {
		Asked asked = Asked.of(request, reader, locale);
		Overview counts = this.summaries.by(Dimension.GATHERING, asked);
		Address page = asked.at("/gatherings");
		Collection<String> known = this.summaries.known(Dimension.GATHERING, asked);
		List<Row> rows = this.gatherings.all(locale)
			.stream()
			.filter((gathering) -> known.contains(gathering.code()))
			.map((gathering) -> new Row(gathering, CutRow.of(Dimension.GATHERING, gathering.code(), counts, page)))
			.toList();
		model.addAttribute("counts", counts);
		model.addAttribute("rows", rows);
		return "overview/gatherings";
	}

	@GetMapping("/gatherings/{code}")
	String show(@PathVariable String code, Person reader, Locale locale, HttpServletRequest request, Model model) {
		Asked asked = Asked.of(request, reader, locale);
		model.addAttribute("gathering",
				this.gatherings.find(code, locale)
					.filter((gathering) -> this.summaries.knows(Dimension.GATHERING, code, asked))
					.orElseThrow(() -> new NotFound("gathering.not-found", code)));
		model.addAttribute("summary", this.summaries.of(Dimension.GATHERING, code, asked));
		model.addAttribute("mayConfirm", this.register.mayConfirm(reader));
		return "overview/gathering";
	}

	@PostMapping("/gatherings/{code}/confirmation")
	ModelAndView confirm(@PathVariable String code, @RequestParam(required = false) @Nullable String from,
			Person person, RedirectAttributes next) {
		this.register.confirm(code, person);
		next.addFlashAttribute("confirmed", true);
		return new ModelAndView(SeeOther.to("review".equals(from) ? "/review" : "/gatherings/" + code));
	}

	/**
	 * A gathering in a table.
	 */
	record Row(Gatherings.Described gathering, CutRow cut) {
	}

}
