package org.greenercities.tracker.activity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.Upload;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.CodelistReader;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs activities and changes them, section by section. Nothing is overwritten silently,
 * and nothing reaches the public that its owners have not accepted.
 */
@Service
@Transactional
public class ActivityEditing {

	/** Where the owners have been asked, a change of facts asks them anew. */
	private static final Set<Workflow> ASKED = Set.of(Workflow.SUBMITTED, Workflow.ACCEPTED);

	private final ActivityRecords records;

	private final ActivityVersions versions;

	private final Submissions submissions;

	private final ActivityFiles files;

	private final Permissions permissions;

	private final CodelistReader codelists;

	private final Clock clock;

	ActivityEditing(ActivityRecords records, ActivityVersions versions, Submissions submissions, ActivityFiles files,
			Permissions permissions, CodelistReader codelists, Clock clock) {
		this.records = records;
		this.versions = versions;
		this.submissions = submissions;
		this.files = files;
		this.permissions = permissions;
		this.codelists = codelists;
		this.clock = clock;
	}

	/** Whether somebody may log activities of their agency. */
	public boolean mayLog(Person person) {
		String agency = person.agency();
		return agency != null && this.permissions.may(person, Act.EDIT, OwnedActivity.by(Set.of(agency)));
	}

	/**
	 * Logs a draft. Sent again, it is not logged again.
	 * @param submission what the form it was typed in is known by
	 * @param requestId what ties the version to the log
	 * @return the activity's code
	 * @throws LoggedOtherwise if the form was sent before and said something else
	 */
	public String log(Draft draft, UUID submission, Person person, String requestId) {
		return log(draft, null, submission, person, requestId);
	}

	/**
	 * Logs a draft that is like another activity: it has the same place in the programme,
	 * goals and partners.
	 * @param like the other one; null if it is like none
	 * @param submission what the form it was typed in is known by
	 * @param requestId what ties the version to the log
	 * @return the activity's code
	 * @throws LoggedOtherwise if the form was sent before and said something else
	 */
	public String log(Draft draft, @Nullable ActivityDocument like, UUID submission, Person person, String requestId) {
		this.permissions.require(person, Act.EDIT, OwnedActivity.by(draft.agencies()));
		return this.submissions.once(submission, person,
				(code) -> save(activity(code, draft, like, person), person, requestId),
				(code) -> refuseOther(code, draft));
	}

	/**
	 * What the same form has logged may have been corrected in it, or saved anew since.
	 */
	private void refuseOther(String code, Draft draft) {
		ActivityRecords.Held held = this.records.hold(code);
		ActivityDocument first = this.versions.seen(held.activity(), ActivityVersions.FIRST);
		List<Section> corrections = draft.corrections(first, held.latest().document());
		if (!corrections.isEmpty()) {
			throw new LoggedOtherwise(code, corrections);
		}
	}

	/**
	 * Logs a draft that takes over what another record says. What may be read there may
	 * be read here, whoever carries it over.
	 * @param more what is taken over
	 * @param submission what the draft is known by
	 * @param requestId what ties the version to the log
	 * @return the activity's code
	 */
	public String carryOver(Draft draft, List<Section> more, UUID submission, Person person, String requestId) {
		this.permissions.require(person, Act.EDIT, OwnedActivity.by(draft.agencies()));
		return this.submissions.once(submission, person, (code) -> {
			Activity activity = activity(code, draft, null, person);
			more.forEach((section) -> section.writeTo(activity));
			save(activity, person, requestId);
		}, (code) -> {
		});
	}

	/**
	 * Changes one section. What others have saved since in other fields is kept.
	 * @param requestId what ties the version to the log
	 * @return the number of the version that says so
	 * @throws EditConflict if others have saved something else in the same fields
	 */
	public int change(String code, Edit edit, Person person, String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		String reason = reason(held, edit, person);
		Section before = edit.section().in(held.latest().document());
		Section after = merged(held, edit, person);
		if (after.equals(before)) {
			return held.latest().number();
		}
		refuseEviction(held, after, reason);
		after.writeTo(held.activity());
		settle(held, person, requestId, reason);
		return held.latest().number() + 1;
	}

	/**
	 * Adds a document that was uploaded.
	 * @param writing the language of its title and kind
	 * @param requestId what ties the version to the log
	 * @return its number
	 * @throws FileRefused if the activity has it already, or cannot have more
	 */
	public int attach(String code, String title, String kind, Writing writing, Upload upload, Person person,
			String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		this.permissions.require(person, Act.EDIT, held.owned());
		int number = held.activity()
			.refersTo(new Document(title, kind, writing, this.files.keep(upload, held.activity(), person)));
		settle(held, person, requestId, null);
		return number;
	}

