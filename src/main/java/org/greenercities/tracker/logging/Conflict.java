package org.greenercities.tracker.logging;

import java.time.Instant;
import java.util.List;

/**
 * What two editors made of the same fields.
 *
 * @param author the name of who saved first
 * @param fields what they saved
 */
record Conflict(String section, String author, Instant at, List<Saved> fields) {

	/**
	 * A field as it is saved.
	 *
	 * @param property what it is taken by
	 * @param name what its label is found by
	 */
	record Saved(String property, String name, String value) {
	}

}
