package org.greenercities.tracker.proposal;

import java.util.List;

/**
 * One proposal as its page shows it.
 *
 * @param states the latest first
 * @param steps what the reader may do next with it
 */
record ProposalPage(ProposalRow proposal, List<Proposal.StateFact> states, List<Proposal.Link> documents,
		ProposalSteps steps, ProposalChoices choices) {

	/** The name of a code in a list. */
	public String name(String list, String code) {
		return this.choices.name(list, code);
	}

}
