package org.greenercities.tracker.logging;

import java.util.List;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.jspecify.annotations.Nullable;

/**
 * The form of an activity as its page shows it.
 *
 * @param conflict what another editor has saved meanwhile in the same fields, if anybody
 * has
 */
record EditPage(ActivityDocuments.Read read, ActivityChoices choices, @Nullable Conflict conflict) {

	public ActivityDocument activity() {
		return this.read.activity();
	}

	/** The number of the version that is being edited. */
	public int version() {
		return this.read.version();
	}

	/** The sections, each with whether it says what the report will need. */
	public List<Part> parts() {
		return List.of(FormSection.values())
			.stream()
			.map((section) -> new Part(section.code(), section.complete(activity())))
			.toList();
	}

	/** The conflict of a section, if it has one. */
	public @Nullable Conflict conflict(String section) {
		return (this.conflict != null && this.conflict.section().equals(section)) ? this.conflict : null;
	}

	/** A section. */
	record Part(String code, boolean complete) {
	}

}
