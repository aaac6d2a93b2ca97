package org.greenercities.tracker.web;

import org.jspecify.annotations.Nullable;

/**
 * One answer that a form offers.
 *
 * @param value what is sent
 * @param label what is read
 * @param lang the language of the label; null where it is the page's
 */
public record Option(String value, String label, @Nullable String lang) {

	/** An answer in the language of the page. */
	public Option(String value, String label) {
		this(value, label, null);
	}

}
