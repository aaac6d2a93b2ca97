package org.greenercities.tracker.activity;

import java.util.Comparator;

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

	static final Comparator<Place> ORDER = Comparator.comparing(Place::role)
		.thenComparing(Place::country)
		.thenComparing(Place::city, Comparator.nullsFirst(Comparator.naturalOrder()));

	/**
	 * Checks the city.
	 * @throws IllegalArgumentException if its name is blank or has a semicolon, which
	 * parts several of them in a file
	 */
	public Place {
		if (city != null && (city.isBlank() || city.contains(";"))) {
			throw new IllegalArgumentException("a city has a name without a semicolon, not '" + city + "'");
		}
	}

	/** Counts and maps of countries mean the first unless they say otherwise. */
	public enum Role implements Coded {

		BENEFITS, VENUE, PARTICIPANTS, STUDIED;

		@EnumeratedValue
		private final String stored = code();

	}

}
