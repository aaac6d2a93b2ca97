package org.greenercities.tracker.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes activities: the record, its version and its index rows in one transaction.
 */
@Service
@Transactional
public class ActivityService {

	private final ActivityRepository activities;

	private final ActivityVersions versions;

	private final ActivityIndex index;

	private final Clock clock;

	ActivityService(ActivityRepository activities, ActivityVersions versions, ActivityIndex index, Clock clock) {
		this.activities = activities;
		this.versions = versions;
		this.index = index;
		this.clock = clock;
	}

	/**
	 * Saves activities that their owners have accepted elsewhere, in print for example,
	 * and opens them to all.
	 * @param on when they accepted them
	 * @param by the account that says so
	 * @param requestId what ties the versions to the log
	 */
	public void saveAccepted(Collection<Activity> accepted, LocalDate on, String by, String requestId) {
		accepted.forEach((activity) -> activity.accepted(Visibility.PUBLIC));
		this.activities.saveAllAndFlush(accepted);
		for (Activity activity : accepted) {
			this.versions.add(activity, by, requestId, this.clock.instant());
			activity.getAgencies().forEach((agency) -> this.versions.accept(activity, agency, on, by));
		}
		this.index.refresh(accepted.stream().map(Activity::getId).toList());
	}

	/**
	 * Makes some index rows anew that an earlier version of the tracker made.
	 * @param limit of how many activities at most
	 * @return of how many it was
	 */
	int renewIndex(int limit) {
		List<Long> outdated = this.index.outdated(limit);
		if (!outdated.isEmpty()) {
			this.index.refresh(outdated);
		}
		return outdated.size();
	}

}
