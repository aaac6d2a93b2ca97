package org.greenercities.tracker.activity;

import org.jspecify.annotations.Nullable;

/**
 * What an activity is and why it is done.
 *
 * @param summary null if none is written yet
 */
public record Basics(String title, @Nullable String summary, Kind kind) implements Section {

	/** What a version says of it. */
	public static Basics of(ActivityDocument version) {
		return new Basics(version.title(), version.summary(), version.kind());
	}

	@Override
	public Basics in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.retell(this.title, this.summary, this.kind);
	}

}
