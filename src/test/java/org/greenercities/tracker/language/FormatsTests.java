package org.greenercities.tracker.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.calendar.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spaces that do not break are written {@code _}, narrow ones {@code ~}; marks of
 * direction are left out.
 */
class FormatsTests {

	private final Formats formats = new Formats();

	@AfterEach
	void forgetTheReader() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en    | 14,000,000 | 1,234.5 | 45%  | -12.5%  | USD_14,000,000 | EUR_1,250.50
			ar-XB | 14,000,000 | 1,234.5 | 45%  | -12.5%  | USD_14,000,000 | EUR_1,250.50
			fr    | 14~000~000 | 1~234,5 | 45_% | -12,5_% | 14~000~000_USD | 1~250,50_EUR
			es    | 14.000.000 | 1234,5  | 45_% | -12,5_% | 14.000.000_USD | 1250,50_EUR
			ru    | 14_000_000 | 1_234,5 | 45_% | -12,5_% | 14_000_000_USD | 1_250,50_EUR
			ar    | 14,000,000 | 1,234.5 | 45%  | -12.5%  | 14,000,000_USD | 1,250.50_EUR
			zh    | 14,000,000 | 1,234.5 | 45%  | -12.5%  | USD_14,000,000 | EUR_1,250.50
			""")
	void writesNumbers(Locale locale, String millions, String fraction, String percent, String negative, String dollars,
			String euros) {
		assertThat(seen(this.formats.number(14_000_000, locale))).isEqualTo(millions);
		assertThat(seen(this.formats.number(new BigDecimal("1234.5"), locale))).isEqualTo(fraction);
		assertThat(seen(this.formats.percent(45, locale))).isEqualTo(percent);
		assertThat(seen(this.formats.percent(-12.5, locale))).isEqualTo(negative);
		assertThat(seen(this.formats.money(new BigDecimal("14000000.00"), "USD", locale))).isEqualTo(dollars);
		assertThat(seen(this.formats.money(new BigDecimal("1250.5"), "EUR", locale))).isEqualTo(euros);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en    | 2018  | 2nd quarter 2018       | May 2018      | 9 May 2018
			ar-XB | 2018  | 2nd quarter 2018       | May 2018      | 9 May 2018
			fr    | 2018  | 2e trimestre 2018      | mai 2018      | 9 mai 2018
			es    | 2018  | 2.º trimestre de 2018  | mayo de 2018  | 9 de mayo de 2018
			ru    | 2018  | 2-й квартал 2018~г.    | май 2018~г.   | 9 мая 2018~г.
			ar    | 2018  | الربع الثاني 2018      | مايو 2018     | 9 مايو 2018
			zh    | 2018年 | 2018年第2季度             | 2018年5月       | 2018年5月9日
			""")
	void writesADateAsCloselyAsItIsKnown(Locale locale, String year, String quarter, String month, String day) {
		assertThat(seen(this.formats.partialDate(PartialDate.parse("2018"), locale))).isEqualTo(year);
		assertThat(seen(this.formats.partialDate(PartialDate.parse("2018-Q2"), locale))).isEqualTo(quarter);
		assertThat(seen(this.formats.partialDate(PartialDate.parse("2018-05"), locale))).isEqualTo(month);
		assertThat(seen(this.formats.partialDate(PartialDate.parse("2018-05-09"), locale))).isEqualTo(day);
		assertThat(seen(this.formats.date(LocalDate.of(2018, 5, 9), locale))).isEqualTo(day);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en    | 9 May 2018 at 13:15 UTC                  | A, B and C
			ar-XB | 9 May 2018 at 13:15 UTC                  | A, B and C
			fr    | 9 mai 2018 à 13:15 TU                    | A, B et C
			es    | 9 de mayo de 2018 a las 13:15 UTC        | A, B y C
			ru    | 9 мая 2018~г. в 13:15 UTC                | A, B и C
			ar    | 9 مايو 2018 في 13:15 التوقيت العالمي     | A وB وC
			zh    | 2018年5月9日 UTC 13:15                      | A、B和C
			""")
	void writesMomentsWithTheirZoneAndLists(Locale locale, String moment, String list) {
		assertThat(seen(this.formats.instant(Instant.parse("2018-05-09T13:15:00Z"), locale))).isEqualTo(moment);
		assertThat(seen(this.formats.list(List.of("A", "B", "C"), locale))).isEqualTo(list);
	}

	@Test
	void writesRanges() {
		PartialDate may = PartialDate.parse("2018-05");
		assertThat(this.formats.range(may, PartialDate.parse("2018-06-09"), Locale.ENGLISH))
			.isEqualTo("May 2018\u2009–\u20099 June 2018");
		assertThat(this.formats.range(may, may, Locale.ENGLISH)).isEqualTo("May 2018");
		assertThat(this.formats.range(1, 25, Locale.ENGLISH)).isEqualTo("1–25");
		assertThat(this.formats.range(7, 7, Locale.ENGLISH)).isEqualTo("7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en    | 27–31 May 2019
			ar-XB | 27–31 May 2019
			fr    | 27–31 mai 2019
			es    | 27–31 de mayo de 2019
			ru    | 27—31 мая 2019~г.
			ar    | 27–31 مايو 2019
			zh    | 2019年5月27日 – 31日
			""")
	void writesWhatDaysHaveInCommonOnce(Locale locale, String days) {
		LocaleContextHolder.setLocale(locale);
		assertThat(seen(this.formats.range(LocalDate.of(2019, 5, 27), LocalDate.of(2019, 5, 31)))).isEqualTo(days);
		assertThat(this.formats.range(LocalDate.of(2019, 5, 27), LocalDate.of(2019, 5, 27)))
			.isEqualTo(this.formats.date(LocalDate.of(2019, 5, 27)));
	}

	@Test
	void printsABienniumWithADash() {
		assertThat(this.formats.biennium("2017-2018")).isEqualTo("2017–2018");
		assertThat(this.formats.biennium("2019")).isEqualTo("2019");
	}

	@Test
	void writesForTheReaderOfTheRequest() {
		LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
		assertThat(this.formats.date(LocalDate.of(2018, 5, 9))).isEqualTo("9 mai 2018");
	}

	@Test
	void writesEnglishOutsideARequestWhateverTheServer() {
		Locale server = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			assertThat(this.formats.date(LocalDate.of(2018, 5, 9))).isEqualTo("9 May 2018");
		}
		finally {
			Locale.setDefault(server);
		}
	}

	private static String seen(String text) {
		return text.replace('\u00a0', '_').replace('\u202f', '~').replaceAll("[\\u200e\\u200f\\u061c]", "");
	}

}
