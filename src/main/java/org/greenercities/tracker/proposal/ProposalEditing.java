package org.greenercities.tracker.proposal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.NearDuplicates;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.Upload;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs proposals, changes them, says what state they have reached, and makes of an
 * approved one an activity. Nothing is overwritten silently.
 */
@Service
@Transactional
class ProposalEditing {

	private final ProposalRepository proposals;

	private final ProposalVersions versions;

	private final ProposalSubmissions submissions;

	private final BecomingActivity becoming;

	private final ProposalFiles files;

	private final Permissions permissions;

	private final CodelistReader codelists;

	private final Clock clock;

	ProposalEditing(ProposalRepository proposals, ProposalVersions versions, ProposalSubmissions submissions,
			BecomingActivity becoming, ProposalFiles files, Permissions permissions, CodelistReader codelists,
			Clock clock) {
		this.proposals = proposals;
		this.versions = versions;
		this.submissions = submissions;
		this.becoming = becoming;
		this.files = files;
		this.permissions = permissions;
		this.codelists = codelists;
		this.clock = clock;
	}

	/** Whether somebody may log proposals of their agency. */
	boolean mayLog(Person person) {
		String agency = person.agency();
		return agency != null && this.permissions.may(person, Act.PROPOSE, new OwnedProposal(Set.of(agency), false));
	}

	/** Insists that somebody may log proposals of their agency. */
	void requireMayLog(Person person) {
		if (!mayLog(person)) {
			throw new AccessDeniedException(person.code() + " may not log proposals");
		}
	}

	/** Whether somebody may say who reads what they log. */
	boolean mayOpen(Person person) {
		String agency = person.agency();
		return agency != null
				&& this.permissions.may(person, Act.OPEN_PROPOSAL, new OwnedProposal(Set.of(agency), false));
	}

	/** What somebody may do next with a proposal. */
	ProposalSteps steps(ProposalRow proposal, Codelists lists, Person person) {
		OwnedProposal owned = owned(proposal.agency(), proposal.visibility(), lists);
		if (!this.permissions.may(person, Act.PROPOSE, owned)) {
			return ProposalSteps.NONE;
		}
		return new ProposalSteps(true,
				Arrays.stream(Proposal.State.values()).filter((state) -> state.follows(proposal.state())).toList(),
				this.permissions.may(person, Act.OPEN_PROPOSAL, owned),
				proposal.state() == Proposal.State.APPROVED && proposal.activity() == null);
	}

	/**
	 * Logs a proposal of the person's agency. Sent again, it is not logged again.
	 * @param writing the language that it is written in
	 * @param submission what the form it was typed in is known by
	 * @param requestId what ties the version to the log
	 * @return the proposal's code
	 * @throws ProposalLoggedOtherwise if the form was sent before and said something else
	 */
	String log(Terms terms, Writing writing, Proposal.StateFact state, UUID submission, Person person,
			String requestId) {
		requireMayLog(person);
		ProposalFiles.refuseOthers(terms.documents(), Set.of());
		String agency = Objects.requireNonNull(person.agency());
		if (terms.visibility() == Visibility.PUBLIC) {
			this.permissions.require(person, Act.OPEN_PROPOSAL, new OwnedProposal(Set.of(agency), false));
		}
		return this.submissions.once(submission, person,
				(code) -> keep(Proposal.of(code, terms, writing, state, agency, this.clock.instant(), person.code()),
						person, requestId),
				(code) -> refuseOther(read(code), terms, state));
	}

	/**
	 * What the same form has logged may have been corrected in it, or saved anew since.
	 */
	private void refuseOther(Proposal proposal, Terms mine, Proposal.StateFact state) {
		Terms saved = proposal.terms();
		Terms first = terms(proposal, ProposalVersions.FIRST).orElseThrow();
		Terms corrected = new TermsMerge(first, saved, mine, Set.of()).merged();
		boolean recorded = proposal.document().states().contains(state);
		if (!corrected.equals(saved) || !recorded) {
			throw new ProposalLoggedOtherwise(proposal.getCode(), saved, corrected, recorded ? null : state);
		}
	}

	/** A proposal as it stands, to be changed by somebody. */
	@Transactional(readOnly = true)
	Editable toEdit(String code, Person person) {
		Proposal proposal = read(code);
		OwnedProposal owned = owned(proposal);
		this.permissions.require(person, Act.PROPOSE, owned);
		return new Editable(proposal.terms(), proposal.getVersion(),
				this.permissions.may(person, Act.OPEN_PROPOSAL, owned));
	}

