package org.greenercities.tracker.logging;

import org.greenercities.tracker.activity.Notes;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** What reviewers should know, as typed. */
record NotesForm(@Nullable String notes) implements SectionForm {

	private static final int LONGEST = 10_000;

	static NotesForm of(Notes notes) {
		return new NotesForm(notes.notes());
	}

	@Override
	public @Nullable Notes read(Reading reading) {
		String text = reading.text("notes", this.notes, LONGEST);
		return reading.failed() ? null : new Notes(text);
	}

}
