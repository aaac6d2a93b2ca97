package org.greenercities.tracker.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.LanguageConfiguration;
import org.greenercities.tracker.language.Languages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringJUnitConfig(LanguageConfiguration.class)
class XlsxFileTests {

	@TempDir
	private Path folder;

	@Autowired
	private MessageSource messages;

	@Autowired
	private Formats formats;

	@Autowired
	private Languages languages;

	private Locale locale = Locale.ENGLISH;

	private byte[] write(Workbook workbook) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		write(workbook, file);
		return file.toByteArray();
	}

	private void write(Workbook workbook, OutputStream file) throws IOException {
		AboutSheet about = new AboutSheet(
				new AboutSheet.Texts(this.messages, this.formats, this.languages, this.locale),
				"https://example.org/activities?region=AF", Instant.parse("2018-05-09T13:15:00Z"));
		new XlsxFile(workbook, about).write(file);
	}

	private byte[] cells(@Nullable Object... values) throws IOException {
		return write(Workbook.of(table("Cells", values)));
	}

	private static Table<?> table(String name, @Nullable Object... values) {
		List<Column<@Nullable Object>> columns = List.of(new Column<>("value", (value) -> value),
				new Column<>("again", (value) -> value));
		return new Table<>(name, columns, (rows) -> Arrays.stream(values).forEach(rows));
	}

	private static List<Row> rows(byte[] file, int sheet) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file),
				new ReadingOptions(true, false))) {
			return workbook.getSheet(sheet).orElseThrow().read();
		}
	}

	private static List<Cell> column(byte[] file) throws IOException {
		return rows(file, 1).stream().skip(1).map((row) -> row.getCell(0)).toList();
	}

	private String part(byte[] file, String name) throws IOException {
		Path path = Files.write(this.folder.resolve("book.xlsx"), file);
		try (ZipFile zip = new ZipFile(path.toFile())) {
			return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void keepsNumbersAndTruthWhatTheyAre() throws IOException {
		List<Cell> cells = column(cells(45, 1234567890123L, new BigDecimal("-12000000.50"), 0.1, true));
		assertThat(cells.subList(0, 4)).extracting(Cell::asNumber)
			.usingElementComparator(BigDecimal::compareTo)
			.containsExactly(new BigDecimal("45"), new BigDecimal("1234567890123"), new BigDecimal("-12000000.5"),
					new BigDecimal("0.1"));
		assertThat(cells.get(4).asBoolean()).isTrue();
	}

	@Test
	void keepsDatesDatesAsCloselyAsTheyAreKnown() throws IOException {
		List<Cell> cells = column(cells(PartialDate.parse("2018-05-09"), LocalDate.of(1900, 2, 28),
				OffsetDateTime.parse("2018-05-09T01:15:30+02:00"), Instant.parse("2018-05-09T13:15:00Z"),
				PartialDate.parse("2018"), PartialDate.parse("2018-Q2"), PartialDate.parse("2018-05")));
		assertThat(cells.subList(0, 4)).extracting(Cell::asDate)
			.containsExactly(LocalDateTime.parse("2018-05-09T00:00"), LocalDateTime.parse("1900-02-28T00:00"),
					LocalDateTime.parse("2018-05-08T23:15:30"), LocalDateTime.parse("2018-05-09T13:15"));
		assertThat(cells.subList(0, 4)).extracting(Cell::getDataFormatString)
			.containsExactly("yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd hh:mm:ss");
		assertThat(cells.subList(4, 7)).extracting(Cell::asString).containsExactly("2018", "2018-Q2", "2018-05");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "2018", "TRUE", "'=1", "<a>&\"",
			"مياه 文\uD83C\uDF33" })
	void leavesTextTextWhateverItBeginsWith(String text) throws IOException {
		byte[] file = cells(text);
		assertThat(column(file)).singleElement().satisfies((cell) -> {
			assertThat(cell.getType()).isEqualTo(CellType.STRING);
			assertThat(cell.asString()).isEqualTo(text);
		});
		assertThat(part(file, "xl/worksheets/sheet2.xml")).contains("t=\"inlineStr\"").doesNotContain("<f>");
	}

	@Test
	void joinsSeveralAndLeavesOutWhatIsNotStated() throws IOException {
		List<Row> rows = rows(cells(List.of("KE", "TZ"), null, "", "last"), 1);
		assertThat(rows.get(1).getCell(0).asString()).isEqualTo("KE; TZ");
		assertThat(rows).filteredOn((row) -> row.hasCell(0) && row.getCell(0) != null)
			.extracting(Row::getRowNum)
			.containsExactly(1, 2, 5);
	}

	@Test
	void leavesOutWhatXmlDoesNotKnow() throws IOException {
		assertThat(column(cells("a\u0000\u0008b\uFFFE\uD800c"))).extracting(Cell::asString).containsExactly("abc");
	}

	@Test
	void cutsTextThatNoCellHoldsAndNeverACharacter() throws IOException {
		String tree = "\uD83C\uDF33";
		assertThat(column(cells("x".repeat(40_000), tree.repeat(20_000), "x".repeat(32_767))))
			.extracting(Cell::asString)
			.containsExactly("x".repeat(32_766) + "…", tree.repeat(16_383) + "…", "x".repeat(32_767));
	}

	@Test
	void hasABoldHeaderThatStaysInViewWithFilters() throws IOException {
		byte[] file = cells("a", "b".repeat(30));
		assertThat(part(file, "xl/worksheets/sheet2.xml"))
			.contains("<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
			.contains("<autoFilter ref=\"A1:B3\">", "width=\"31.0\"")
			.contains("<c r=\"A1\" s=\"", "orientation=\"landscape\"");
		assertThat(part(file, "xl/styles.xml")).contains("<b/>");
		assertThat(part(file, "xl/workbook.xml")).contains("'Cells'!$A$1:$B$3");
		assertThat(rows(file, 1).get(0).stream().map(Cell::asString)).containsExactly("value", "again");
	}

	@Test
	void beginsWithWhatItShowsWhereItComesFromAndHowMuchItHolds() throws IOException {
		byte[] file = write(new Workbook("activities", "Activities: Africa", List.of(new Fact("Region", "Africa")),
				List.of(table("Activities", 1, 2, 3), table("Partners"))));
		List<String> said = rows(file, 0).stream()
			.filter((row) -> row.getCellCount() > 0)
			.map((row) -> String.join(" | ", row.stream().map(Cell::getText).toList()))
			.toList();
		assertThat(said).startsWith("Activities: Africa", "Address | https://example.org/activities?region=AF",
				"Made | 9 May 2018 at 13:15 UTC", "Language | English", "Region | Africa", "Activities: rows | 3",
				"Partners: rows | 0");
		assertThat(rows(file, 0).get(6).getCell(1).getType()).isEqualTo(CellType.NUMBER);
	}

	@Test
	void saysThatNothingIsNarrowed() throws IOException {
		assertThat(rows(cells(), 0)).anySatisfy((row) -> assertThat(row.getCellText(0)).isEqualTo("Filters"));
	}

	@Test
	void namesItsSheetsAsSpreadsheetsAllow() throws IOException {
		byte[] file = write(new Workbook("x", "x", List.of(),
				List.of(table("Objectifs d'ici 2030"), table("A/B"), table("x".repeat(40)))));
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("About", "Objectifs d’ici 2030", "A-B",
					"x".repeat(31));
		}
	}

	@Test
	void isLaidOutAsTheLanguageIsWritten() throws IOException {
		assertThat(part(cells("a"), "xl/worksheets/sheet2.xml")).doesNotContain("rightToLeft");
		this.locale = Locale.forLanguageTag("ar");
		assertThat(part(cells("a"), "xl/worksheets/sheet1.xml")).contains("rightToLeft=\"true\"");
	}

	@Test
	void writesEveryRowThatIsPushed() throws IOException {
		byte[] file = write(Workbook.of(new Table<Integer>("Many", List.of(new Column<>("n", (n) -> n)),
				(rows) -> IntStream.range(0, 20_001).forEach(rows::accept))));
		List<Cell> cells = column(file);
		assertThat(cells).hasSize(20_001);
		assertThat(cells.get(20_000).asNumber()).isEqualTo(new BigDecimal(20_000));
	}

	@Test
	void refusesMoreRowsThanASheetHolds() {
		Table<Integer> many = new Table<>("Many", List.of(new Column<>("nothing", (n) -> null)),
				(rows) -> IntStream.range(0, XlsxSheet.MOST_ROWS + 1).forEach(rows::accept));
		assertThatIllegalStateException().isThrownBy(() -> write(Workbook.of(many), OutputStream.nullOutputStream()))
			.withMessageContaining("'Many' has more than the 1048575 rows");
	}

	@Test
	void needsNoMoreMemoryForMoreRows() throws IOException {
		assertThat(memoryAfter(60_000)).isLessThan(memoryAfter(2_000) + (8 << 20));
	}

	/** What is still in use when the last row was pushed. */
	private long memoryAfter(int rows) throws IOException {
		Runtime runtime = Runtime.getRuntime();
		long[] used = { 0 };
		Table<Integer> wide = new Table<>("Many",
				IntStream.range(0, 39)
					.mapToObj((i) -> new Column<Integer>("column" + i, (n) -> "text of row " + n + ", column " + i))
					.toList(),
				(each) -> {
					IntStream.range(0, rows).forEach(each::accept);
					System.gc();
					used[0] = runtime.totalMemory() - runtime.freeMemory();
				});
		write(Workbook.of(wide), OutputStream.nullOutputStream());
		return used[0];
	}

}
