package org.greenercities.tracker.activity;

import java.util.Map;

/** What of an activity is due when. */
public record Milestones(Map<Integer, Milestone.Value> milestones) implements Section {

	/** Keeps of rows that are there what is typed. */
	public Milestones {
		milestones = Rows.sent(milestones);
	}

	/** What a version says of it. */
	public static Milestones of(ActivityDocument version) {
		return new Milestones(Rows.typed(version.milestones()));
	}

	@Override
	public Milestones in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.plans(this.milestones);
	}

}
