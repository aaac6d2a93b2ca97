package org.greenercities.tracker.calendar;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the year, quarter, month or day, and never said more exactly than it is
 * known: {@code 2018} stays {@code 2018}. Text, JSON and table hold it as it was typed.
 * They are ordered by their first day; of those that begin on the same day the one that
 * ends sooner, being known more closely, comes first.
 *
 * @param firstDay the first day it may mean
 * @param precision how closely it is known
 */
public record PartialDate(LocalDate firstDay, Precision precision) implements Comparable<PartialDate>, Serializable {

	static final int FIRST_YEAR = 1900;

	static final int LAST_YEAR = 2200;

	private static final Pattern SHAPE = Pattern
		.compile("(?<year>[0-9]{4})(-Q(?<quarter>[1-4])|-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?");

	private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::firstDay)
		.thenComparing(PartialDate::lastDay);

	/**
	 * Checks that the day is the first that the precision allows.
	 * @throws IllegalArgumentException if it is not, or is outside the years 1900 to 2200
	 */
	public PartialDate {
		if (firstDay.getYear() < FIRST_YEAR || firstDay.getYear() > LAST_YEAR) {
			throw new NotAPartialDate(firstDay.toString());
		}
		if (!precision.firstDay(firstDay).equals(firstDay)) {
			throw new IllegalArgumentException("%s is not the first day of a %s".formatted(firstDay, precision));
		}
	}

	/**
	 * The date known to the day.
	 */
	public static PartialDate of(LocalDate day) {
		return new PartialDate(day, Precision.DAY);
	}

	/**
	 * Reads {@code 2018}, {@code 2018-Q2}, {@code 2018-05} or {@code 2018-05-09}.
	 * @throws NotAPartialDate for any other text, a day that does not exist, or a year
	 * outside 1900 to 2200
	 */
	@JsonCreator
	public static PartialDate parse(String text) {
		Matcher shape = SHAPE.matcher(text);
		if (!shape.matches()) {
			throw new NotAPartialDate(text);
		}
		try {
			return read(shape);
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw new NotAPartialDate(text);
		}
	}

	/**
	 * The same for a text that may be missing; null for none.
	 * @throws NotAPartialDate as above
	 */
	public static @Nullable PartialDate parseOrNull(@Nullable String text) {
		return (text != null) ? parse(text) : null;
	}

	private static PartialDate read(Matcher shape) {
		int year = Integer.parseInt(shape.group("year"));
		String quarter = shape.group("quarter");
		String month = shape.group("month");
		String day = shape.group("day");
		if (quarter != null) {
			return new PartialDate(LocalDate.of(year, 3 * Integer.parseInt(quarter) - 2, 1), Precision.QUARTER);
		}
		if (month == null) {
			return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
		}
		if (day == null) {
			return new PartialDate(LocalDate.of(year, Integer.parseInt(month), 1), Precision.MONTH);
		}
		return of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
	}

	/**
	 * The last day it may mean.
	 */
	public LocalDate lastDay() {
		return this.precision.lastDay(this.firstDay);
	}

	@Override
	public int compareTo(PartialDate other) {
		return ORDER.compare(this, other);
	}

	/**
	 * The quarter it lies in; the year where no more is known.
	 */
	public PartialDate quarter() {
		Precision coarser = (this.precision == Precision.YEAR) ? Precision.YEAR : Precision.QUARTER;
		return new PartialDate(coarser.firstDay(this.firstDay), coarser);
	}

	/**
	 * The date as it was typed.
	 */
	@JsonValue
	@Override
	public String toString() {
		return switch (this.precision) {
			case YEAR -> Integer.toString(this.firstDay.getYear());
			case QUARTER -> this.firstDay.getYear() + "-Q" + this.firstDay.get(IsoFields.QUARTER_OF_YEAR);
			case MONTH -> this.firstDay.toString().substring(0, 7);
			case DAY -> this.firstDay.toString();
		};
	}

}
