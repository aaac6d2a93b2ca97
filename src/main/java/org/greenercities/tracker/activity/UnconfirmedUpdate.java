package org.greenercities.tracker.activity;

import java.time.Instant;

import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An update that waits to be confirmed.
 *
 * @param activity the code of its activity
 * @param title of that, in {@code language}
 * @param number of the update in the activity
 * @param date when it was so; not stated if null
 * @param by the name of who told it
 * @param at when they did
 */
public record UnconfirmedUpdate(String activity, String title, String language, int number, @Nullable PartialDate date,
		String by, Instant at) {
}
