package org.greenercities.tracker.activity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who gives what to an activity. */
public record Money(Map<Integer, Contribution.Value> contributions) implements Section {

	/** Keeps of rows that are there what is typed. */
	public Money {
		contributions = Rows.sent(contributions);
	}

	/** What a version says of it. */
	public static Money of(ActivityDocument version) {
		return new Money(Rows.typed(version.contributions()));
	}

	@Override
	public Money in(ActivityDocument version) {
		return of(version);
	}

	/** The same, each row open to whom it is open in another. */
	Money keptFrom(Money other) {
		Map<Integer, Contribution.Value> kept = new LinkedHashMap<>();
		this.contributions.forEach((number, row) -> {
			Contribution.Value before = other.contributions.get(number);
			kept.put(number, row.openTo((before != null) ? before.visibility() : Visibility.INTERNAL));
		});
		return new Money(kept);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.receives(this.contributions);
	}

}
