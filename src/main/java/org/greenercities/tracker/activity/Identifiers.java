package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;

/** The agencies' own numbers of an activity. */
public record Identifiers(Set<Identifier> identifiers) implements Section {

	/** What a version says of it. */
	public static Identifiers of(ActivityDocument version) {
		return new Identifiers(new LinkedHashSet<>(version.identifiers()));
	}

	@Override
	public Identifiers in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.identifiedBy(this.identifiers);
	}

}
