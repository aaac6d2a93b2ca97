package org.greenercities.tracker.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A number in a picture or a matrix.
 *
 * @param value what is drawn, never below zero
 * @param text how the number is written in the reader's language
 * @param href exactly what it counts; null where there is nothing to open
 */
public record Figure(long value, String text, @Nullable Address href) {

	/**
	 * Checks that the number can be drawn.
	 * @throws IllegalArgumentException if it is below zero
	 */
	public Figure {
		if (value < 0) {
			throw new IllegalArgumentException("A figure is not below zero: " + value);
		}
	}

	/**
	 * Its part of a whole as a length of SVG: {@code 37.50%}.
	 */
	public String percentOf(long whole) {
		return length(100, whole, "%");
	}

	/**
	 * Its length where a whole is so many units long: {@code 3.00em}.
	 * @param unit of CSS
	 */
	String length(double longest, long whole, String unit) {
		double share = (whole == 0) ? 0 : (double) this.value / whole;
		return String.format(Locale.ROOT, "%.2f%s", longest * share, unit);
	}

}
