package org.greenercities.tracker.progress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.round.Rounds;
import org.greenercities.tracker.round.Waiting;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads through what waits for a word of who keeps it. */
@Service
@Transactional(readOnly = true)
class WaitingPages {

	private final Rounds rounds;

	private final UpdatePages updates;

	private final ActivityEditing editing;

	private final Bienniums bienniums;

	WaitingPages(Rounds rounds, UpdatePages updates, ActivityEditing editing, Bienniums bienniums) {
		this.rounds = rounds;
		this.updates = updates;
		this.editing = editing;
		this.bienniums = bienniums;
	}

	/**
	 * The one that comes after another.
	 * @param after the code of the one before; the first if null
	 * @param total how many they were at the beginning; as many as there are now if null
	 * @throws NotFound if there is no such biennium
	 * @throws AccessDeniedException if the person tells of no activities
	 */
	WaitingPage after(String biennium, @Nullable String after, @Nullable Integer total, Person person, Locale locale) {
		mustLog(person);
		List<Waiting> waiting = this.rounds.waiting(this.bienniums.named(biennium).getCode(), person);
		return page(biennium, waiting, total,
				waiting.stream().filter((one) -> after == null || comesAfter(one.code(), after)).findFirst(), person,
				locale);
	}

	/**
	 * One of them again, though somebody may have answered for it meanwhile.
	 * @throws NotFound if there is no such biennium, or no such activity that the person
	 * may see
	 * @throws AccessDeniedException if they may not tell of it
	 */
	WaitingPage at(String biennium, String code, @Nullable Integer total, Person person, Locale locale) {
		mustLog(person);
		List<Waiting> waiting = this.rounds.waiting(this.bienniums.named(biennium).getCode(), person);
		UpdatePage update = this.updates.show(code, null, person, locale);
		return new WaitingPage(biennium, waiting, (total != null) ? total : waiting.size(),
				waiting.stream()
					.filter((one) -> one.code().equals(code))
					.findFirst()
					.orElseGet(() -> answered(update.activity())),
				update);
	}

	private static Waiting answered(ActivityDocument activity) {
		return new Waiting(activity.code(), activity.title(), activity.writing().language(), false, null);
	}

	/**
	 * An update not yet typed: filed under the biennium, and of today if that is in it.
	 */
	UpdateForm form(String biennium) {
		boolean now = this.bienniums.named(biennium).getPeriod().contains(this.updates.today());
		return UpdateForm.filed(now ? this.updates.today() : null, biennium);
	}

	private WaitingPage page(String biennium, List<Waiting> waiting, @Nullable Integer total, Optional<Waiting> current,
			Person person, Locale locale) {
		return new WaitingPage(biennium, waiting, (total != null) ? total : waiting.size(), current.orElse(null),
				current.map((one) -> this.updates.show(one.code(), null, person, locale)).orElse(null));
	}

	private void mustLog(Person person) {
		if (!this.editing.mayLog(person)) {
			throw new AccessDeniedException(person.code() + " tells of no activities");
		}
	}

	/** Longer numbers come after shorter ones. */
	private static boolean comesAfter(String code, String other) {
		return (code.length() != other.length()) ? code.length() > other.length() : code.compareTo(other) > 0;
	}

}
