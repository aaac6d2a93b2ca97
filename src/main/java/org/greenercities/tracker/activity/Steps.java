package org.greenercities.tracker.activity;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may do next with an activity.
 *
 * @param accept for their agency
 * @param opens who may read it from then on unless they say otherwise, where their
 * acceptance would be the last that is needed; null where it would not
 * @param giveBack with a reason
 * @param alone whether they may not accept it because they logged it alone
 */
public record Steps(boolean edit, boolean submit, boolean accept, @Nullable Visibility opens, boolean giveBack,
		boolean alone) {

	/** Nothing but reading. */
	public static final Steps NONE = new Steps(false, false, false, null, false, false);

}
