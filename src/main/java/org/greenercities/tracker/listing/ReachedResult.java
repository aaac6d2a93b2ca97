package org.greenercities.tracker.listing;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A result in a list across activities. Values are shown, not added: the record says
 * whether they may be.
 *
 * @param activity the activity's code
 * @param title the activity's title, in {@code titleLanguage}
 */
public record ReachedResult(String activity, String title, String titleLanguage, String indicator,
		@Nullable BigDecimal value, @Nullable String unit, String statement, String language) {
}
