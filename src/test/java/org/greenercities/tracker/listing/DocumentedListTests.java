package org.greenercities.tracker.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Column;
import org.junit.jupiter.api.Test;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** {@code docs/addresses.md} against the filter and the columns of the list. */
class DocumentedListTests {

	/** What a list takes besides its dimensions. */
	private static final Set<String> OTHERS = Set.of("q", "from", "to", "mine", "sort", "page", "size");

	@Test
	void theTableHasEveryParameterAndNoOther() throws IOException {
		List<String> dimensions = Arrays.stream(Dimension.values()).map(Dimension::code).toList();
		assertThat(parameters().keySet())
			.containsExactlyInAnyOrderElementsOf(Stream.concat(dimensions.stream(), OTHERS.stream()).toList());
	}

	@Test
	void theTableHasEveryValueOfAShortList() throws IOException {
		Map<String, String> documented = parameters();
		for (Dimension dimension : Dimension.values()) {
			if (!dimension.fixedValues().isEmpty()) {
				assertThat(documented).containsEntry(dimension.code(), quoted(dimension.fixedValues()));
			}
		}
	}

	@Test
	void theTableHasEveryWordToSortBy() throws IOException {
		assertThat(parameters()).containsEntry("sort",
				quoted(Arrays.stream(SortOrder.Word.values()).map(SortOrder.Word::code).toList()));
	}

	@Test
	void theColumnsAreThoseOfTheFileInItsOrder() throws IOException {
		assertThat(columns()).isEqualTo(names(new ActivityColumns(vocabulary(), "https://example.org").all()));
	}

	@Test
	void theFurtherSheetsHaveTheirColumnsInTheirOrder() throws IOException {
		ActivityParts parts = new ActivityParts(vocabulary());
		assertThat(sheets()).containsExactly(Map.entry("Partners", names(parts.partners())),
				Map.entry("Contributions", names(parts.contributions())), Map.entry("Results", names(parts.results())),
				Map.entry("Progress", names(parts.progress())), Map.entry("SDG links", names(parts.sdgLinks())));
	}

	private static Vocabulary vocabulary() {
		return new Vocabulary(mock(Codelists.class), mock(MessageSource.class), mock(Formats.class), Locale.ROOT);
	}

	private static <R> List<String> names(List<Column<R>> columns) {
		return columns.stream().map(Column::name).toList();
	}

	private static Map<String, String> parameters() throws IOException {
		Map<String, String> values = new LinkedHashMap<>();
		matches(document(), "(?m)^\\| `(\\w+)` \\| ([^|]*) \\|")
			.forEach((row) -> values.put(row.group(1), row.group(2)));
		return values;
	}

	/** The words in the two paragraphs of their section that are nothing but words. */
	private static List<String> columns() throws IOException {
		String section = document().split("\n### Columns of the CSV\n")[1].split("\n### ")[0];
		return matches(section, "(?m)^`[^|]*?[;.]$").stream()
			.flatMap((paragraph) -> matches(paragraph.group(), "`(\\w+)`").stream())
			.map((name) -> name.group(1))
			.toList();
	}

	private static Map<String, List<String>> sheets() throws IOException {
		String section = document().split("\n### Sheets of the workbook\n")[1];
		Map<String, List<String>> sheets = new LinkedHashMap<>();
		matches(section, "(?m)^- ([\\w ]+): (`\\w+`(?:,\\s+`\\w+`)*)\\.$").forEach((sheet) -> sheets.put(sheet.group(1),
				matches(sheet.group(2), "`(\\w+)`").stream().map((name) -> name.group(1)).toList()));
		return sheets;
	}

	private static String quoted(List<String> words) {
		return "`" + String.join("`, `", words) + "`";
	}

	private static List<MatchResult> matches(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().toList();
	}

	private static String document() throws IOException {
		return Files.readString(Path.of("docs/addresses.md"));
	}

}
