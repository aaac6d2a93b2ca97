package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where an activity belongs and takes place.
 *
 * @param regions codes of the report's regions
 */
public record Places(Set<String> regions, Set<Place> places) implements Section {

	/** What a version says of it. */
	public static Places of(ActivityDocument version) {
		return new Places(new LinkedHashSet<>(version.regions()), new LinkedHashSet<>(version.places()));
	}

	@Override
	public Places in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.locate(this.regions);
		activity.takesPlaceIn(this.places);
	}

}
