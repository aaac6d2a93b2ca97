package org.greenercities.tracker.web;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is written as a file.
 *
 * @param <R> a row
 * @param name stands in the header row; never changes, spreadsheets count on it
 * @param value what a row holds: a number stays a number, a collection is joined with ";
 * ", null is an empty cell; a day or a moment is a date in a spreadsheet, and so is a
 * partial date that is known to the day; anything else is its text
 */
public record Column<R>(String name, Function<R, @Nullable Object> value) {

}
