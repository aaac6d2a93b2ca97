package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;

/** The agencies that own an activity, at least one. */
public record Owners(Set<String> agencies) implements Section {

	/**
	 * Checks that somebody owns it.
	 * @throws IllegalArgumentException if nobody does
	 */
	public Owners {
		if (agencies.isEmpty()) {
			throw new IllegalArgumentException("no owning agency");
		}
	}

	/** What a version says of it. */
	public static Owners of(ActivityDocument version) {
		return new Owners(new LinkedHashSet<>(version.agencies()));
	}

	@Override
	public Owners in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.ownedBy(this.agencies);
	}

}
