package org.greenercities.tracker.activity;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
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
 */
@Embeddable
public record Schedule(
		@AttributeOverride(name = "date", column = @Column(name = "start_date")) @AttributeOverride(name = "kind",
				column = @Column(name = "start_kind")) @Nullable Dated start,
		@AttributeOverride(name = "date", column = @Column(name = "end_date")) @AttributeOverride(name = "kind",
				column = @Column(name = "end_kind")) @Nullable Dated end)
		implements
			Section {

	/** Nothing is known of when. */
	public static final Schedule UNKNOWN = new Schedule(null, null);

	/**
	 * Checks the order.
	 * @throws StartAfterEnd if the end is before the start
	 */
	public Schedule {
		Period.of(date(start), date(end));
	}

	/**
	 * When it starts and ends, each a date and its kind.
	 * @throws IllegalArgumentException if one stands without the other, or the end is
	 * before the start
	 */
	public Schedule(@Nullable PartialDate start, @Nullable DateKind startKind, @Nullable PartialDate end,
			@Nullable DateKind endKind) {
		this(Dated.of(start, startKind), Dated.of(end, endKind));
	}

	/** When an activity starts and ends in one of its versions. */
	public static Schedule of(ActivityDocument version) {
		return new Schedule(version.start(), version.startKind(), version.end(), version.endKind());
	}

	public @Nullable PartialDate startDate() {
		return date(this.start);
	}

	public @Nullable DateKind startKind() {
		return kind(this.start);
	}

	public @Nullable PartialDate endDate() {
		return date(this.end);
	}

	public @Nullable DateKind endKind() {
		return kind(this.end);
	}

	private static @Nullable PartialDate date(@Nullable Dated dated) {
		return (dated != null) ? dated.date() : null;
	}

	private static @Nullable DateKind kind(@Nullable Dated dated) {
		return (dated != null) ? dated.kind() : null;
	}

	/** The plans of this schedule that another one moves. */
	List<EarlierPlan> movedBy(Schedule later) {
		List<EarlierPlan> moved = new ArrayList<>();
		if (this.start != null && this.start.moved(later.start)) {
			moved.add(new EarlierPlan(EarlierPlan.What.START, this.start.date()));
		}
		if (this.end != null && this.end.moved(later.end)) {
			moved.add(new EarlierPlan(EarlierPlan.What.END, this.end.date()));
		}
		return moved;
	}

	/** Whether a date of this schedule is what was planned once. */
	boolean says(EarlierPlan plan) {
		return overlap(plan.date(), date((plan.what() == EarlierPlan.What.START) ? this.start : this.end));
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

	/** A date and its kind, which mean nothing without each other. */
	@Embeddable
	public record Dated(PartialDate date, @Enumerated(EnumType.STRING) DateKind kind) {

		static @Nullable Dated of(@Nullable PartialDate date, @Nullable DateKind kind) {
			if ((date == null) != (kind == null)) {
				throw new IllegalArgumentException("a date needs a kind, planned or actual, and a kind needs a date");
			}
			return (date != null && kind != null) ? new Dated(date, kind) : null;
		}

		private boolean moved(@Nullable Dated later) {
			return this.kind == DateKind.PLANNED && !overlap(this.date, Schedule.date(later));
		}

	}

	/** Whether a date has come true or is meant to. */
	public enum DateKind implements Coded {

		PLANNED, ACTUAL;

		@EnumeratedValue
		private final String stored = code();

	}

}
