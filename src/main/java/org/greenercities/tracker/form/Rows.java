package org.greenercities.tracker.form;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Fields that stand in rows: each is sent as many times as there are rows, empty or not.
 */
public final class Rows {

	private Rows() {
	}

	/** How many rows were sent. */
	public static int count(@Nullable List<String> one, @Nullable List<String> other) {
		return Math.max(of(one).size(), of(other).size());
	}

	/** What stands in a row; null where nothing was sent. */
	public static @Nullable String value(@Nullable List<String> column, int row) {
		return (row < of(column).size()) ? of(column).get(row) : null;
	}

	/** A text without blanks around it, if anything stands there. */
	public static Optional<String> stated(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((text) -> !text.isEmpty());
	}

	/** The values of a field, none where it was not sent. */
	public static List<String> of(@Nullable List<String> column) {
		return (column != null) ? column : List.of();
	}

}
