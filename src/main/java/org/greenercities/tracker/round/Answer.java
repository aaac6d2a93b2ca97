package org.greenercities.tracker.round;

import org.greenercities.tracker.reference.Coded;

/** How an activity that was asked answers. */
public enum Answer implements Coded {

	/** Somebody has told how it goes. */
	UPDATE,

	/** It goes as was told before. */
	NO_CHANGE,

	/** It need not answer, for a reason. */
	EXCUSED

}
