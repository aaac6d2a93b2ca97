package org.greenercities.tracker.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One version of a proposal, whole.
 *
 * @param agency whose it is; any agency's if null
 * @param states the latest last
 * @param activity what it became, if it did
 */
record ProposalDocument(String code, Terms terms, @Nullable String agency, List<Proposal.StateFact> states,
		@Nullable String activity) {
}
