package org.greenercities.tracker.overview;

import java.util.List;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.web.Address;

/**
 * One value of a dimension in a table of them.
 *
 * @param href its own page
 * @param activities how many have it
 * @param statuses how many of these have each status, those without one last
 */
record CutRow(String code, Address href, Count activities, List<Count> statuses) {

	/**
	 * A row for a value.
	 * @param page where its dimension is at home, for example {@code /regions}
	 */
	static CutRow of(Dimension dimension, String code, Overview counts, Address page) {
		return new CutRow(code, page.at(page.path() + "/" + code), counts.of(dimension, code),
				counts.statuses(dimension, code));
	}

	/** How many have a status. */
	long of(String status) {
		return this.statuses.stream().filter((one) -> one.code().equals(status)).mapToLong(Count::count).sum();
	}

}
