package org.greenercities.tracker.web;

import java.util.List;

/**
 * The first of a list that may be longer.
 *
 * @param rows as many as are shown
 * @param total rows of the whole list
 */
public record First<T>(List<T> rows, long total) {

	/** How many are not shown. */
	public long more() {
		return this.total - this.rows.size();
	}

}
