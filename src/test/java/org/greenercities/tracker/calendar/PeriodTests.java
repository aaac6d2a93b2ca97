package org.greenercities.tracker.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodTests {

	private static final Period BIENNIUM = new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 12, 31));

	@ParameterizedTest
	@CsvSource({ "2017-05, 2018-Q2, 2017-05-01, 2018-06-30", "2018,    ,        2018-01-01, 2018-12-31",
			",        2018-Q2, 2018-04-01, 2018-06-30", "2018,    2018-03, 2018-01-01, 2018-03-31",
			"2018-05, 2018,    2018-05-01, 2018-12-31", "2018-05-09, 2018-05-09, 2018-05-09, 2018-05-09" })
	void runsFromTheFirstDayOfTheStartToTheLastOfTheEnd(@Nullable String start, @Nullable String end, LocalDate first,
			LocalDate last) {
		assertThat(Period.of(date(start), date(end))).contains(new Period(first, last));
	}

	@Test
	void isNoneWithoutStartAndEnd() {
		assertThat(Period.of(null, null)).isEmpty();
	}

	@Test
	void neverEndsBeforeItStarts() {
		assertThatExceptionOfType(StartAfterEnd.class)
			.isThrownBy(() -> Period.of(PartialDate.parse("2018-Q3"), PartialDate.parse("2018-06")))
			.withMessage("The start 2018-Q3 is after the end 2018-06");
		assertThatExceptionOfType(StartAfterEnd.class)
			.isThrownBy(() -> new Period(LocalDate.of(2018, 1, 2), LocalDate.of(2018, 1, 1)));
	}

	@ParameterizedTest
	@CsvSource({ "2016-12-31, false", "2017-01-01, true", "2018-12-31, true", "2019-01-01, false", "2016,       false",
			"2017-Q1,    true", "2019,       false" })
	void overlapsWhenOneDayIsCommon(String date, boolean overlaps) {
		Period other = Period.of(PartialDate.parse(date), null).orElseThrow();
		assertThat(BIENNIUM.overlaps(other)).isEqualTo(overlaps);
		assertThat(other.overlaps(BIENNIUM)).isEqualTo(overlaps);
	}

	@Test
	void overlapsWhatEnclosesIt() {
		Period decade = new Period(LocalDate.of(2010, 1, 1), LocalDate.of(2019, 12, 31));
		assertThat(BIENNIUM.overlaps(decade)).isTrue();
		assertThat(decade.overlaps(BIENNIUM)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2016-12-31, false", "2017-01-01, true", "2018-06-15, true", "2018-12-31, true", "2019-01-01, false" })
	void containsBothItsEnds(LocalDate day, boolean contained) {
		assertThat(BIENNIUM.contains(day)).isEqualTo(contained);
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

}
