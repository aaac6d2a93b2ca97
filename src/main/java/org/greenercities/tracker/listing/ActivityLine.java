package org.greenercities.tracker.listing;

import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.HighlightedText;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a table: one line, everything named in the reader's language.
 *
 * @param language of title and summary
 * @param where cities, else countries, else regions
 * @param when from its start to its end; not stated if null
 */
public record ActivityLine(String code, Address href, HighlightedText title, @Nullable HighlightedText summary,
		String language, @Nullable String status, String lead, String where, @Nullable String when) {
}
