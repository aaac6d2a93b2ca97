package org.greenercities.tracker.overview;

import java.util.Locale;

import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.Figure;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * What pictures and matrices say, in the reader's language.
 */
record Words(MessageSource messages, Formats formats, Locale locale) {

	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	Figure figure(long value, @Nullable Address href) {
		return new Figure(value, this.formats.number(value, this.locale), href);
	}

}
