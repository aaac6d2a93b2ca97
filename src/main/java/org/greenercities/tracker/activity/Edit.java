package org.greenercities.tracker.activity;

import java.util.Set;

/**
 * What somebody makes of one section.
 *
 * @param section as they want it
 * @param base the number of the version they saw
 * @param taken the fields for which they prefer what was saved since
 */
public record Edit(Section section, int base, Set<String> taken) {
}
