package org.greenercities.tracker.round;

import java.util.Objects;

import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** An answer to a round in place of an update, as chosen. */
record AnswerForm(String answer, @Nullable String reason) {

	private static final int LONGEST_REASON = 2000;

	AnswerForm(@Nullable String answer, @Nullable String reason) {
		this.answer = Objects.toString(answer, "");
		this.reason = reason;
	}

	/** Why it is excused; null if that is not said, which is then said. */
	@Nullable String reason(Reading reading) {
		return reading.required("reason", this.reason, LONGEST_REASON);
	}

}
