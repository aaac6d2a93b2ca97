package org.greenercities.tracker.activity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is different between two versions of an activity.
 *
 * @param part the list of parts it is in, such as {@code contributions}; null for what is
 * the activity's own
 * @param number which of the parts, where they have numbers
 * @param property what of it; null for a whole part that came or went
 * @param translation the language of a translation that differs, null for all else
 * @param several whether before is what was taken away and after what was added
 */
public record Change(@Nullable String part, @Nullable Integer number, @Nullable String property,
		@Nullable String translation, boolean several, List<Thing> before, List<Thing> after) {

	/** The property of the activity that it stands in. */
	public String field() {
		return (this.part != null) ? this.part : String.valueOf(this.property);
	}

	/** A value, or a part with all that it says. */
	public record Thing(List<Value> values) {
	}

	/**
	 * What is said.
	 *
	 * @param text as the document has it
	 * @param language what people wrote it in, null where nobody wrote it
	 */
	public record Value(FieldType type, String text, @Nullable String language) {
	}

}
