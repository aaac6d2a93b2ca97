package org.greenercities.tracker.home;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.OwnWork;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.Milestones;
import org.greenercities.tracker.round.Rounds;
import org.greenercities.tracker.web.First;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what lies on the desk of who logs activities. */
@Service
@Transactional(readOnly = true)
class Desks {

	private static final int LATEST = 5;

	private final ActivityEditing editing;

	private final ActivityReview review;

	private final OwnWork own;

	private final Rounds rounds;

	private final Milestones milestones;

	Desks(ActivityEditing editing, ActivityReview review, OwnWork own, Rounds rounds, Milestones milestones) {
		this.editing = editing;
		this.review = review;
		this.own = own;
		this.rounds = rounds;
		this.milestones = milestones;
	}

	/**
	 * The desk of somebody; nothing for who logs no activities.
	 * @param biennium the one that is being reported on, if there is one
	 */
	Optional<Desk> of(Person person, @Nullable String biennium, Locale locale) {
		if (!this.editing.mayLog(person)) {
			return Optional.empty();
		}
		return Optional
			.of(new Desk(biennium, (biennium != null) ? this.rounds.waiting(biennium, person, LATEST) : none(),
					this.own.unfinished(person, LATEST), this.own.changed(person, LATEST),
					person.has(Role.COORDINATOR) ? this.review.waitingFirst(person, LATEST) : none(),
					this.milestones.about(ActivityFilter.ALL.ofMine(), person, locale)
						.page(Set.of("overdue", "open"), LATEST, 0)));
	}

	private static <T> First<T> none() {
		return new First<>(List.of(), 0);
	}

}
