package org.greenercities.tracker.account;

import org.greenercities.tracker.web.TypedForm;

/** Where what could not be saved, because a session had ended, is kept for its author. */
public interface TypedForms {

	/** Keeps what somebody typed, for nobody but them. */
	void interrupted(Person person, TypedForm typed);

}
