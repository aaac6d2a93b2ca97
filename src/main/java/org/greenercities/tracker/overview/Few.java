package org.greenercities.tracker.overview;

import java.util.List;

/**
 * The first of many.
 *
 * @param more whether there are more than these
 */
record Few<T>(List<T> shown, boolean more) {

	/**
	 * The first ones of a list that was asked for one more than are shown.
	 */
	static <T> Few<T> of(List<T> list, int shown) {
		return new Few<>(list.subList(0, Math.min(shown, list.size())), list.size() > shown);
	}

	public boolean isEmpty() {
		return this.shown.isEmpty();
	}

}
