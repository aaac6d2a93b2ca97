package org.greenercities.tracker.activity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody makes of one section.
 *
 * @param section as they want it
 * @param base the number of the version they saw
 * @param taken the fields for which they prefer what was saved since
 * @param reason why somebody repairs a record that is not theirs
 */
public record Edit(Section section, int base, Set<String> taken, @Nullable String reason) {

	/** A change of one's own record. */
	public Edit(Section section, int base, Set<String> taken) {
		this(section, base, taken, null);
	}

}
