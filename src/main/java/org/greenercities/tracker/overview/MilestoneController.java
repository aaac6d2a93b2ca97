package org.greenercities.tracker.overview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.Milestones;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.Paging;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is due, met and missed, the commitments of the partnership as a whole among them.
 */
@Controller
class MilestoneController {

	private final Milestones milestones;

	private final CodelistReader codelists;

	private final MessageSource messages;

	private final Formats formats;

	MilestoneController(Milestones milestones, CodelistReader codelists, MessageSource messages, Formats formats) {
		this.milestones = milestones;
		this.codelists = codelists;
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * The list. Whatever narrows a list of activities narrows it to their milestones.
	 * @throws BadParameter for a state that there is not
	 */
	@GetMapping("/milestones")
	String list(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request, Model model) {
		ActivityFilter filter = ActivityFilter.of(parameters);
		Set<String> states = states(parameters);
		Milestones.Question question = this.milestones.about(filter, reader, locale);
		Map<String, Long> counts = question.counts();
		long total = counts.entrySet()
			.stream()
			.filter((count) -> states.isEmpty() || states.contains(count.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
		Paging paging = new Paging(filter.page(), filter.size(), total).checked();
		model.addAttribute("title", title(question, states, new Words(this.messages, this.formats, locale)));
		model.addAttribute("at", question.at());
		model.addAttribute("states", states(counts, states, Address.of(request)));
		model.addAttribute("paging", paging);
		model.addAttribute("milestones", question.page(states, filter.size(), (filter.page() - 1L) * filter.size()));
		model.addAttribute("codelists", this.codelists.read(locale));
		return "overview/milestones";
	}

	/** What the page is called: all that it is narrowed to. */
	private static String title(Milestones.Question question, Set<String> states, Words words) {
		List<String> narrowed = Stream
			.concat(states.stream().map((state) -> words.text("milestone.state." + state)),
					question.narrowed().stream())
			.toList();
		return narrowed.isEmpty() ? words.text("milestones.title")
				: words.text("milestones.narrowed", "filters", words.formats().list(narrowed, words.locale()));
	}

	private static Set<String> states(MultiValueMap<String, String> parameters) {
		Set<String> states = new LinkedHashSet<>(parameters.getOrDefault("state", List.of()));
		states.removeIf(String::isBlank);
		states.stream().filter((state) -> !Milestones.STATES.contains(state)).findFirst().ifPresent((state) -> {
			throw new BadParameter("state", state, Milestones.STATES);
		});
		return states;
	}

	private static List<State> states(Map<String, Long> counts, Set<String> chosen, Address here) {
		List<State> states = new ArrayList<>();
		counts.forEach((code,
				count) -> states.add(new State(code, count,
						chosen.contains(code) ? here.without("state", code) : here.plus("state", code),
						chosen.contains(code))));
		return states;
	}

	/**
	 * A state to narrow by.
	 */
	record State(String code, long count, Address href, boolean chosen) {
	}

}
