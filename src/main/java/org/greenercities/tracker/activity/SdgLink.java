package org.greenercities.tracker.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A goal, target or indicator that an activity serves.
 *
 * @param sdg its code, for example {@code 11.6}
 * @param source where the printed report says so, and whether it was assigned by subject
 */
@Embeddable
public record SdgLink(@Column(nullable = false) String sdg, @Nullable String source) {
}
