package org.greenercities.tracker.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.greenercities.tracker.language.Amounts;
import org.greenercities.tracker.language.PartialDates;
import org.greenercities.tracker.reference.CodelistReader;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Begins the reading of forms. */
@Component
public class Readings {

	private final PartialDates dates;

	private final Amounts amounts;

	private final CodelistReader codelists;

	private final Clock clock;

	Readings(PartialDates dates, Amounts amounts, CodelistReader codelists, Clock clock) {
		this.dates = dates;
		this.amounts = amounts;
		this.codelists = codelists;
		this.clock = clock;
	}

	/**
	 * The reading of one form.
	 * @param errors where it is said what cannot be read
	 * @param locale in whose language it was typed
	 */
	public Reading of(Errors errors, Locale locale) {
		return new Reading(errors, this.dates, this.amounts, this.codelists.read(locale), locale,
				LocalDate.now(this.clock));
	}

}
