package org.greenercities.tracker.reference;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import org.greenercities.tracker.calendar.Period;

/**
 * The period a joint report speaks of, as a rule two calendar years.
 */
@Entity
public class Biennium {

	@Id
	private String code;

	@Column(nullable = false)
	private LocalDate startDate;

	@Column(nullable = false)
	private LocalDate endDate;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private State state;

	protected Biennium() {
	}

	public Biennium(String code, Period period, State state) {
		this.code = code;
		this.startDate = period.first();
		this.endDate = period.last();
		this.state = state;
	}

	/** For example {@code 2017-2018}. */
	public String getCode() {
		return this.code;
	}

	/** The year that a biennium begins in, as its code says. */
	public static Year firstYear(String code) {
		return Year.parse(code.substring(0, 4));
	}

	/** The year that a biennium ends in, as its code says. */
	public static Year lastYear(String code) {
		return Year.parse(code.substring(code.length() - 4));
	}

	public Period getPeriod() {
		return new Period(this.startDate, this.endDate);
	}

	public State getState() {
		return this.state;
	}

	/** Open for logging, being reported on, or frozen. */
	public enum State implements Coded {

		OPEN, REPORTING, CLOSED;

		@EnumeratedValue
		private final String stored = name().toLowerCase(Locale.ROOT);

	}

}
