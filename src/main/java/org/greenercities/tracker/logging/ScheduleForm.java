package org.greenercities.tracker.logging;

import java.util.Objects;

import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.StartAfterEnd;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Start and end, as typed. What is not said to be planned or actual is what its date
 * suggests.
 */
record ScheduleForm(@Nullable String start, @Nullable String startKind, @Nullable String end,
		@Nullable String endKind) implements SectionForm {

	static ScheduleForm of(Schedule schedule) {
		return new ScheduleForm(Objects.toString(schedule.startDate(), null), code(schedule.startKind()),
				Objects.toString(schedule.endDate(), null), code(schedule.endKind()));
	}

	private static @Nullable String code(Schedule.@Nullable DateKind kind) {
		return (kind != null) ? kind.code() : null;
	}

	@Override
	public @Nullable Schedule read(Reading reading) {
		PartialDate start = reading.date("start", this.start);
		Schedule.DateKind startKind = reading.choice("startKind", this.startKind, Schedule.DateKind.class);
		PartialDate end = reading.date("end", this.end);
		Schedule.DateKind endKind = reading.choice("endKind", this.endKind, Schedule.DateKind.class);
		if (reading.failed()) {
			return null;
		}
		try {
			return new Schedule(start, kind(start, startKind, reading), end, kind(end, endKind, reading));
		}
		catch (StartAfterEnd wrong) {
			reading.refuse("end", "field.end.before-start");
			return null;
		}
	}

	private static Schedule.@Nullable DateKind kind(@Nullable PartialDate date, Schedule.@Nullable DateKind chosen,
			Reading reading) {
		if (date == null || chosen != null) {
			return (date != null) ? chosen : null;
		}
		return date.lastDay().isAfter(reading.today()) ? Schedule.DateKind.PLANNED : Schedule.DateKind.ACTUAL;
	}

}
