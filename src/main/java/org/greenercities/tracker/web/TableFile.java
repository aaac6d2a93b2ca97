package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A file that tables are sent as, of one kind.
 */
interface TableFile {

	/** With its dot. */
	String ending();

	String contentType();

	/** Whether it gets smaller by compressing it on its way. */
	boolean compressible();

	/** Writes all of it and leaves open what it is written to. */
	void write(OutputStream file) throws IOException;

	/** Several values in one cell. */
	static String joined(Collection<?> several) {
		return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
	}

}
