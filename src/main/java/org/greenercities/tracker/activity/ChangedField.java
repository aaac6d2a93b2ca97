package org.greenercities.tracker.activity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions in a reader's words.
 *
 * @param label what it is in
 * @param several whether before is what was taken away and after what was added
 */
public record ChangedField(String label, boolean several, List<Line> before, List<Line> after) {

	/** A value, or a part with all that it says. */
	public record Line(List<Words> values) {
	}

	/**
	 * What is said.
	 *
	 * @param lang the language it is in, null where it is the reader's
	 */
	public record Words(@Nullable String lang, List<WordDifference.Run> runs) {
	}

}
