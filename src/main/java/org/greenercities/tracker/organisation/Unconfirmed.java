package org.greenercities.tracker.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation named while logging that nobody has confirmed yet.
 *
 * @param by the name of who named it; unknown if null
 */
public record Unconfirmed(String code, String name, @Nullable String by) {
}
