package org.greenercities.tracker.form;

import java.time.Instant;
import java.util.List;

/**
 * What another editor has saved meanwhile in the same fields, as a form shows it beside
 * what was typed.
 *
 * @param author the name of who saved first
 * @param fields what they saved
 * @param impossible whether a part of it does not go with what was typed
 */
public record Conflict(String author, Instant at, List<Saved> fields, boolean impossible) {

	/**
	 * A field, or a row of it, as it is saved.
	 *
	 * @param property what it is taken by
	 * @param choice what taking it does, in words
	 */
	public record Saved(String property, String choice, String value) {
	}

}
