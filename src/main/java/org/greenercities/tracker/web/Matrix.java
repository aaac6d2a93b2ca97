package org.greenercities.tracker.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table of counts, each cell shaded by how much it counts; drawn by
 * {@code fragments/matrix :: matrix}. Totals are given, not added up: what stands in two
 * rows is counted once below them.
 *
 * @param id of the table, one in the page
 * @param title what it shows
 * @param corner what the rows are, as the head of their column
 * @param columns their heads
 * @param rows each with a cell for every column
 * @param totals of the columns; none where the rows are not all there are
 * @param all of the whole
 * @param note what to know of the figures
 */
public record Matrix(String id, String title, String corner, List<Head> columns, List<Row> rows, List<Figure> totals,
		Figure all, @Nullable String note) {

	private static final int SHADES = 4;

	/**
	 * Checks that it is rectangular.
	 * @throws IllegalArgumentException if a row is longer or shorter than the heads
	 */
	public Matrix {
		int width = columns.size();
		if ((!totals.isEmpty() && totals.size() != width)
				|| rows.stream().anyMatch((row) -> row.cells().size() != width)) {
			throw new IllegalArgumentException("A matrix is rectangular");
		}
	}

	/** Whether there is nothing in it. */
	public boolean empty() {
		return this.rows.isEmpty() || this.columns.isEmpty();
	}

	/**
	 * The shade of a cell, from 1, the lightest, to 4; 0 for an empty one.
	 * @param largest of all cells
	 */
	public int shade(Figure cell, long largest) {
		return (int) Math.ceil((double) cell.value() * SHADES / Math.max(1, largest));
	}

	/** What the fullest cell counts. */
	public long largest() {
		return this.rows.stream().flatMap((row) -> row.cells().stream()).mapToLong(Figure::value).max().orElse(0);
	}

	/**
	 * The head of a row or a column.
	 *
	 * @param label what is in sight: a name, or a code where there is little room
	 * @param name what the code stands for; null where the label says it
	 * @param lang the language of the name, or of the label where that is one
	 * @param href a page about it
	 */
	public record Head(String label, @Nullable String name, String lang, @Nullable Address href) {

	}

	/** A line of cells with its head and its total. */
	public record Row(Head head, List<Figure> cells, Figure total) {

	}

}
