package org.greenercities.tracker.listing;

import org.greenercities.tracker.language.Localized;

/**
 * A paragraph of a report that cites an activity.
 *
 * @param report the biennium of the report
 * @param symbol the report's first symbol
 * @param paragraph its number
 * @param section the section it stands in, for example {@code III.A}
 * @param title the section's title
 */
public record Citation(String report, String symbol, int paragraph, String section, Localized title) {
}
