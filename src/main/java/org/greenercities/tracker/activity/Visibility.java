package org.greenercities.tracker.activity;

import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;

/** Who may read something that is accepted: everybody, or only who is signed in. */
public enum Visibility implements Coded {

	PUBLIC, INTERNAL;

	@EnumeratedValue
	private final String stored = code();

}
