package org.greenercities.tracker.activity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity that waits to be accepted.
 *
 * @param title in {@code language}
 * @param agencies its owners
 * @param loggedBy the name of who logged it
 * @param since when its facts were last submitted
 * @param accepted the number of the version that the agency, or else all owners, accepted
 * last; null if there is none
 * @param changes what is different from that version
 */
public record Waiting(String code, String title, String language, List<String> agencies, String loggedBy, Instant since,
		@Nullable Integer accepted, List<Change> changes) {

	/** The properties that are different. */
	public List<String> fields() {
		return this.changes.stream().map(Change::field).distinct().toList();
	}
}
