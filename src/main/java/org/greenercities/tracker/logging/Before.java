package org.greenercities.tracker.logging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.reference.Biennium;

/**
 * What was written for an activity in an earlier biennium, as at its end.
 *
 * @param biennium the biennium's code
 */
record Before(String biennium, LocalDate end, ActivityDocument activity) {

	static Before of(ActivityDocument activity, Biennium biennium) {
		return new Before(biennium.getCode(), biennium.getPeriod().last(), activity);
	}

	public Optional<Status> status() {
		return this.activity.statusAt(this.end);
	}

	public Optional<ProgressUpdate.Value> update() {
		return this.activity.latestProgressBy(this.end);
	}

	public List<Result.Value> results() {
		return this.activity.resultsReachedBy(this.end);
	}

}
