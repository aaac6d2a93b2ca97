package org.greenercities.tracker.activity;

import java.time.LocalDate;
import java.util.Comparator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why something of an activity that looks wrong is right.
 *
 * @param finding the code of what looks wrong
 * @param explainedBy the account that says so
 */
@Embeddable
public record Explanation(@Column(nullable = false) String finding, @Column(nullable = false) String reason,
		@Column(nullable = false) String explainedBy, @Column(nullable = false) LocalDate explainedOn) {

	static final Comparator<Explanation> ORDER = Comparator.comparing(Explanation::finding);

}
