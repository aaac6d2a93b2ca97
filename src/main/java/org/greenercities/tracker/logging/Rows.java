package org.greenercities.tracker.logging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Fields that stand in rows: each is sent as many times as there are rows, empty or not.
 */
final class Rows {

	private Rows() {
	}

	/** How many rows were sent. */
	static int count(@Nullable List<String> one, @Nullable List<String> other) {
		return Math.max(of(one).size(), of(other).size());
	}

	/** What stands in a row; null where nothing was sent. */
	static @Nullable String value(@Nullable List<String> column, int row) {
		return (row < of(column).size()) ? of(column).get(row) : null;
	}

	/** The values of a field, none where it was not sent. */
	static List<String> of(@Nullable List<String> column) {
		return (column != null) ? column : List.of();
	}

}
