package org.greenercities.tracker.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.greenercities.tracker.TrackerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

@TrackerTest
class ReadingTests {

	@Autowired
	private Readings readings;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20,000        | USD        | 20000 | USD
			20,000        | us dollars | 20000 | USD
			20k           | €          | 20000 | EUR
			USD 20,000    |            | 20000 | USD
			$20,000       |            | 20000 | USD
			$20,000       | CAD        | 20000 | CAD
			20,000 euros  | EUR        | 20000 | EUR
			""")
	void anAmountHasItsCurrencyBesideItOrInTheFieldForIt(String amount, @Nullable String currency, BigDecimal value,
			String code) {
		assertThat(reading(new BindException(new Typed(amount, currency), "typed")).sum("amount", amount, "currency",
				currency))
			.isEqualTo(new Sum(value, code));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			much      | USD     | amount   | field.amount.unreadable
			-20       | USD     | amount   | field.amount.unreadable
			20        | dollars | currency | field.currency.unreadable
			20        |         | currency | field.currency.missing
			          | USD     | amount   | field.amount.missing
			20 euros  | USD     | currency | field.currency.another
			$20       | EUR     | currency | field.currency.another
			""")
	void saysBesideTheFieldWhatWouldPutItRight(@Nullable String amount, @Nullable String currency, String field,
			String problem) {
		BindException errors = new BindException(new Typed(amount, currency), "typed");
		assertThat(reading(errors).sum("amount", amount, "currency", currency)).isNull();
		assertThat(errors.getFieldErrors()).singleElement().satisfies((error) -> {
			assertThat(error.getField()).isEqualTo(field);
			assertThat(error).extracting(FieldError::getCode).isEqualTo(problem);
		});
	}

	@ParameterizedTest
	@CsvSource({ "en, '1.250', 1.250", "es, '1.250', 1250", "es, '1,25', 1.25", "ru, '-12.500', -12500",
			"es, '0.250', 0.250", "fr, '1 250,5', 1250.5" })
	void aNumberIsReadAsItIsWrittenInTheLanguage(Locale locale, String typed, BigDecimal value) {
		BindException errors = new BindException(new Typed(typed, null), "typed");
		assertThat(this.readings.of(errors, locale).number("amount", typed)).isEqualByComparingTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "1.125", "1250", "0.5", "-3.1415", "1000000" })
	void aNumberInAFieldIsReadBackTheSameInEveryLanguage(BigDecimal value) {
		for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
			String shown = Objects.requireNonNull(Rows.number(value));
			BindException errors = new BindException(new Typed(shown, null), "typed");
			assertThat(this.readings.of(errors, Locale.forLanguageTag(language)).number("amount", shown)).as(language)
				.isEqualByComparingTo(value);
		}
	}

	@Test
	void nothingTypedIsNothingStated() {
		BindException errors = new BindException(new Typed(" ", ""), "typed");
		assertThat(reading(errors).sum("amount", " ", "currency", "")).isNull();
		assertThat(errors.hasErrors()).isFalse();
	}

	private Reading reading(BindException errors) {
		return this.readings.of(errors, Locale.ENGLISH);
	}

	private record Typed(@Nullable String amount, @Nullable String currency) {

		public @Nullable String getAmount() {
			return this.amount;
		}

		public @Nullable String getCurrency() {
			return this.currency;
		}

	}

}
