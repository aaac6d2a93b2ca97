package org.greenercities.tracker.language;

import java.util.Locale;

import org.greenercities.tracker.calendar.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartialDatesTests {

	private final Formats formats = new Formats();

	private final PartialDates dates = new PartialDates(this.formats);

	@ParameterizedTest
	@CsvSource(textBlock = """
			en, 2018, 2018
			en, ' 2018-05 ', 2018-05
			en, 2018-05-09, 2018-05-09
			en, 2018-Q2, 2018-Q2
			en, Q2 2018, 2018-Q2
			en, 2018 q2, 2018-Q2
			en, 2nd quarter 2018, 2018-Q2
			en, May 2018, 2018-05
			en, '9 May, 2018', 2018-05-09
			en, 'May 9th, 2018', 2018-05-09
			en, sept 2018, 2018-09
			en, 5/2018, 2018-05
			en, 9/5/2018, 2018-05-09
			en, 2018/5/9, 2018-05-09
			fr, T2 2018, 2018-Q2
			fr, 1er août 2018, 2018-08-01
			fr, May 2018, 2018-05
			es, 9 de mayo de 2018, 2018-05-09
			ru, 9 мая 2018 г., 2018-05-09
			ru, май 2018, 2018-05
			zh, 2018年5月9日, 2018-05-09
			zh, 2018年5月, 2018-05
			ar, مايو ٢٠١٨, 2018-05
			""")
	void readsWhatPeopleWrite(String language, String typed, String expected) {
		assertThat(this.dates.read(typed, Locale.forLanguageTag(language))).contains(PartialDate.parse(expected));
	}

	@ParameterizedTest
	@CsvSource({ "en", "fr", "es", "ru", "zh", "ar" })
	void readsWhatItWrites(String language) {
		Locale locale = Locale.forLanguageTag(language);
		for (String date : new String[] { "2018", "2018-Q1", "2018-Q4", "2018-05", "2018-12", "2018-03-31" }) {
			PartialDate known = PartialDate.parse(date);
			assertThat(this.dates.read(this.formats.partialDate(known, locale), locale)).as(date).contains(known);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "31/31/2018", "5/18", "30 February 2018", "May", "Q5 2018", "1 May June 2018",
			"1 2 3 2018", "20188", "1815", "2018 2019" })
	void doesNotGuess(String typed) {
		assertThat(this.dates.read(typed, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void saysHowItIsUnderstood() {
		assertThat(this.dates.understood("Q2 2018")).isEqualTo("2nd quarter 2018");
		assertThat(this.dates.understood("soon")).isNull();
	}

}
