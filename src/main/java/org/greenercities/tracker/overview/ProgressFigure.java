package org.greenercities.tracker.overview;

import java.math.BigDecimal;
import java.util.List;

import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.Column;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a biennium as a line of a file.
 *
 * @param section which table or picture of the page it stands in
 * @param row code of its row
 * @param rowName what the row is called
 * @param column code of its column; null where there is one column only
 * @param count distinct activities, unless the row says what else
 * @param amount a sum of money
 * @param currency ISO 4217, of the amount
 * @param contributions how many make up the amount, or state none
 * @param href the list of what it counts
 */
record ProgressFigure(String section, String row, String rowName, @Nullable String column, @Nullable String columnName,
		long count, @Nullable BigDecimal amount, @Nullable String currency, @Nullable Long contributions,
		@Nullable Address href) {

	/** The columns of the file. */
	static List<Column<ProgressFigure>> columns(String base) {
		return List.of(new Column<>("section", ProgressFigure::section), new Column<>("row", ProgressFigure::row),
				new Column<>("column", ProgressFigure::column), new Column<>("count", ProgressFigure::count),
				new Column<>("amount", ProgressFigure::amount), new Column<>("currency", ProgressFigure::currency),
				new Column<>("row_name", ProgressFigure::rowName),
				new Column<>("column_name", ProgressFigure::columnName),
				new Column<>("link", (figure) -> (figure.href() != null) ? base + figure.href() : null),
				new Column<>("contributions", ProgressFigure::contributions));
	}

}
