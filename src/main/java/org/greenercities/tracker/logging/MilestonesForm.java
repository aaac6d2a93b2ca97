package org.greenercities.tracker.logging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Milestones;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What is due when, as typed: each milestone a row.
 *
 * @param milestoneNumbers the numbers of the rows, empty for new ones
 */
record MilestonesForm(@Nullable List<String> milestoneNumbers, @Nullable List<String> milestoneTitles,
		@Nullable List<String> due, @Nullable List<String> responsible,
		@Nullable List<String> milestoneStates) implements SectionForm {

	private static final int LONGEST_TITLE = 500;

	static MilestonesForm of(Milestones milestones) {
		Collection<Milestone.Value> rows = milestones.milestones().values();
		return new MilestonesForm(milestones.milestones().keySet().stream().map(Rows::number).toList(),
				Rows.column(rows, Milestone.Value::title),
				Rows.column(rows, (row) -> Objects.toString(row.due(), null)),
				Rows.column(rows, Milestone.Value::responsible), Rows.column(rows, (row) -> Rows.code(row.state())));
	}

	@Override
	public @Nullable Milestones read(Reading reading) {
		Map<Integer, Milestone.Value> milestones = new LinkedHashMap<>();
		List<Integer> keys = Rows.keys(this.milestoneNumbers,
				Rows.count(this.milestoneTitles, this.due, this.responsible));
		for (int row = 0; row < keys.size(); row++) {
			Milestone.Value milestone = milestone(row, reading.row(row));
			if (milestone != null) {
				milestones.put(keys.get(row), milestone);
			}
		}
		return reading.failed() ? null : new Milestones(milestones);
	}

	private Milestone.@Nullable Value milestone(int row, Reading reading) {
		String title = reading.text("milestoneTitles", Rows.value(this.milestoneTitles, row), LONGEST_TITLE);
		PartialDate due = reading.date("due", Rows.value(this.due, row));
		String responsible = reading.code("responsible", Rows.value(this.responsible, row), "organisation");
		Milestone.State state = reading.choice("milestoneStates", Rows.value(this.milestoneStates, row),
				Milestone.State.class);
		if (Stream.of(title, due, responsible).allMatch(Objects::isNull)) {
			return null;
		}
		reading.expect("milestoneTitles", title);
		return (title == null || reading.failed()) ? null : new Milestone.Value(0, title, Writing.by(reading.locale()),
				due, responsible, (state != null) ? state : Milestone.State.OPEN, null);
	}

}
