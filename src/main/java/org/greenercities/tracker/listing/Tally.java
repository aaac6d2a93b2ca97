package org.greenercities.tracker.listing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.greenercities.tracker.activity.Dimension;

/**
 * How many activities match, how many have each value, and how many have two.
 */
final class Tally {

	private long total;

	private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);

	private final Map<Cross.Pair, Cross> crosses = new LinkedHashMap<>();

	void setTotal(long total) {
		this.total = total;
	}

	void add(Dimension dimension, String code, long count) {
		this.counts.computeIfAbsent(dimension, (key) -> new LinkedHashMap<>()).put(code, count);
	}

	void add(Cross.Pair pair, String row, String column, long count) {
		cross(pair).add(row, column, count);
	}

	long total() {
		return this.total;
	}

	long of(Dimension dimension, String code) {
		return all(dimension).getOrDefault(code, 0L);
	}

	/** How many have none of the values of a dimension that nothing has two of. */
	long without(Dimension dimension) {
		return this.total - all(dimension).values().stream().mapToLong(Long::longValue).sum();
	}

	Map<String, Long> all(Dimension dimension) {
		return this.counts.getOrDefault(dimension, Map.of());
	}

	Cross cross(Cross.Pair pair) {
		return this.crosses.computeIfAbsent(pair, (key) -> new Cross());
	}

}
