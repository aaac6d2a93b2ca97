package org.greenercities.tracker.listing;

import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone in a list across activities.
 *
 * @param activity the activity's code; null for a commitment of the partnership as a
 * whole
 * @param activityTitle the activity's title, in {@code activityLanguage}
 * @param title what is due, in {@code language}
 * @param due when; not stated if null
 * @param state open, met or missed as people set it; overdue where it is open and its
 * time has passed at the date the page speaks of
 * @param responsible the organisation that sees to it
 * @param sourceParagraph where the printed report tells of it
 */
public record DueMilestone(@Nullable String activity, @Nullable String activityTitle, @Nullable String activityLanguage,
		String title, String language, @Nullable PartialDate due, String state, @Nullable String responsible,
		@Nullable String sourceParagraph) {
}
