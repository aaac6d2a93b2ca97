package org.greenercities.tracker.activity;

import org.jspecify.annotations.Nullable;

/**
 * What reviewers should know and nobody else.
 *
 * @param notes null if there are none
 */
public record Notes(@Nullable String notes) implements Section {

	/** What a version says of it. */
	public static Notes of(ActivityDocument version) {
		return new Notes(version.notes());
	}

	@Override
	public Notes in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.note(this.notes);
	}

}
