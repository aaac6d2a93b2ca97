package org.greenercities.tracker.logging;

import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** Why something that looks wrong is right, as typed. */
record ExplanationForm(@Nullable String explanation) {

	private static final int LONGEST = 2000;

	/** What it says; null if that is nothing, which is then said. */
	@Nullable String read(Reading reading) {
		return reading.required("explanation", this.explanation, LONGEST);
	}

}
