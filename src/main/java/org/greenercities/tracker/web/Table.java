package org.greenercities.tracker.web;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table to be sent as a file, alone or as a sheet of a {@link Workbook}; a handler
 * returns it, and the ending of the address asked for decides between CSV and XLSX. The
 * rows are pushed one by one, so any number of them fits. All of them are read in one
 * transaction that only reads, so a file shows one moment.
 *
 * @param <R> a row
 * @param name of the file, without its ending, or of the sheet
 * @param columns in the order of the file
 * @param rows pushes every row, once, when the file is written
 */
public record Table<R>(String name, List<Column<R>> columns, Consumer<Consumer<R>> rows) {

}
