package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;

/** Where an activity stands in the programme, by codes. */
public record Classification(Set<String> umbrellaProject, Set<String> pillars, Set<String> themes) implements Section {

	/** What a version says of it. */
	public static Classification of(ActivityDocument version) {
		return new Classification(new LinkedHashSet<>(version.umbrellaProjects()),
				new LinkedHashSet<>(version.pillars()), new LinkedHashSet<>(version.themes()));
	}

	@Override
	public Classification in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.classify(this.umbrellaProject, this.pillars, this.themes);
	}

}
