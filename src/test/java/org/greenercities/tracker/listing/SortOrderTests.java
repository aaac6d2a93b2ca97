package org.greenercities.tracker.listing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.Collator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.calendar.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@TrackerTest
class SortOrderTests {

	private static final Comparator<NamedCsvRecord> BY_CODE = Comparator
		.comparingInt((row) -> Integer.parseInt(row.getField("code").substring("GCP-".length())));

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@EnumSource
	void rowsStandInTheOrderOfTheWordAndThenOfTheCode(SortOrder.Word word) {
		assertThat(rows(word.code())).hasSizeGreaterThan(100)
			.isSortedAccordingTo(unknownLast(word).thenComparing(order(word)).thenComparing(BY_CODE));
	}

	@ParameterizedTest
	@EnumSource
	void aLeadingDashReversesAllOfItButWhatIsNotStated(SortOrder.Word word) {
		assertThat(rows("-" + word.code())).hasSizeGreaterThan(100)
			.isSortedAccordingTo(unknownLast(word).thenComparing(order(word).thenComparing(BY_CODE).reversed()));
	}

	@Test
	void withoutOneRowsStandInTheOrderOfTheCode() {
		assertThat(rows("")).hasSizeGreaterThan(100).isSortedAccordingTo(BY_CODE);
	}

	private List<NamedCsvRecord> rows(String sort) {
		byte[] file = this.mvc.get()
			.uri("/activities.csv?sort=" + sort)
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream().toList();
	}

	/** What has no date or no sum stands behind all that has, in either direction. */
	private static Comparator<NamedCsvRecord> unknownLast(SortOrder.Word word) {
		return Comparator.comparing((row) -> switch (word) {
			case START -> start(row).equals(LocalDate.MAX);
			case FUNDING -> row.getField("funding_usd").isEmpty();
			default -> false;
		});
	}

	private static Comparator<NamedCsvRecord> order(SortOrder.Word word) {
		return switch (word) {
			case CODE -> BY_CODE;
			case TITLE ->
				Comparator.comparing((row) -> row.getField("title"), Collator.getInstance(Locale.ROOT)::compare);
			case START -> Comparator.comparing(SortOrderTests::start);
			case UPDATED -> Comparator.comparing((row) -> Instant.parse(row.getField("updated")));
			case FUNDING -> Comparator.comparing(SortOrderTests::funding);
		};
	}

	/** The first day of its period; what has none stands behind all that has. */
	private static LocalDate start(NamedCsvRecord row) {
		String first = row.getField("start").isEmpty() ? row.getField("end") : row.getField("start");
		return first.isEmpty() ? LocalDate.MAX : PartialDate.parse(first).firstDay();
	}

	private static BigDecimal funding(NamedCsvRecord row) {
		return row.getField("funding_usd").isEmpty() ? BigDecimal.valueOf(-1)
				: new BigDecimal(row.getField("funding_usd"));
	}

}
