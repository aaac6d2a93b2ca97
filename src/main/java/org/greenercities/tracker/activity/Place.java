package org.greenercities.tracker.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A country, perhaps a city in it, and what it is to the activity.
 *
 * @param country ISO 3166-1 alpha-2
 * @param city the city's name, without a semicolon
 * @param role what the place is to the activity
 */
@Embeddable
public record Place(@Column(nullable = false) String country, @Nullable String city,
		@Enumerated(EnumType.STRING) @Column(nullable = false) Role role) {

	/** Counts and maps of countries mean the first unless they say otherwise. */
	public enum Role implements Coded {

		BENEFITS, VENUE, PARTICIPANTS, STUDIED;

		@EnumeratedValue
		private final String stored = code();

	}

}
