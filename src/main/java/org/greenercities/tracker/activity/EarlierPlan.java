package org.greenercities.tracker.activity;

import java.util.Comparator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumType;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.reference.Coded;

/**
 * When an activity was once planned to start or to end.
 */
@Embeddable
public record EarlierPlan(@Enumerated(EnumType.STRING) @Column(nullable = false) What what,
		@Column(nullable = false) PartialDate date) {

	static final Comparator<EarlierPlan> ORDER = Comparator.comparing(EarlierPlan::what)
		.thenComparing(EarlierPlan::date);

	/** Which of the two dates it was. */
	public enum What implements Coded {

		START, END;

		@EnumeratedValue
		private final String stored = code();

	}

}
