package org.greenercities.tracker.calendar;

/**
 * A text that is not a year, quarter, month or day.
 */
public class NotAPartialDate extends IllegalArgumentException {

	private final String text;

	NotAPartialDate(String text) {
		super("'%s' is not a year (2018), quarter (2018-Q2), month (2018-05) or day (2018-05-09) of %d to %d"
			.formatted(text, PartialDate.FIRST_YEAR, PartialDate.LAST_YEAR));
		this.text = text;
	}

	/**
	 * The text as it was typed.
	 */
	public String text() {
		return this.text;
	}

}
