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
 * An organisation's role in an activity. The one that leads may be no agency, and may be
 * unknown.
 *
 * @param organisation its code
 * @param role what it does there
 * @param sourceParagraph where the printed report says so
 */
@Embeddable
public record Participation(@Column(nullable = false) String organisation,
		@Enumerated(EnumType.STRING) @Column(nullable = false) Role role, @Nullable String sourceParagraph) {

	static final Comparator<Participation> ORDER = Comparator.comparing(Participation::role)
		.thenComparing(Participation::organisation);

	/** In the order in which partners are listed. */
	public enum Role implements Coded {

		LEAD, ACCOUNTABLE, FUNDING, IMPLEMENTING, HOST, PARTNER;

		@EnumeratedValue
		private final String stored = code();

	}

}
