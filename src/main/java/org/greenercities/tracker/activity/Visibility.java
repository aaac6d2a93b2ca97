package org.greenercities.tracker.activity;

import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;

/**
 * Who may read something that is accepted: everybody, or only those who may read it while
 * it is being worked on.
 */
public enum Visibility implements Coded {

	PUBLIC, INTERNAL;

	@EnumeratedValue
	private final String stored = code();

}
