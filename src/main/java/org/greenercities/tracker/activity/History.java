package org.greenercities.tracker.activity;

import java.util.List;

import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what in an activity, and when.
 *
 * @param working whether the reader sees all versions, not only what all owners accepted
 * @param accepted the number of the version that all owners accepted last, if there is
 * one
 * @param entries the newest first
 */
public record History(ActivityDocument activity, boolean working, @Nullable Integer accepted, Paging paging,
		List<HistoryEntry> entries) {

	/**
	 * Two versions side by side.
	 *
	 * @param from the number of the older one
	 * @param to the number of the newer one
	 */
	public record Comparison(ActivityDocument activity, int from, int to, List<ChangedField> changes) {
	}

	/**
	 * What is new to an agency that is asked to accept an activity.
	 *
	 * @param loggedBy the name of who logged the activity
	 * @param since the number of the version that was accepted last, null if none was
	 * @param changes since that version
	 */
	public record Unaccepted(String loggedBy, @Nullable Integer since, List<ChangedField> changes) {
	}

}
