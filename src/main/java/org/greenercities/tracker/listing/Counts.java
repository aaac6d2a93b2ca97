package org.greenercities.tracker.listing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.greenercities.tracker.activity.Dimension;

/**
 * How many activities match, and how many of each value: of those that match, and for a
 * facet of those that would match if it were not narrowed.
 */
final class Counts {

	/**
	 * A facet offers as many values at most, the most frequent ones, unless all are asked
	 * for.
	 */
	static final int OFFERED = 15;

	private long total;

	private final Map<Dimension, Integer> sizes = new EnumMap<>(Dimension.class);

	private final Map<Dimension, Map<String, Long>> matching = new EnumMap<>(Dimension.class);

	private final Map<Dimension, Map<String, Long>> offered = new EnumMap<>(Dimension.class);

	void setTotal(long total) {
		this.total = total;
	}

	/**
	 * Adds a value.
	 * @param size how many values the dimension has, those left out included
	 */
	void addMatching(Dimension dimension, String code, long count, int size) {
		this.sizes.put(dimension, size);
		this.matching.computeIfAbsent(dimension, (key) -> new LinkedHashMap<>()).put(code, count);
	}

	void addOffered(Dimension dimension, String code, long count) {
		this.offered.computeIfAbsent(dimension, (key) -> new LinkedHashMap<>()).put(code, count);
	}

	long total() {
		return this.total;
	}

	/** How many of those that match have this value. */
	long of(Dimension dimension, String code) {
		return this.matching.getOrDefault(dimension, Map.of()).getOrDefault(code, 0L);
	}

	/** How many values a facet has, whether or not they are all here. */
	int size(Dimension dimension) {
		return this.offered.containsKey(dimension) ? this.offered.get(dimension).size()
				: this.sizes.getOrDefault(dimension, 0);
	}

	/** The values of a facet, each with what choosing it would show. */
	Map<String, Long> facet(Dimension dimension) {
		return this.offered.getOrDefault(dimension, this.matching.getOrDefault(dimension, Map.of()));
	}

}
