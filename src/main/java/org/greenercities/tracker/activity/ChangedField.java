package org.greenercities.tracker.activity;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions in a reader's words.
 *
 * @param label what it is in
 * @param several whether before is what was taken away and after what was added
 */
public record ChangedField(String label, boolean several, List<Line> before, List<Line> after) {

	/** Whether it says nothing that may be printed. */
	public boolean internal() {
		return Stream.of(this.before, this.after)
			.flatMap(List::stream)
			.flatMap((line) -> line.values().stream())
			.allMatch(Words::internal);
	}

	/** A value, or a part with all that it says. */
	public record Line(List<Words> values) {
	}

	/**
	 * What is said.
	 *
	 * @param lang the language it is in, null where it is the reader's
	 * @param internal whether it is for the agencies alone, and on no print
	 */
	public record Words(@Nullable String lang, List<WordDifference.Run> runs, boolean internal) {
	}

}
