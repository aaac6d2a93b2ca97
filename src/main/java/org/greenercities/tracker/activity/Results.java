package org.greenercities.tracker.activity;

import java.util.Map;

/** What the indicators of an activity came to. */
public record Results(Map<Integer, Result.Value> results) implements Section {

	/** Keeps of rows that are there what is typed. */
	public Results {
		results = Rows.sent(results);
	}

	/** What a version says of it. */
	public static Results of(ActivityDocument version) {
		return new Results(Rows.typed(version.results()));
	}

	@Override
	public Results in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.achieves(this.results);
	}

}
