package org.greenercities.tracker.activity;

import java.time.LocalDate;
import java.util.Comparator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who in an owning agency keeps an activity current.
 *
 * @param account the person's account
 * @param since from when
 * @param until to when; still now if null
 */
@Embeddable
public record FocalPoint(@Column(nullable = false) String agency, @Column(nullable = false) String account,
		@Column(nullable = false) LocalDate since, @Nullable LocalDate until) {

	static final Comparator<FocalPoint> ORDER = Comparator.comparing(FocalPoint::agency)
		.thenComparing(FocalPoint::since)
		.thenComparing(FocalPoint::account);

	/** Whether they still do. */
	public boolean current() {
		return this.until == null;
	}

	/** The same, until a day. */
	FocalPoint until(LocalDate day) {
		return new FocalPoint(this.agency, this.account, this.since, day);
	}

}
