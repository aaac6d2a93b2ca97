package org.greenercities.tracker.language;

import java.util.Locale;

/**
 * A template asks for a message that no bundle has.
 */
class MissingMessage extends IllegalStateException {

	MissingMessage(String key, Locale locale) {
		super("No bundle has the message '%s' (asked for in %s)".formatted(key, locale.toLanguageTag()));
	}

}
