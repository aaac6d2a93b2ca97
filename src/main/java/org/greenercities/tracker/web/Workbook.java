package org.greenercities.tracker.web;

import java.util.List;

/**
 * Tables to be sent together as a file; a handler of {@code .xlsx} returns it. Before
 * them stands a sheet that says what they show, where they come from and when they were
 * made. As {@code .csv} the first table is sent alone.
 *
 * @param name of the file, without its ending
 * @param title what it shows, in the reader's language
 * @param about what it was narrowed to; nothing if it is of everything
 * @param sheets tables, each under its own name
 */
public record Workbook(String name, String title, List<Fact> about, List<Table<?>> sheets) {

	/** A table alone. */
	static Workbook of(Table<?> table) {
		return new Workbook(table.name(), table.name(), List.of(), List.of(table));
	}

}
