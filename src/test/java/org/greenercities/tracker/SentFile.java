package org.greenercities.tracker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.greenercities.tracker.web.FormulaGuard;
import org.jspecify.annotations.Nullable;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Reads the files that the tracker sends, cell by cell, so that those of one kind can be
 * compared with those of another: text without the guard against formulas, days as
 * {@code 2018-05-09}, moments in UTC to the second.
 */
public final class SentFile {

	private SentFile() {
	}

	/** The rows of a CSV file, the header first. */
	public static List<List<String>> csv(MvcTestResult result) {
		String text = new String(bytes(result), StandardCharsets.UTF_8);
		return CsvReader.builder()
			.ofCsvRecord(text)
			.stream()
			.map((row) -> row.getFields().stream().map(SentFile::comparable).toList())
			.toList();
	}

	/** The sheets of a workbook. */
	public static Sheets xlsx(MvcTestResult result) {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(result)),
				new ReadingOptions(true, true))) {
			Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
			for (Sheet sheet : workbook.getSheets().toList()) {
				sheets.put(sheet.getName(), rows(sheet.read()));
			}
			return new Sheets(sheets);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<List<String>> rows(List<Row> rows) {
		int columns = rows.stream().mapToInt(Row::getCellCount).max().orElse(0);
		return rows.stream()
			.map((row) -> IntStream.range(0, columns)
				.mapToObj((i) -> (i < row.getCellCount()) ? text(row.getCell(i)) : "")
				.toList())
			.toList();
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.NUMBER) {
			String format = cell.getDataFormatString();
			return (format != null && format.startsWith("yyyy")) ? date(cell.asDate())
					: cell.asNumber().toPlainString();
		}
		return (cell.getType() == CellType.BOOLEAN) ? String.valueOf(cell.asBoolean()) : cell.asString();
	}

	private static String date(LocalDateTime date) {
		LocalDateTime rounded = date.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
		return rounded.toLocalTime().equals(LocalTime.MIDNIGHT) ? rounded.toLocalDate().toString() : rounded.toString();
	}

	private static String comparable(String cell) {
		return cell.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z") ? OffsetDateTime.parse(cell)
			.withOffsetSameInstant(ZoneOffset.UTC)
			.toLocalDateTime()
			.truncatedTo(ChronoUnit.SECONDS)
			.toString() : FormulaGuard.unguard(cell);
	}

	private static byte[] bytes(MvcTestResult result) {
		return result.getMvcResult().getResponse().getContentAsByteArray();
	}

	/** Sheets in their order, by name; the rows of one are all of the same length. */
	public record Sheets(Map<String, List<List<String>>> byName) {

		public List<String> names() {
			return List.copyOf(this.byName.keySet());
		}

		public List<List<String>> get(String name) {
			List<List<String>> sheet = this.byName.get(name);
			if (sheet == null) {
				throw new AssertionError("No sheet " + name + " among " + names());
			}
			return sheet;
		}

		/** The sheet after the one about the workbook. */
		public List<List<String>> first() {
			return get(names().get(1));
		}

	}

}
