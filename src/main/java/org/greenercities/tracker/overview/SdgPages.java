package org.greenercities.tracker.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.programme.ProgrammeSdgs;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the pages of the Sustainable Development Goals.
 */
@Service
@Transactional(readOnly = true)
class SdgPages {

	private final Summaries summaries;

	private final ProgrammeSdgs programme;

	private final CodelistReader codelists;

	SdgPages(Summaries summaries, ProgrammeSdgs programme, CodelistReader codelists) {
		this.summaries = summaries;
		this.programme = programme;
		this.codelists = codelists;
	}

	/** Every goal with every target and indicator below it, in their order. */
	All all(Asked asked) {
		Overview counts = this.summaries.by(Dimension.SDG, asked);
		Rows rows = new Rows(counts, this.programme.all(), asked.at("/sdgs"));
		return new All(counts, counts.codelists().codes("sdg").stream().map(rows::of).toList());
	}

	/**
	 * One goal, target or indicator.
	 * @throws NotFound if there is none with this code
	 */
	Page show(String code, Asked asked) {
		if (!contains(code, asked.locale())) {
			throw new NotFound("sdg.not-found", code);
		}
		Summary summary = this.summaries.of(Dimension.SDG, code, asked, Summaries.withStatus(Dimension.SDG, asked));
		List<ProgrammeSdgs.Link> links = this.programme.all();
		Codelists names = summary.counts().codelists();
		Rows rows = new Rows(summary.counts(), links, asked.at("/sdgs"));
		List<String> above = new ArrayList<>(names.withAncestors("sdg", code));
		above.remove(code);
		Collections.reverse(above);
		return new Page(rows.of(code), above, names.below("sdg", code).stream().map(rows::of).toList(),
				links.stream()
					.filter((link) -> link.whole() && link.sdg().equals(code))
					.map(ProgrammeSdgs.Link::source)
					.findFirst()
					.orElse(null),
				summary);
	}

	private boolean contains(String code, Locale locale) {
		return this.codelists.read(locale).contains("sdg", code);
	}

	/**
	 * All goals, targets and indicators.
	 */
	record All(Overview counts, List<SdgRow> rows) {

		/** The goals, each with its targets. */
		public List<Goal> goals() {
			return this.rows.stream()
				.filter(SdgRow::isGoal)
				.map((goal) -> new Goal(goal,
						this.rows.stream().filter((row) -> goal.code().equals(row.parent())).toList()))
				.toList();
		}

		/** How many targets are the programme's own. */
		public long own() {
			return this.rows.stream().filter(SdgRow::own).count();
		}

	}

	/**
	 * A goal with its targets.
	 */
	record Goal(SdgRow row, List<SdgRow> targets) {
	}

	/**
	 * A goal, target or indicator.
	 *
	 * @param above the codes that it stands below, its goal first
	 * @param children what stands below it
	 * @param source where the printed report says that it is the programme's own
	 */
	record Page(SdgRow sdg, List<String> above, List<SdgRow> children, @Nullable String source, Summary summary) {
	}

	/** Makes rows. */
	private static final class Rows {

		private final Overview counts;

		private final Address page;

		private final Set<String> own;

		private final Map<String, List<String>> umbrellaProjects;

		Rows(Overview counts, List<ProgrammeSdgs.Link> programme, Address page) {
			this.counts = counts;
			this.page = page;
			this.own = programme.stream()
				.filter(ProgrammeSdgs.Link::whole)
				.map(ProgrammeSdgs.Link::sdg)
				.collect(Collectors.toSet());
			this.umbrellaProjects = programme.stream()
				.filter((link) -> !link.whole())
				.collect(Collectors.groupingBy(ProgrammeSdgs.Link::sdg, LinkedHashMap::new, Collectors
					.mapping((link) -> Objects.requireNonNull(link.umbrellaProject()), Collectors.toList())));
		}

		SdgRow of(String code) {
			return new SdgRow(CutRow.of(Dimension.SDG, code, this.counts, this.page),
					this.counts.codelists().name("sdg", code), this.own.contains(code),
					this.umbrellaProjects.getOrDefault(code, List.of()));
		}

	}

}
