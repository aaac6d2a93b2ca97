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
	 * Saves an activity that its owners have accepted elsewhere, in print for example,
	 * and opens it to all.
	 * @param on when they accepted it
	 * @param by the account that says so
	 * @param requestId what ties the version to the log
	 */
	public void saveAccepted(Activity activity, LocalDate on, String by, String requestId) {
		activity.accepted(Visibility.PUBLIC);
		this.activities.saveAndFlush(activity);
		this.versions.add(activity, by, requestId, this.clock.instant());
		activity.getAgencies().forEach((agency) -> this.versions.accept(activity, agency, on, by));
	}

	/** Makes the index rows of these activities anew. */
	public void index(Collection<Activity> activities) {
		List<Long> ids = activities.stream().map(Activity::getId).toList();
		if (!ids.isEmpty()) {
			this.index.refresh(ids);
		}
	}

}
