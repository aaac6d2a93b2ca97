package org.greenercities.tracker.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 says, in UTF-8 with a header row: comma, CRLF, quotes where needed.
 * Formulas are made harmless ({@link FormulaGuard}); memory does not grow with the rows.
 *
 * @param byteOrderMark whether the file begins with one, as Excel wants it
 */
record CsvFile(Table<?> table, boolean byteOrderMark) implements TableFile {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	@Override
	public String ending() {
		return ".csv";
	}

	@Override
	public String contentType() {
		return "text/csv;charset=UTF-8";
	}

	@Override
	public boolean compressible() {
		return true;
	}

	@Override
	public void write(OutputStream file) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
		if (this.byteOrderMark) {
			writer.write(BYTE_ORDER_MARK);
		}
		write(this.table, CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer));
		writer.flush();
	}

	private static <R> void write(Table<R> table, CsvWriter csv) throws IOException {
		List<Column<R>> columns = table.columns();
		csv.writeRecord(columns.stream().map(Column::name).toList());
		String[] cells = new String[columns.size()];
		table.rows().accept((row) -> {
			for (int i = 0; i < cells.length; i++) {
				cells[i] = cell(columns.get(i).value().apply(row));
			}
			csv.writeRecord(cells);
		});
		csv.flush();
	}

	static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number number) {
			return (number instanceof BigDecimal decimal) ? decimal.toPlainString() : number.toString();
		}
		return FormulaGuard
			.guard((value instanceof Collection<?> several) ? TableFile.joined(several) : value.toString());
	}

}
