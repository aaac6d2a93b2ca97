package org.greenercities.tracker.logging;

import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** Why somebody repairs a record that is not theirs, as typed. */
record RepairForm(@Nullable String reason) {

	private static final int LONGEST = 2000;

	/** The reason; null if it is not said, which is then said. */
	@Nullable String read(Reading reading) {
		return reading.required("reason", this.reason, LONGEST);
	}

}
