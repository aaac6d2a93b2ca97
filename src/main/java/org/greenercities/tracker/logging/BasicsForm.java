package org.greenercities.tracker.logging;

import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/** What and why, as typed. */
record BasicsForm(@Nullable String title, @Nullable String summary, @Nullable String kind) implements SectionForm {

	private static final int LONGEST_SUMMARY = 10_000;

	static BasicsForm of(Basics basics) {
		return new BasicsForm(basics.title(), basics.summary(), basics.kind().code());
	}

	@Override
	public @Nullable Basics read(Reading reading) {
		String title = reading.required("title", this.title, Activity.LONGEST_TITLE);
		String summary = reading.text("summary", this.summary, LONGEST_SUMMARY);
		Kind kind = reading.choice("kind", this.kind, Kind.class);
		if (kind == null && !reading.refused("kind")) {
			reading.refuse("kind", "field.choose");
		}
		return (title == null || kind == null || reading.failed()) ? null : new Basics(title, summary, kind);
	}

}
