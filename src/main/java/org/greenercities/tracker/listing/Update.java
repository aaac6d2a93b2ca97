package org.greenercities.tracker.listing;

import java.util.List;

import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A progress update in a list across activities.
 *
 * @param activity the activity's code
 * @param title the activity's title, in {@code titleLanguage}
 * @param date when it was done; unknown if null
 * @param biennium what it is filed under
 * @param narrative what was done, in {@code language}
 * @param unconfirmed the owners that have not confirmed it yet
 */
public record Update(String activity, String title, String titleLanguage, @Nullable PartialDate date,
		@Nullable String biennium, @Nullable String status, String narrative, String language,
		List<String> unconfirmed) {
}
