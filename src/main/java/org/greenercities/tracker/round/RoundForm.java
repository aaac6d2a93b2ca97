package org.greenercities.tracker.round;

import java.time.LocalDate;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** By when a round wants its answers, as typed. */
record RoundForm(@Nullable String due) {

	private static final int LONGEST_DATE = 40;

	/** The last day; null if that cannot be read or has passed, which is then said. */
	@Nullable LocalDate read(Reading reading) {
		PartialDate date = reading.date("due", reading.required("due", this.due, LONGEST_DATE));
		if (date != null && date.lastDay().isBefore(reading.today())) {
			reading.refuse("due", "field.due.past");
		}
		return (date != null && !reading.failed()) ? date.lastDay() : null;
	}

}
