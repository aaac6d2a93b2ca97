package org.greenercities.tracker.activity;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * When an activity starts and ends, each known to be so or only planned. Either may be
 * unknown.
 *
 * @param start when it starts
 * @param startKind planned or actual; there exactly when the start is
 * @param end when it ends
 * @param endKind planned or actual; there exactly when the end is
 */
@Embeddable
public record Schedule(@Column(name = "start_date") @Nullable PartialDate start,
		@Enumerated(EnumType.STRING) @Nullable DateKind startKind, @Column(name = "end_date") @Nullable PartialDate end,
		@Enumerated(EnumType.STRING) @Nullable DateKind endKind) implements Section {

	/** Nothing is known of when. */
	public static final Schedule UNKNOWN = new Schedule(null, null, null, null);

	/**
	 * Checks that dates and kinds come in pairs and in order.
	 * @throws IllegalArgumentException if one stands without the other, or the end is
	 * before the start
	 */
	public Schedule {
		if ((start == null) != (startKind == null)) {
			throw new IllegalArgumentException("a start needs a kind, planned or actual, and a kind needs a start");
		}
		if ((end == null) != (endKind == null)) {
			throw new IllegalArgumentException("an end needs a kind, planned or actual, and a kind needs an end");
		}
		Period.of(start, end);
	}

	/** When an activity starts and ends in one of its versions. */
	public static Schedule of(ActivityDocument version) {
		return new Schedule(version.start(), version.startKind(), version.end(), version.endKind());
	}

	/** The plans of this schedule that another one moves. */
	List<EarlierPlan> movedBy(Schedule later) {
		List<EarlierPlan> moved = new ArrayList<>();
		if (this.start != null && this.startKind == DateKind.PLANNED && !overlap(this.start, later.start)) {
			moved.add(new EarlierPlan(EarlierPlan.What.START, this.start));
		}
		if (this.end != null && this.endKind == DateKind.PLANNED && !overlap(this.end, later.end)) {
			moved.add(new EarlierPlan(EarlierPlan.What.END, this.end));
		}
		return moved;
	}

	/** Whether a date of this schedule is what was planned once. */
	boolean says(EarlierPlan plan) {
		return overlap(plan.date(), (plan.what() == EarlierPlan.What.START) ? this.start : this.end);
	}

	/** A date that is only known better has not moved. */
	private static boolean overlap(PartialDate plan, @Nullable PartialDate date) {
		return date != null && !date.lastDay().isBefore(plan.firstDay()) && !date.firstDay().isAfter(plan.lastDay());
	}

	@Override
	public Schedule in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.schedule(this);
	}

	/** Whether a date has come true or is meant to. */
	public enum DateKind implements Coded {

		PLANNED, ACTUAL;

		@EnumeratedValue
		private final String stored = code();

	}

}
