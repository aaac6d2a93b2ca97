package org.greenercities.tracker.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A run of days, both ends included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) implements Serializable {

	/**
	 * Checks the order of the two days.
	 * @throws StartAfterEnd if the last day is before the first
	 */
	public Period {
		if (last.isBefore(first)) {
			throw new StartAfterEnd(first, last);
		}
	}

	/**
	 * The period of something that starts and ends: start and end give a range; one of
	 * them alone gives its own range; neither, no period.
	 * @throws StartAfterEnd if even the first day of the start is after the last day of
	 * the end
	 */
	public static Optional<Period> of(@Nullable PartialDate start, @Nullable PartialDate end) {
		PartialDate from = (start != null) ? start : end;
		PartialDate to = (end != null) ? end : start;
		if (from == null || to == null) {
			return Optional.empty();
		}
		if (from.firstDay().isAfter(to.lastDay())) {
			throw new StartAfterEnd(from, to);
		}
		return Optional.of(new Period(from.firstDay(), to.lastDay()));
	}

	/**
	 * Whether the two have at least one day in common.
	 */
	public boolean overlaps(Period other) {
		return !this.first.isAfter(other.last) && !other.first.isAfter(this.last);
	}

	/**
	 * Whether the day is one of this period's.
	 */
	public boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

}
