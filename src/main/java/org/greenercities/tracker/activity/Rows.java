package org.greenercities.tracker.activity;

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

}
