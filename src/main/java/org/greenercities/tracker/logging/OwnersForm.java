package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Set;

import org.greenercities.tracker.activity.Owners;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/** The agencies that own it, as chosen. */
record OwnersForm(@Nullable List<String> agencies) implements SectionForm {

	static OwnersForm of(Owners owners) {
		return new OwnersForm(List.copyOf(owners.agencies()));
	}

	@Override
	public @Nullable Owners read(Reading reading) {
		Set<String> chosen = reading.codes("agencies", Rows.of(this.agencies), "agency");
		if (chosen.isEmpty() && !reading.refused("agencies")) {
			reading.refuse("agencies", "NotEmpty");
		}
		return reading.failed() ? null : new Owners(chosen);
	}

}
