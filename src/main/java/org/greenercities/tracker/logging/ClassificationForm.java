package org.greenercities.tracker.logging;

import java.util.List;

import org.greenercities.tracker.activity.Classification;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/** Where it stands in the programme, as chosen. */
record ClassificationForm(@Nullable List<String> umbrellaProject, @Nullable List<String> pillars,
		@Nullable List<String> themes) implements SectionForm {

	static ClassificationForm of(Classification classification) {
		return new ClassificationForm(List.copyOf(classification.umbrellaProject()),
				List.copyOf(classification.pillars()), List.copyOf(classification.themes()));
	}

	@Override
	public @Nullable Classification read(Reading reading) {
		Classification chosen = new Classification(
				reading.codes("umbrellaProject", Rows.of(this.umbrellaProject), "umbrella_project"),
				reading.codes("pillars", Rows.of(this.pillars), "pillar"),
				reading.codes("themes", Rows.of(this.themes), "theme"));
		return reading.failed() ? null : chosen;
	}

}
