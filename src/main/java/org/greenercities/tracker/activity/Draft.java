package org.greenercities.tracker.activity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked to begin with.
 *
 * @param agencies the owners, at least one
 * @param lead the organisation that leads it, null where it is not known yet
 * @param writing the language that it is written in
 */
public record Draft(Basics basics, Set<String> agencies, @Nullable String lead, Schedule schedule, Places places,
		Writing writing) {

	/** One written in English. */
	public Draft(Basics basics, Set<String> agencies, @Nullable String lead, Schedule schedule, Places places) {
		this(basics, agencies, lead, schedule, places, Writing.ENGLISH);
	}

	/**
	 * The sections that an activity would have otherwise if it had been logged as it is
	 * drafted here, with all that was saved in it since.
	 * @param first what was logged
	 */
	List<Section> corrections(ActivityDocument first, ActivityDocument latest) {
		boolean sameLead = first.leads().equals(Stream.ofNullable(this.lead).toList());
		Partners before = Partners.of(first);
		return Stream
			.of(this.basics, this.schedule, this.places, new Owners(this.agencies),
					sameLead ? before : before.led(this.lead, this.agencies))
			.map((section) -> Merge.of(section.in(first), section.in(latest), section).merged())
			.filter((section) -> !section.equals(section.in(latest)))
			.toList();
	}

}
