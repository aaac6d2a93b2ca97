package org.greenercities.tracker.proposal;

import java.util.List;

import org.greenercities.tracker.reference.Codelists;

/**
 * One proposal as its page shows it.
 *
 * @param states the latest first
 */
record ProposalPage(ProposalRow proposal, List<Proposal.StateFact> states, Codelists codelists) {

	/** The name of a code in a list. */
	public String name(String list, String code) {
		return this.codelists.name(list, code);
	}

}
