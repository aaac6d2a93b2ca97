package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as Office Open XML: a sheet about it, then its tables. Memory does not grow
 * with the rows.
 */
record XlsxFile(Workbook workbook, AboutSheet about) implements TableFile {

	private static final String APPLICATION = "Greener Cities Partnership Tracker";

	@Override
	public String ending() {
		return ".xlsx";
	}

	@Override
	public String contentType() {
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	@Override
	public boolean compressible() {
		return false;
	}

	/**
	 * The sheet about the others is the first, but is written last: it says how many rows
	 * they have. It is finished only where all went well, for nobody reads half a file.
	 */
	@Override
	public void write(OutputStream file) throws IOException {
		org.dhatim.fastexcel.Workbook xlsx = new org.dhatim.fastexcel.Workbook(file, APPLICATION, null);
		Worksheet first = sheet(xlsx, this.about.name());
		List<Fact> counts = new ArrayList<>();
		for (Table<?> table : this.workbook.sheets()) {
			counts.add(new Fact(table.name(), write(table, sheet(xlsx, table.name()))));
		}
		this.about.write(first, this.workbook, counts);
		xlsx.finish();
	}

	private static <R> int write(Table<R> table, Worksheet worksheet) throws IOException {
		XlsxSheet sheet = new XlsxSheet(worksheet, table.columns().stream().map(Column::name).toList());
		table.rows().accept((row) -> sheet.row(table.columns().stream().map((column) -> column.value().apply(row))));
		return sheet.finish();
	}

	/** An apostrophe would end the name where a formula speaks of the sheet. */
	private Worksheet sheet(org.dhatim.fastexcel.Workbook xlsx, String name) {
		Worksheet sheet = xlsx.newWorksheet(name.replace('\'', '’'));
		if (this.about.rightToLeft()) {
			sheet.rightToLeft();
		}
		return sheet;
	}

}
