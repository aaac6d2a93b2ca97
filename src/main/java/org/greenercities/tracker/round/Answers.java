package org.greenercities.tracker.round;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How many of the activities that a round asks have answered how.
 *
 * @param groups each activity counts in one
 */
record Answers(List<Group> groups) {

	/** How many of an agency's, or of all if null, are asked. */
	long asked(@Nullable String agency) {
		return count((group) -> group.of(agency));
	}

	/** How many have answered so, or not at all if null. */
	long answered(@Nullable Answer answer) {
		return count((group) -> group.answer() == answer);
	}

	/** How many of an agency's, or of all if null, are silent. */
	long silent(@Nullable String agency) {
		return count((group) -> group.answer() == null && group.of(agency));
	}

	private long count(Predicate<Group> which) {
		return this.groups.stream().filter(which).mapToLong(Group::count).sum();
	}

	/**
	 * Activities with the same owners and answer.
	 *
	 * @param answer null while they are silent
	 */
	record Group(List<String> agencies, @Nullable Answer answer, long count) {

		private boolean of(@Nullable String agency) {
			return agency == null || this.agencies.contains(agency);
		}

	}

}