	/**
	 * Changes what a proposal asks for. What others have saved since in other fields is
	 * kept.
	 * @param base the number of the version the person saw
	 * @param taken the fields for which they prefer what was saved since
	 * @param requestId what ties the version to the log
	 * @throws ProposalConflict if others have saved something else in the same fields
	 */
	void change(String code, Terms mine, int base, Set<String> taken, Person person, String requestId) {
		Proposal proposal = hold(code, person);
		ProposalFiles.refuseOthers(mine.documents(), this.files.of(code).keySet());
		Terms theirs = proposal.terms();
		Terms after = merged(proposal, mine, base, taken);
		if (after.visibility() != theirs.visibility()) {
			this.permissions.require(person, Act.OPEN_PROPOSAL, owned(proposal));
		}
		if (!after.equals(theirs)) {
			proposal.says(after);
			keep(proposal, person, requestId);
		}
	}

	/**
	 * Adds a document that was uploaded.
	 * @param requestId what ties the version to the log
	 * @return the number of its file
	 * @throws FileRefused if the proposal has it already, or cannot have more
	 */
	int attach(String code, String title, Upload upload, Person person, String requestId) {
		Proposal proposal = hold(code, person);
		int number = this.files.keep(upload, proposal, person);
		proposal.attach(title, number);
		keep(proposal, person, requestId);
		return number;
	}

	private Terms merged(Proposal proposal, Terms mine, int base, Set<String> taken) {
		Terms before = terms(proposal, base)
			.orElseThrow(() -> new BadParameter("version", Integer.toString(base), "error.form.number"));
		Terms theirs = proposal.terms();
		TermsMerge merge = new TermsMerge(before, theirs, mine, taken);
		if (!merge.conflicts().isEmpty()) {
			throw new ProposalConflict(theirs, merge,
					this.versions.numbered(proposal, proposal.getVersion()).orElseThrow());
		}
		return merge.merged();
	}

	private Optional<Terms> terms(Proposal proposal, int version) {
		return this.versions.numbered(proposal, version).map((one) -> one.document().terms());
	}

	/**
	 * Says what state a proposal has reached. The same said twice is said once.
	 * @param seen the state that the person saw
	 * @param requestId what ties the version to the log
	 * @throws OptimisticLockingFailureException if it has moved on since, or the state
	 * may not follow
	 */
	void reach(String code, Proposal.StateFact fact, Proposal.State seen, Person person, String requestId) {
		Proposal proposal = hold(code, person);
		if (proposal.last().equals(fact)) {
			return;
		}
		if (proposal.last().state() != seen || !fact.state().follows(seen)) {
			throw new OptimisticLockingFailureException(code + " is not what " + person.code() + " saw");
		}
		proposal.reaches(fact);
		keep(proposal, person, requestId);
	}

	/**
	 * The activities that may be the one that an approved proposal is about to become.
	 */
	@Transactional(readOnly = true)
	List<NearDuplicates.Alike> alike(String code, Person person) {
		Proposal proposal = read(code);
		this.permissions.require(person, Act.PROPOSE, owned(proposal));
		boolean becomes = proposal.getActivity() == null && proposal.last().state() == Proposal.State.APPROVED;
		return becomes ? this.becoming.alike(proposal, person) : List.of();
	}

	/**
	 * Logs the activity that an approved proposal became, once.
	 * @param requestId what ties the versions to the log
	 * @return the activity's code, the same one each time
	 */
	String becomeActivity(String code, Person person, String requestId) {
		Proposal proposal = hold(code, person);
		String before = proposal.getActivity();
		if (before != null) {
			return before;
		}
		if (proposal.last().state() != Proposal.State.APPROVED) {
			throw new OptimisticLockingFailureException(code + " is not approved");
		}
		String activity = this.becoming.log(proposal, person, requestId);
		proposal.becomes(activity);
		keep(proposal, person, requestId);
		return activity;
	}

	private Proposal read(String code) {
		return this.proposals.readByCode(code).orElseThrow(() -> new NotFound("proposal.not-found", code));
	}

	private Proposal hold(String code, Person person) {
		Proposal proposal = this.proposals.findByCode(code).orElseThrow(() -> new NotFound("proposal.not-found", code));
		this.permissions.require(person, Act.PROPOSE, owned(proposal));
		this.versions.keepFirst(proposal);
		return proposal;
	}

	private void keep(Proposal proposal, Person person, String requestId) {
		this.versions.keep(this.proposals.saveAndFlush(proposal), person.code(), requestId, this.clock.instant());
	}

	private OwnedProposal owned(Proposal proposal) {
		return owned(proposal.getAgency(), proposal.terms().visibility(), this.codelists.read(Locale.ENGLISH));
	}

	/** What no agency is named for may be kept by each of them. */
	private static OwnedProposal owned(@Nullable String agency, Visibility visibility, Codelists lists) {
		return new OwnedProposal((agency != null) ? Set.of(agency) : Set.copyOf(lists.codes("agency")),
				visibility == Visibility.PUBLIC);
	}

	/**
	 * A proposal that somebody may change.
	 *
	 * @param version the number of the version that they see
	 * @param opens whether they say who may read it
	 */
	record Editable(Terms terms, int version, boolean opens) {
	}

}
