package org.greenercities.tracker.activity;

import java.util.Set;

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

}
