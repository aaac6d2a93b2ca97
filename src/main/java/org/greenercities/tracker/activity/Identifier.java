package org.greenercities.tracker.activity;

import java.util.Comparator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An agency's own number of an activity (IATI: other identifier).
 *
 * @param agency whose number it is
 * @param system what numbers it: project, grant, work programme and so on
 */
@Embeddable
public record Identifier(@Column(nullable = false) String agency, @Column(nullable = false) String system,
		@Column(nullable = false) String number) {

	static final Comparator<Identifier> ORDER = Comparator.comparing(Identifier::agency)
		.thenComparing(Identifier::system)
		.thenComparing(Identifier::number);

}
