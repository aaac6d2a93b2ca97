package org.greenercities.tracker.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTests {

	private final Formats formats = new Formats();

	private final Amounts amounts = new Amounts(this.formats,
			new Messages(new Languages(new LanguageSettings(List.of("en"), false)), Bundle::of));

	@BeforeEach
	void readerOfEnglish() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
	}

	@AfterEach
	void nobody() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | 20000                | 20000
			en | 1,250,000            | 1250000
			en | 1 250 000            | 1250000
			en | 1\u00a0250\u202f000  | 1250000
			en | 1’250’000            | 1250000
			en | 12,50,000            | 1250000
			en | 1.250.000            | 1250000
			en | 1.250.000,50         | 1250000.5
			en | 1,250,000.50         | 1250000.5
			en | 1 250 000,50         | 1250000.5
			en | 1 250 000.5          | 1250000.5
			en | 0.75                 | 0.75
			en | ١٬٢٥٠٬٠٠٠٫٥          | 1250000.5
			en | १२,५०,०००              | 1250000
			en | 1.2 million          | 1200000
			en | 1,2 Millions         | 1200000
			en | 1.2345 million       | 1234500
			en | 1.2bn                | 1200000000
			en | 20k                  | 20000
			en | 20 K                 | 20000
			en | 9999999999999999.99  | 9999999999999999.99
			en | 1,500                | 1500
			es | 1.500                | 1500
			es | 1.500,75             | 1500.75
			fr | 1.500                | 1500
			fr | 1 500,75             | 1500.75
			ru | 1.500                | 1500
			zh | 1,500                | 1500
			ar | 1,500                | 1500
			ar | ٢٠٬٠٠٠               | 20000
			""")
	void readsWhatPeopleWrite(String language, String typed, BigDecimal expected) {
		assertThat(this.amounts.read(typed, Locale.forLanguageTag(language))).hasValueSatisfying((amount) -> {
			assertThat(amount.value()).isEqualTo(expected);
			assertThat(amount.currency()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | USD 20,000                     | 20000   | USD
			en | usd20,000                      | 20000   | USD
			en | US$ 20,000                     | 20000   | USD
			en | $20,000                        | 20000   | USD
			en | $20,000 CAD                    | 20000   | CAD
			en | CA$20,000                      | 20000   | CAD
			en | 20 000 €                       | 20000   | EUR
			en | €1.2m                          | 1200000 | EUR
			en | 20 k€                          | 20000   | EUR
			en | £20k                           | 20000   | GBP
			en | 20,000 US dollars              | 20000   | USD
			en | 1.2 million Swiss francs       | 1200000 | CHF
			en | 1 euro                         | 1       | EUR
			fr | 20 000 dollars des États-Unis  | 20000   | USD
			fr | 20 000 francs suisses          | 20000   | CHF
			fr | 20 000 US dollars              | 20000   | USD
			es | 20.000 dolares estadounidenses | 20000   | USD
			ru | 20 000 долларов США            | 20000   | USD
			zh | 20,000人民币                      | 20000   | CNY
			zh | ¥20,000                        | 20000   | CNY
			""")
	void readsTheCurrencyBesideIt(String language, String typed, BigDecimal expected, String currency) {
		assertThat(this.amounts.read(typed, Locale.forLanguageTag(language))).hasValueSatisfying((amount) -> {
			assertThat(amount.value()).isEqualTo(expected);
			assertThat(amount.currency()).isEqualTo(currency);
		});
	}

	@ParameterizedTest
	@CsvSource({ "en", "fr", "es", "ru", "zh", "ar" })
	void readsWhatItWrites(String language) {
		Locale locale = Locale.forLanguageTag(language);
		for (String value : List.of("1", "20", "999", "1000", "1500", "20000", "1250000", "1250000.5", "0.75")) {
			BigDecimal known = new BigDecimal(value);
			for (String written : List.of(this.formats.number(known, locale),
					this.formats.money(known, "USD", locale))) {
				assertThat(this.amounts.read(written, locale)).as(written)
					.hasValueSatisfying((amount) -> assertThat(amount.value()).isEqualTo(known));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "much", "0", "0.00", "-20", "$-20", "(20)", "1.500", "1,250,00", "1.250,000.50",
			"1 250 00", "1,250.000.000", "1.2.3", "20.005", "0,500", "0.000000001 million", "10000000000000000",
			"20 kg", "20 and 30", "20 - 30", "20 ¥", "20 francs", "EUR 20 USD", "£20 €", "20 %", "2e3" })
	void doesNotGuess(String typed) {
		assertThat(this.amounts.read(typed, Locale.ENGLISH)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "es, '1,500'", "fr, '1,500'", "ru, '1,500'", "zh, 1.500", "ar, 1.500" })
	void aSingleSeparatorIsReadAsTheLanguageDoes(String language, String typed) {
		assertThat(this.amounts.read(typed, Locale.forLanguageTag(language))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			en, USD, USD
			en, ' usd ', USD
			en, US Dollar, USD
			en, us dollars, USD
			en, US$, USD
			en, $, USD
			en, €, EUR
			en, euro, EUR
			en, Euros, EUR
			en, HRK, HRK
			fr, euros, EUR
			fr, dollar canadien, CAD
			fr, pound, none
			es, dólar estadounidense, USD
			es, DOLAR ESTADOUNIDENSE, USD
			ru, евро, EUR
			ar, دولار أمريكي, USD
			zh, 美元, USD
			en, '', none
			en, ABC, none
			en, DEM, none
			en, XXX, none
			en, dollars, none
			en, ¥, none
			""")
	void readsACurrencyByCodeNameOrSign(String language, String typed, String expected) {
		assertThat(this.amounts.currency(typed, Locale.forLanguageTag(language)).orElse(null)).isEqualTo(expected);
	}

	@Test
	void aSignOfManyCurrenciesAllowsEachOfThem() {
		Amounts.Amount amount = this.amounts.read("$20", Locale.ENGLISH).orElseThrow();
		assertThat(amount.allows("CAD")).isTrue();
		assertThat(amount.allows("EUR")).isFalse();
	}

	@Test
	void saysHowItIsUnderstood() {
		assertThat(this.amounts.understood("1.2 million", "euro")).isEqualTo("EUR\u00a01,200,000");
		assertThat(this.amounts.understood("$20,000.50", "")).isEqualTo("USD\u00a020,000.50");
		assertThat(this.amounts.understood("20k", null)).isEqualTo("20,000");
		assertThat(this.amounts.understood("much", "USD")).isNull();
		assertThat(this.amounts.understood(null, null)).isNull();
	}

	@Test
	void offersTheMostUsedByName() {
		assertThat(this.amounts.common()).containsEntry("USD", "US Dollar").containsEntry("CHF", "Swiss Franc");
	}

}
