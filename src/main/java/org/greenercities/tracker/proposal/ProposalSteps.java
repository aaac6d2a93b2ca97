package org.greenercities.tracker.proposal;

import java.util.List;

/**
 * What somebody may do next with a proposal.
 *
 * @param next the states that may be said of it now; none for who may not
 * @param open whether they say who may read it
 * @param activity whether they may log the activity that it became
 */
record ProposalSteps(boolean edit, List<Proposal.State> next, boolean open, boolean activity) {

	/** Nothing but reading. */
	static final ProposalSteps NONE = new ProposalSteps(false, List.of(), false, false);

}
