package org.greenercities.tracker.listing;

import java.util.List;

import org.greenercities.tracker.language.Localized;

/**
 * An activity that a report cites.
 *
 * @param places where issued reports cite it, as values of the list's parameter
 * {@code cited}: each report, and each section with those above it
 */
public record CitedActivity(String code, Localized title, List<String> places) {
}
