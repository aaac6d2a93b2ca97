package org.greenercities.tracker.activity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All that is asked to begin with.
 *
 * @param agencies the owners, at least one
 * @param lead the organisation that leads it, null where it is not known yet
 */
public record Draft(Basics basics, Set<String> agencies, @Nullable String lead, Schedule schedule, Places places) {
}