	/**
	 * Says why something that looks wrong is right, instead of what was said before. Said
	 * again, it is not kept again.
	 * @param seen the number of the version they saw
	 * @param requestId what ties the version to the log
	 * @throws OptimisticLockingFailureException if it does not look wrong any more, or
	 * something else has been said of it since
	 */
	public void explain(String code, Finding finding, String reason, int seen, Person person, String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		this.permissions.require(person, Act.EDIT, held.owned());
		ActivityDocument now = held.latest().document();
		ActivityDocument before = this.versions.seen(held.activity(), seen);
		Explanation explanation = new Explanation(finding.code(), reason, person.code(), this.records.today());
		boolean again = now.explanations().contains(explanation);
		if (!Finding.of(now, this.codelists.read(Locale.ENGLISH)).contains(finding)
				|| !again && !now.explanation(finding).equals(before.explanation(finding))) {
			throw new OptimisticLockingFailureException(code + " is not what " + person.code() + " saw");
		}
		if (!again) {
			held.activity().explains(explanation);
			settle(held, person, requestId, null);
		}
	}

	/**
	 * Insists that the person may change it, and says why they do: an owner needs no
	 * reason, whoever repairs it does.
	 */
	private @Nullable String reason(ActivityRecords.Held held, Edit edit, Person person) {
		if (this.permissions.may(person, Act.EDIT, held.owned())) {
			if (edit.section() instanceof Owners owners) {
				this.permissions.require(person, Act.EDIT, OwnedActivity.by(owners.agencies()));
			}
			return null;
		}
		this.permissions.require(person, Act.REPAIR, held.owned());
		if (edit.reason() == null) {
			throw new IllegalArgumentException("a repair needs a reason");
		}
		return edit.reason();
	}

	/**
	 * An agency that has accepted an activity answers for it: no other owner takes that
	 * away, only whoever repairs it.
	 */
	private void refuseEviction(ActivityRecords.Held held, Section after, @Nullable String repair) {
		if (repair == null && after instanceof Owners owners
				&& !owners.agencies().containsAll(this.versions.owningAcceptors(held.latest().document()))) {
			throw new AccessDeniedException(held.activity().getCode() + " belongs to who accepted it");
		}
	}

	private Section merged(ActivityRecords.Held held, Edit edit, Person person) {
		ActivityVersions.Latest latest = held.latest();
		Section theirs = edit.section().in(latest.document());
		boolean opens = this.permissions.may(person, Act.ACCEPT, held.owned());
		Section asked = (edit.section() instanceof Money money && !opens) ? money.keptFrom(Money.of(latest.document()))
				: edit.section();
		Merge merge = Merge.taking(edit.taken(), theirs, asked);
		if (merge.conflicts().isEmpty() && edit.base() != latest.number()) {
			Section base = asked.in(this.versions.seen(held.activity(), edit.base()));
			merge = Merge.of(base, theirs, merge.merged());
		}
		if (!merge.conflicts().isEmpty()) {
			throw new EditConflict(theirs, merge, latest);
		}
		return merge.merged();
	}

	/**
	 * Keeps a change. One of facts asks the other owners, of what all had accepted anew;
	 * any other leaves standing what was accepted.
	 */
	private void settle(ActivityRecords.Held held, Person person, String requestId, @Nullable String reason) {
		Activity activity = held.activity();
		activity.keptByOwners(this.records.today());
		boolean sameFacts = activity.document().facts().equals(held.latest().document().facts());
		if (!sameFacts && ASKED.contains(activity.workflow())) {
			activity.submitted(this.clock.instant());
		}
		this.records.keep(activity, person, requestId, reason);
		if (sameFacts) {
			this.versions.carryAcceptances(activity, held.latest());
		}
		else if (activity.workflow() == Workflow.SUBMITTED) {
			this.records.askTheOthers(held, person);
		}
		this.records.show(activity);
	}

	private Activity activity(String code, Draft draft, @Nullable ActivityDocument like, Person person) {
		Activity activity = new Activity(code, draft.basics().title(), draft.basics().kind(), draft.agencies(),
				this.clock.instant(), person.code());
		activity.writtenIn(draft.writing());
		draft.basics().writeTo(activity);
		draft.schedule().writeTo(activity);
		draft.places().writeTo(activity);
		if (like != null) {
			Classification.of(like).writeTo(activity);
			Goals.of(like).writeTo(activity);
		}
		Partners others = (like != null) ? Partners.of(like) : new Partners(Set.of());
		others.led(draft.lead(), draft.agencies()).writeTo(activity);
		if (person.agency() != null) {
			activity.keptBy(person.agency(), person.code(), this.records.today());
		}
		return activity;
	}

	private void save(Activity activity, Person person, String requestId) {
		this.records.keep(activity, person, requestId);
		this.records.show(activity);
	}

}
