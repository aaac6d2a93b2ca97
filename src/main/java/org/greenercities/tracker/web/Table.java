package org.greenercities.tracker.web;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table to be sent as a file; a handler returns it. The rows are pushed one by one, so
 * any number of them fits.
 *
 * @param <R> a row
 * @param name of the file, without its ending
 * @param columns in the order of the file
 * @param rows pushes every row, once, when the file is written
 */
public record Table<R>(String name, List<Column<R>> columns, Consumer<Consumer<R>> rows) {

}
