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
 * How an activity stands to another one.
 *
 * @param related the code of the other activity
 * @param type what this one is to it; being part of has no circles
 * @param sourceParagraph where the printed report says so
 */
@Embeddable
public record Relation(@Column(nullable = false) String related,
		@Enumerated(EnumType.STRING) @Column(nullable = false) Type type, @Nullable String sourceParagraph) {

	static final Comparator<Relation> ORDER = Comparator.comparing(Relation::type).thenComparing(Relation::related);

	/** Part of the other one, or following it. */
	public enum Type implements Coded {

		PART_OF, FOLLOWS;

		@EnumeratedValue
		private final String stored = code();

	}

}
