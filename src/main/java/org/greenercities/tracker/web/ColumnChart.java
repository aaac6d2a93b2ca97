package org.greenercities.tracker.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A picture of one number over time, a column for each stretch of it; drawn by
 * {@code fragments/chart :: columns}, ten of them even on the narrowest screen.
 *
 * @param id of the figure, one in the page
 * @param title what it shows
 * @param description what it tells, in a sentence
 * @param head what the columns are, as the head of a table's column
 * @param measure what the numbers are, likewise
 * @param columns in their order
 * @param note what to know of the figures
 */
public record ColumnChart(String id, String title, @Nullable String description, String head, String measure,
		List<Column> columns, @Nullable String note) {

	/** How high the highest column is, in the letters of the page. */
	private static final double HEIGHT = 8;

	/** Whether there is nothing to draw. */
	public boolean empty() {
		return highest() == 0;
	}

	/** The height of a column as a length of SVG. */
	public String height(Column column) {
		return column.figure().length(HEIGHT, highest(), "em");
	}

	private long highest() {
		return this.columns.stream().mapToLong((column) -> column.figure().value()).max().orElse(0);
	}

	/**
	 * A stretch of time.
	 *
	 * @param label two or three letters below the column: {@code Q1}
	 * @param group what begins with this column, in a second line: {@code 2018}; null
	 * where it goes on
	 * @param name all of it, for the table and for who does not see the picture
	 * @param vague whether it is a longer stretch than the others, in which no shorter
	 * one is known
	 */
	public record Column(String label, @Nullable String group, String name, Figure figure, boolean vague) {

	}

}
