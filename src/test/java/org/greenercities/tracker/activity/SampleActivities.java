package org.greenercities.tracker.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.springframework.boot.test.context.TestComponent;

/**
 * Activities for tests, in any state; to be used in a transaction that is rolled back.
 */
@TestComponent
public class SampleActivities {

	private final EntityManager entities;

	private final ActivityVersions versions;

	private final ActivityIndex index;

	private final ActivityService service;

	SampleActivities(EntityManager entities, ActivityVersions versions, ActivityIndex index, ActivityService service) {
		this.entities = entities;
		this.versions = versions;
		this.index = index;
		this.service = service;
	}

	/** An activity nobody but its owners and partners sees yet. */
	public Activity draft(String code, String title, List<String> agencies, Consumer<Activity> more) {
		return unaccepted(new Activity(code, title, Kind.PROJECT, agencies, Instant.EPOCH, "TRACKER"), more);
	}

	/** An activity that waits for its owners. */
	public Activity submitted(String code, String title, List<String> agencies) {
		Activity activity = new Activity(code, title, Kind.PROJECT, agencies, Instant.EPOCH, "TRACKER");
		return unaccepted(activity, (one) -> one.submitted(Instant.EPOCH));
	}

	/** An activity that everybody sees. */
	public Activity accepted(String code, String title, List<String> agencies, Consumer<Activity> more) {
		Activity activity = new Activity(code, title, Kind.PROJECT, agencies, Instant.EPOCH, "TRACKER");
		more.accept(activity);
		this.service.saveAccepted(List.of(activity), LocalDate.of(2019, 3, 18), "TRACKER", "test");
		return activity;
	}

	/** Lets all owners accept an activity as it now is. */
	public void accepted(Activity activity) {
		this.service.saveAccepted(List.of(activity), LocalDate.of(2019, 3, 18), "TRACKER", "test");
	}

	/** Changes an activity without anybody accepting that. */
	public void edit(Activity activity, Consumer<Activity> change) {
		unaccepted(activity, change);
	}

	private Activity unaccepted(Activity activity, Consumer<Activity> change) {
		change.accept(activity);
		this.entities.persist(activity);
		this.entities.flush();
		this.versions.add(activity, "TRACKER", "test", Instant.EPOCH);
		this.index.refresh(List.of(activity.getId()));
		return activity;
	}

}
