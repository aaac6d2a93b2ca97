package org.greenercities.tracker.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * That for a biennium somebody asks how activities go.
 *
 * @param due the day by which an answer is wanted
 * @param openedBy the name of who asks
 * @param today the day on which it is looked at
 */
public record Round(String biennium, LocalDate due, String openedBy, LocalDate today) {

	/** How many days are left; below zero once it was due. */
	public long daysLeft() {
		return ChronoUnit.DAYS.between(this.today, this.due);
	}

}
