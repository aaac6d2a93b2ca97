package org.greenercities.tracker.activity;

import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;

/** How far a record has come on its way from its author to its owners' acceptance. */
public enum Workflow implements Coded {

	DRAFT, SUBMITTED, RETURNED, ACCEPTED;

	@EnumeratedValue
	private final String stored = code();

}
