package org.greenercities.tracker.activity;

import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;

/** How far an activity has come, by the names of the IATI code list ActivityStatus. */
public enum Status implements Coded {

	PIPELINE, IMPLEMENTATION, SUSPENDED, COMPLETED, CANCELLED;

	@EnumeratedValue
	private final String stored = code();

	/** Whether something is still to come of it. */
	boolean unfinished() {
		return this == PIPELINE || this == IMPLEMENTATION || this == SUSPENDED;
	}

}
