package org.greenercities.tracker.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as RFC 4180 says, in UTF-8 with a header row: comma, CRLF, quotes where
 * needed. Formulas are made harmless ({@link FormulaGuard}); memory does not grow with
 * the rows.
 */
final class CsvFile {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final String SEVERAL = "; ";

	private CsvFile() {
	}

	/**
	 * Writes the whole table.
	 * @param byteOrderMark whether the file begins with one, as Excel wants it
	 */
	static <R> void write(Table<R> table, Path file, boolean byteOrderMark) throws IOException {
		write(table, Files.newOutputStream(file), byteOrderMark);
	}

	/**
	 * Writes the whole table and closes what it is written to.
	 * @param byteOrderMark whether the file begins with one, as Excel wants it
	 */
	static <R> void write(Table<R> table, OutputStream file, boolean byteOrderMark) throws IOException {
		try (Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
			if (byteOrderMark) {
				writer.write(BYTE_ORDER_MARK);
			}
			write(table, writer);
		}
	}

	private static <R> void write(Table<R> table, Writer writer) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
			List<Column<R>> columns = table.columns();
			csv.writeRecord(columns.stream().map(Column::name).toList());
			String[] cells = new String[columns.size()];
			table.rows().accept((row) -> {
				for (int i = 0; i < cells.length; i++) {
					cells[i] = cell(columns.get(i).value().apply(row));
				}
				csv.writeRecord(cells);
			});
		}
	}

	static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number number) {
			return (number instanceof BigDecimal decimal) ? decimal.toPlainString() : number.toString();
		}
		return FormulaGuard.guard((value instanceof Collection<?> several) ? joined(several) : value.toString());
	}

	private static String joined(Collection<?> several) {
		return several.stream().map(String::valueOf).collect(Collectors.joining(SEVERAL));
	}

}
