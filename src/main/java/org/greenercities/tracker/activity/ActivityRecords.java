package org.greenercities.tracker.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every change of an activity does: hold the record, keep its version, show it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActivityRecords {

	private final EntityManager entities;

	private final ActivityRepository activities;

	private final ActivityVersions versions;

	private final ActivityIndex index;

	private final Clock clock;

	ActivityRecords(EntityManager entities, ActivityRepository activities, ActivityVersions versions,
			ActivityIndex index, Clock clock) {
		this.entities = entities;
		this.activities = activities;
		this.versions = versions;
		this.index = index;
		this.clock = clock;
	}

	/**
	 * The activity to be changed, which nobody else changes until the transaction ends.
	 * @throws NotFound if there is none of this code
	 */
	Held hold(String code) {
		Activity activity = this.activities.findByCode(code)
			.orElseThrow(() -> new NotFound("activity.not-found", code));
		return new Held(activity, this.versions.latest(activity));
	}

	/** The day on which it is changed. */
	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** Keeps the activity as it stands now. */
	void keep(Activity activity, Person author, String requestId) {
		keep(activity, author, requestId, null);
	}

	/**
	 * Keeps the activity as it stands now.
	 * @param reason why somebody repaired what is not theirs; null for everybody else
	 */
	void keep(Activity activity, Person author, String requestId, @Nullable String reason) {
		// whether it is new or held: what is new on it is saved with it
		this.entities.persist(activity);
		this.entities.flush();
		this.versions.add(activity, author.code(), requestId, this.clock.instant(), reason);
	}

	/** Records that the person's agency accepts the latest version. */
	void accept(Activity activity, String agency, Person person) {
		this.versions.accept(activity, agency, today(), person.code());
	}

	/**
	 * A change of what was accepted once asks the owners beside the one that makes it,
	 * unless that one has yet to accept what another has changed before. Where there is
	 * no other, it is one's own coordinator who is asked.
	 */
	void askTheOthers(Held held, Person person) {
		Activity activity = held.activity();
		String agency = person.agency();
		if (agency != null && activity.getAgencies().size() > 1 && activity.getAgencies().contains(agency)
				&& this.versions.everAccepted(activity.getCode()) && standsBehind(held, agency)) {
			accept(activity, agency, person);
		}
	}

	/** Whether an agency answers for all that was there before the change. */
	private boolean standsBehind(Held held, String agency) {
		return (held.latest().document().workflow() == Workflow.RETURNED)
				? this.versions.standsBehindReturned(held.activity(), agency)
				: held.latest().acceptedBy().contains(agency);
	}

	/** Shows in lists and on pages what is kept. */
	void show(Activity activity) {
		this.index.refresh(List.of(activity.getId()));
	}

	/**
	 * An activity that is being changed.
	 *
	 * @param latest its latest version so far
	 */
	record Held(Activity activity, ActivityVersions.Latest latest) {

		OwnedActivity owned() {
			return OwnedActivity.of(this.latest.document());
		}

	}

}
