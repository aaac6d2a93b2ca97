package org.greenercities.tracker.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A picture of horizontal bars, one a row, each of one part or of several side by side;
 * drawn by {@code fragments/chart :: bars}. Only the bars are SVG, sized in per cent: all
 * words and numbers are HTML, which wraps, is linked and is mirrored by the browser.
 *
 * @param id of the figure, one in the page
 * @param title what it shows
 * @param description what it tells, in a sentence
 * @param head what the rows are, as the head of a column
 * @param series what the parts of a row are, in their order; one for plain bars
 * @param rows in their order
 * @param note what to know of the figures, for example that they overlap
 */
public record BarChart(String id, String title, @Nullable String description, String head, List<Series> series,
		List<Row> rows, @Nullable String note) {

	/**
	 * Checks that every row has the parts there are.
	 * @throws IllegalArgumentException if one has not
	 */
	public BarChart {
		for (Row row : rows) {
			if (row.parts().size() != series.size()) {
				throw new IllegalArgumentException("Other parts than there are series: " + row.label());
			}
		}
	}

	/** Whether there is nothing to draw. */
	public boolean empty() {
		return longest() == 0;
	}

	/** Whether bars have several parts, which a legend explains. */
	public boolean stacked() {
		return this.series.size() > 1;
	}

	/** The length of the longest bar, which is as wide as there is room. */
	public long longest() {
		return this.rows.stream().mapToLong(Row::length).max().orElse(0);
	}

	/**
	 * What one part of every row is.
	 *
	 * @param look the class of its colour and shape: a status, {@code unknown} or
	 * {@code plain}
	 * @param label as the legend and the table say it
	 */
	public record Series(String look, String label) {

	}

	/**
	 * A bar.
	 *
	 * @param label what it is of
	 * @param lang the language of the label
	 * @param href a page about what it is of
	 * @param total all of it, each counted once: less than its parts where they overlap
	 * @param parts one for each series
	 */
	public record Row(String label, String lang, @Nullable Address href, Figure total, List<Figure> parts) {

		/** A bar in one piece. */
		public static Row of(String label, String lang, @Nullable Address href, Figure total) {
			return new Row(label, lang, href, total, List.of(total));
		}

		long length() {
			return this.parts.stream().mapToLong(Figure::value).sum();
		}

	}

}
