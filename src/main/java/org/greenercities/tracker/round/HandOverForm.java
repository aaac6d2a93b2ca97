package org.greenercities.tracker.round;

import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Whose activities go to whom.
 *
 * @param from the account of who gives
 * @param to the account of who takes
 */
record HandOverForm(@Nullable String from, @Nullable String to) {

	/** Whether both are said; what is not is then said. */
	boolean complete(Reading reading) {
		chosen("from", this.from, reading);
		chosen("to", this.to, reading);
		return !reading.failed();
	}

	private static void chosen(String field, @Nullable String account, Reading reading) {
		if (account == null || account.isBlank()) {
			reading.refuse(field, "field.choose");
		}
	}

}
