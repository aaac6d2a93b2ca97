package org.greenercities.tracker.round;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity that is asked in a round, and what it answered.
 *
 * @param title in {@code language}
 * @param agencies its owners
 * @param focalPoints the names of those who keep it current
 * @param answer null while it is silent
 * @param reason why it is excused
 * @param by the name of who answered
 */
record AskedActivity(String code, String title, String language, List<String> agencies, List<String> focalPoints,
		@Nullable Answer answer, @Nullable String reason, @Nullable String by, @Nullable Instant at) {

	boolean silent() {
		return this.answer == null;
	}

}
