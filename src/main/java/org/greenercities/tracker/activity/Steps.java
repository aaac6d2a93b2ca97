package org.greenercities.tracker.activity;

/**
 * What somebody may do next with an activity.
 *
 * @param accept for their agency
 * @param opens whether their acceptance would be the last that is needed
 * @param giveBack with a reason
 * @param alone whether they may not accept it because they logged it alone
 */
public record Steps(boolean edit, boolean submit, boolean accept, boolean opens, boolean giveBack, boolean alone) {

	/** Nothing but reading. */
	public static final Steps NONE = new Steps(false, false, false, false, false, false);

}
