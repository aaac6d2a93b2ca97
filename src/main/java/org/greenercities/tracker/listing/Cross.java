package org.greenercities.tracker.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.greenercities.tracker.activity.Dimension;

/**
 * How many activities have one value of each of two dimensions.
 */
public final class Cross {

	private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

	void add(String row, String column, long count) {
		this.counts.computeIfAbsent(row, (code) -> new LinkedHashMap<>()).put(column, count);
	}

	/** How many have both. */
	long of(String row, String column) {
		return this.counts.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
	}

	/**
	 * Which two dimensions meet. Organisation and role meet in one participation. Of all
	 * others that are asked for at once, one is the same: the region, or the status.
	 */
	public record Pair(Dimension row, Dimension column) {

		boolean has(Dimension dimension) {
			return this.row == dimension || this.column == dimension;
		}

		boolean participation() {
			return List.of(this.row, this.column).equals(List.of(Dimension.ORGANISATION, Dimension.ROLE));
		}

	}

}
