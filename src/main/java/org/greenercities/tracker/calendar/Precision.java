package org.greenercities.tracker.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;

/**
 * How closely a {@link PartialDate} is known, from the coarsest to the finest.
 */
public enum Precision {

	/** Known to the year: {@code 2018}. */
	YEAR(ChronoUnit.YEARS),

	/** Known to the quarter of a year: {@code 2018-Q2}. */
	QUARTER(IsoFields.QUARTER_YEARS),

	/** Known to the month: {@code 2018-05}. */
	MONTH(ChronoUnit.MONTHS),

	/** Known to the day: {@code 2018-05-09}. */
	DAY(ChronoUnit.DAYS);

	private final TemporalUnit unit;

	Precision(TemporalUnit unit) {
		this.unit = unit;
	}

	LocalDate firstDay(LocalDate day) {
		return switch (this) {
			case YEAR -> day.withDayOfYear(1);
			case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
			case MONTH -> day.withDayOfMonth(1);
			case DAY -> day;
		};
	}

	LocalDate lastDay(LocalDate day) {
		return firstDay(day).plus(1, this.unit).minusDays(1);
	}

}
