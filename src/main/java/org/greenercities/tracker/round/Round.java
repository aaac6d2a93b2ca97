package org.greenercities.tracker.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * That for a biennium somebody asks how activities go.
 *
 * @param due the day by which an answer is wanted
 * @param openedBy the name of who asks
 * @param today the day on which it is looked at
 * @param move who moved that day last, if anybody did
 */
public record Round(String biennium, LocalDate due, String openedBy, LocalDate today, @Nullable Move move) {

	/** How many days are left; below zero once it was due. */
	public long daysLeft() {
		return ChronoUnit.DAYS.between(this.today, this.due);
	}

	/**
	 * That the day was moved.
	 *
	 * @param first the day it was opened with
	 * @param by the name of who moved it last
	 */
	public record Move(LocalDate first, String by, Instant at) {
	}

}
