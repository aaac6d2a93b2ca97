package org.greenercities.tracker.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a biennium by hand: where it came from and what became of it.
 *
 * @param biennium the biennium's code
 * @param origin how it got there; not stated if null
 * @param outcome what became of it there; not stated if null
 * @param sourceParagraph where the printed report says so
 */
@Embeddable
public record BienniumEntry(@Column(nullable = false) String biennium,
		@Enumerated(EnumType.STRING) @Nullable Origin origin, @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
		@Nullable String sourceParagraph) {

	/** How it got into the biennium. */
	public enum Origin implements Coded {

		PLANNED, CARRIED_FORWARD, ADDED, REFORMULATED;

		@EnumeratedValue
		private final String stored = code();

	}

	/** What became of it in the biennium. */
	public enum Outcome implements Coded {

		COMPLETED, CONTINUED, DROPPED, MERGED;

		@EnumeratedValue
		private final String stored = code();

	}

}
