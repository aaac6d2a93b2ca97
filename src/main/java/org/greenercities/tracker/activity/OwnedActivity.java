package org.greenercities.tracker.activity;

import java.util.Set;

import org.greenercities.tracker.account.Owned;

/** Whose record an activity is, as its latest version says. */
record OwnedActivity(Set<String> owners, Set<String> participants, boolean submitted, boolean open) implements Owned {

	static OwnedActivity of(ActivityDocument latest) {
		return new OwnedActivity(Set.copyOf(latest.agencies()), Set.copyOf(latest.partners()),
				latest.workflow() == Workflow.SUBMITTED, latest.workflow() == Workflow.ACCEPTED);
	}

	/** One that is yet to be logged. */
	static OwnedActivity by(Set<String> agencies) {
		return new OwnedActivity(agencies, Set.of(), false, false);
	}

}
