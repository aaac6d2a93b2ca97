package org.greenercities.tracker.logging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.Entries;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/** The bienniums it is entered in by hand, as chosen: each a row. */
record EntriesForm(@Nullable List<String> bienniums, @Nullable List<String> origins,
		@Nullable List<String> outcomes) implements SectionForm {

	static EntriesForm of(Entries entries) {
		Collection<Entries.Entry> rows = entries.entries().values();
		return new EntriesForm(List.copyOf(entries.entries().keySet()),
				Rows.column(rows, (row) -> Rows.code(row.origin())),
				Rows.column(rows, (row) -> Rows.code(row.outcome())));
	}

	@Override
	public @Nullable Entries read(Reading reading) {
		Map<String, Entries.Entry> entries = new LinkedHashMap<>();
		for (int row = 0; row < Rows.count(this.bienniums, this.origins, this.outcomes); row++) {
			enter(row, reading.row(row), entries);
		}
		return reading.failed() ? null : new Entries(entries);
	}

	private void enter(int row, Reading reading, Map<String, Entries.Entry> entries) {
		String biennium = reading.code("bienniums", Rows.value(this.bienniums, row), "biennium");
		BienniumEntry.Origin origin = reading.choice("origins", Rows.value(this.origins, row),
				BienniumEntry.Origin.class);
		BienniumEntry.Outcome outcome = reading.choice("outcomes", Rows.value(this.outcomes, row),
				BienniumEntry.Outcome.class);
		if (biennium == null && (origin != null || outcome != null) && !reading.refused("bienniums")) {
			reading.refuse("bienniums", "field.bienniums.missing");
		}
		else if (biennium != null && entries.put(biennium, new Entries.Entry(origin, outcome)) != null) {
			reading.refuse("bienniums", "field.bienniums.twice");
		}
	}

}
