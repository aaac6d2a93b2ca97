package org.greenercities.tracker.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.greenercities.tracker.calendar.PartialDate;

/**
 * What the status was at a date.
 *
 * @param status the status
 * @param date when it was so
 */
@Embeddable
public record StatusFact(@Enumerated(EnumType.STRING) @Column(nullable = false) Status status,
		@Column(nullable = false) PartialDate date) {
}
