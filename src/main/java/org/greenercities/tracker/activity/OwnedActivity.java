package org.greenercities.tracker.activity;

import java.util.Set;

import org.greenercities.tracker.account.Owned;

/** Whose record an activity is, as a version says: to act on it, the latest. */
record OwnedActivity(Set<String> owners, Set<String> participants, boolean submitted, boolean open) implements Owned {

	static OwnedActivity of(ActivityDocument version) {
		return new OwnedActivity(Set.copyOf(version.agencies()), Set.copyOf(version.partners()),
				version.workflow() == Workflow.SUBMITTED,
				version.workflow() == Workflow.ACCEPTED && version.visibility() == Visibility.PUBLIC);
	}

	/** One that is yet to be logged. */
	static OwnedActivity by(Set<String> agencies) {
		return new OwnedActivity(agencies, Set.of(), false, false);
	}

}
