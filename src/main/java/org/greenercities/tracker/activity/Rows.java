package org.greenercities.tracker.activity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of an activity by their numbers, in their order. */
final class Rows {

	private Rows() {
	}

	/** What people typed into each. */
	static <V extends Row<V>> Map<Integer, V> typed(List<V> rows) {
		Map<Integer, V> typed = new LinkedHashMap<>();
		rows.forEach((row) -> typed.put(row.number(), row.typed()));
		return typed;
	}

	/**
	 * Rows as a form gives them: of those that are there, only what people typed; new
	 * ones, below zero, with the language they are written in.
	 */
	static <V extends Row<V>> Map<Integer, V> sent(Map<Integer, V> rows) {
		Map<Integer, V> sent = new LinkedHashMap<>();
		rows.forEach((number, row) -> sent.put(number, (number > 0) ? row.typed() : row));
		return Collections.unmodifiableMap(sent);
	}

}
