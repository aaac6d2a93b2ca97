package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A table in a spreadsheet, row by row: a header that stays in view, with filters;
 * numbers and dates as such; text as text, whatever it begins with.
 */
final class XlsxSheet {

	/** Rows below the header that a sheet holds. */
	static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

	/** Characters that a cell holds. */
	static final int LONGEST_TEXT = 32_767;

	private static final String DAY = "yyyy-mm-dd";

	private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

	/**
	 * So many rows are in memory; the widths of the columns are made to fit the first.
	 */
	private static final int HELD = 200;

	private static final int NARROWEST = 8;

	private static final int WIDEST = 50;

	/** Room for the button of the filter. */
	private static final int BUTTON = 4;

	private final Worksheet sheet;

	private final int[] widths;

	private int row;

	XlsxSheet(Worksheet sheet, List<String> header) {
		this.sheet = sheet;
		this.widths = new int[header.size()];
		Arrays.fill(this.widths, NARROWEST);
		for (int i = 0; i < header.size(); i++) {
			text(i, header.get(i));
			widen(i, header.get(i).length() + BUTTON);
		}
		sheet.range(0, 0, 0, last()).style().bold().set();
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
	}

	/**
	 * One more row.
	 * @throws IllegalStateException if no sheet holds that many
	 */
	void row(Stream<@Nullable Object> cells) {
		if (this.row == MOST_ROWS) {
			throw new IllegalStateException("The sheet '%s' has more than the %d rows that XLSX takes"
				.formatted(this.sheet.getName(), MOST_ROWS));
		}
		this.row++;
		int column = 0;
		for (Iterator<@Nullable Object> values = cells.iterator(); values.hasNext(); column++) {
			cell(column, values.next());
		}
		if (this.row % HELD == 0) {
			flush();
		}
	}

	/**
	 * Ends the sheet.
	 * @return how many rows it has below the header
	 */
	int finish() throws IOException {
		flush();
		this.sheet.setAutoFilter(0, 0, this.row, last());
		this.sheet.finish();
		return this.row;
	}

	private void flush() {
		if (this.row <= HELD) {
			for (int i = 0; i < this.widths.length; i++) {
				this.sheet.width(i, this.widths[i]);
			}
		}
		try {
			this.sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void cell(int column, @Nullable Object value) {
		if (value instanceof Number number) {
			number(column, number);
		}
		else if (value instanceof Boolean truth) {
			this.sheet.value(this.row, column, truth);
		}
		else if (value instanceof PartialDate date && date.precision() == Precision.DAY) {
			day(column, date.firstDay());
		}
		else if (value instanceof LocalDate day) {
			day(column, day);
		}
		else if (value instanceof OffsetDateTime moment) {
			moment(column, moment.toInstant());
		}
		else if (value instanceof Instant moment) {
			moment(column, moment);
		}
		else if (value != null) {
			text(column, (value instanceof Collection<?> several) ? TableFile.joined(several) : value.toString());
		}
	}

	private void number(int column, Number number) {
		this.sheet.value(this.row, column, number);
		widen(column, number.toString().length());
	}

	private void day(int column, LocalDate day) {
		this.sheet.value(this.row, column, day);
		this.sheet.style(this.row, column).format(DAY).set();
		widen(column, DAY.length());
	}

	/** In UTC, to the second. */
	private void moment(int column, Instant moment) {
		this.sheet.value(this.row, column, moment.truncatedTo(ChronoUnit.SECONDS));
		this.sheet.style(this.row, column).format(MOMENT).set();
		widen(column, MOMENT.length());
	}

	/**
	 * Inline: a common table of all texts would be kept in memory. Characters that XML
	 * does not know are left out by the library.
	 */
	private void text(int column, String text) {
		if (!text.isEmpty()) {
			this.sheet.inlineString(this.row, column, fitting(text));
			widen(column, text.length());
		}
	}

	/** Never ends in half a character. */
	static String fitting(String text) {
		if (text.length() <= LONGEST_TEXT) {
			return text;
		}
		int end = LONGEST_TEXT - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	private void widen(int column, int width) {
		this.widths[column] = Math.max(this.widths[column], Math.min(WIDEST, width + 1));
	}

	private int last() {
		return this.widths.length - 1;
	}

}
