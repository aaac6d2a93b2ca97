package org.greenercities.tracker.activity;

import java.util.Map;

/** Who gives what to an activity. */
public record Money(Map<Integer, Contribution.Value> contributions) implements Section {

	/** What a version says of it. */
	public static Money of(ActivityDocument version) {
		return new Money(Rows.typed(version.contributions()));
	}

	@Override
	public Money in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.receives(this.contributions);
	}

}
