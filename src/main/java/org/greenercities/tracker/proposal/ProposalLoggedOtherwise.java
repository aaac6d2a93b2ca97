package org.greenercities.tracker.proposal;

import org.jspecify.annotations.Nullable;

/** That a form from which a proposal was logged came again and says something else. */
class ProposalLoggedOtherwise extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient Terms saved;

	private final transient Terms corrected;

	private final transient Proposal.@Nullable StateFact state;

	ProposalLoggedOtherwise(String code, Terms saved, Terms corrected, Proposal.@Nullable StateFact state) {
		super(code + " was logged from the same form in other words");
		this.code = code;
		this.saved = saved;
		this.corrected = corrected;
		this.state = state;
	}

	/** The code of the proposal that was logged. */
	String code() {
		return this.code;
	}

	/** The number of the version that was logged, which the form has seen. */
	int version() {
		return ProposalVersions.FIRST;
	}

	/** What is saved. */
	Terms saved() {
		return this.saved;
	}

	/** What would be, if the form had said at once what it says now. */
	Terms corrected() {
		return this.corrected;
	}

	/** The state, if it is one that was never recorded. */
	Proposal.@Nullable StateFact state() {
		return this.state;
	}

}
