package org.greenercities.tracker.calendar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2018,       YEAR,    2018-01-01, 2018-12-31", "2018-Q1,    QUARTER, 2018-01-01, 2018-03-31",
			"2018-Q2,    QUARTER, 2018-04-01, 2018-06-30", "2018-Q4,    QUARTER, 2018-10-01, 2018-12-31",
			"2018-05,    MONTH,   2018-05-01, 2018-05-31", "2020-02,    MONTH,   2020-02-01, 2020-02-29",
			"2018-05-09, DAY,     2018-05-09, 2018-05-09", "2020-02-29, DAY,     2020-02-29, 2020-02-29",
			"1900,       YEAR,    1900-01-01, 1900-12-31", "2200-12-31, DAY,     2200-12-31, 2200-12-31" })
	void acceptsWhatIsKnownAsTyped(String typed, Precision precision, LocalDate firstDay, LocalDate lastDay) {
		PartialDate date = PartialDate.parse(typed);
		assertThat(date.precision()).isEqualTo(precision);
		assertThat(date.firstDay()).isEqualTo(firstDay);
		assertThat(date.lastDay()).isEqualTo(lastDay);
		assertThat(date).hasToString(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018-13", "2018-00", "2018-Q5", "2018-Q0", "2018-q2", "2018Q2", "2018-02-30",
			"2019-02-29", "2018-5", "2018-05-9", "2018/05", "9 May 2018", "18", "", " ", " 2018", "2018 ", "1899",
			"2201", "٢٠١٨", "2018-05-09T00:00" })
	void refusesAnythingElseAndNamesIt(String typed) {
		assertThatExceptionOfType(NotAPartialDate.class).isThrownBy(() -> PartialDate.parse(typed))
			.withMessageContaining("'" + typed + "'")
			.satisfies((refusal) -> assertThat(refusal.text()).isEqualTo(typed));
	}

	@Test
	void isNeverMadeOfADayInsideItsRange() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new PartialDate(LocalDate.of(2018, 5, 9), Precision.MONTH))
			.withMessage("2018-05-09 is not the first day of a MONTH");
	}

	@Test
	void takesADayAsItIs() {
		assertThat(PartialDate.of(LocalDate.of(2018, 5, 9))).isEqualTo(PartialDate.parse("2018-05-09"));
	}

	@Test
	void isOrderedByItsFirstDayThenTheOneKnownMoreClosely() {
		assertThat(Stream.of("2019", "2018", "2018-Q1", "2018-02", "2018-01", "2018-01-01", "2017-12-31")
			.map(PartialDate::parse)
			.sorted()).map(PartialDate::toString)
			.containsExactly("2017-12-31", "2018-01-01", "2018-01", "2018-Q1", "2018", "2018-02", "2019");
	}

	@Test
	void isItsTextInJson() {
		JsonMapper json = JsonMapper.builder().build();
		assertThat(json.writeValueAsString(PartialDate.parse("2018-Q2"))).isEqualTo("\"2018-Q2\"");
		assertThat(json.readValue("\"2018-Q2\"", PartialDate.class)).isEqualTo(PartialDate.parse("2018-Q2"));
	}

	@Test
	void isItsTextInTheTable() {
		PartialDateConverter converter = new PartialDateConverter();
		assertThat(converter.convertToDatabaseColumn(PartialDate.parse("2018"))).isEqualTo("2018");
		assertThat(converter.convertToEntityAttribute("2018")).isEqualTo(PartialDate.parse("2018"));
		assertThat(converter.convertToDatabaseColumn(null)).isNull();
		assertThat(converter.convertToEntityAttribute(null)).isNull();
	}

	@Test
	void survivesSerialisation() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(PartialDate.parse("2018-Q2"));
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(in.readObject()).isEqualTo(PartialDate.parse("2018-Q2"));
		}
	}

}
