package org.greenercities.tracker.proposal;

import java.util.List;

import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * One version of a proposal, whole.
 *
 * @param writing in which language, and what was translated; null in versions from before
 * that was kept
 * @param agency whose it is; any agency's if null
 * @param states the latest last
 * @param activity what it became, if it did
 */
record ProposalDocument(String code, Terms terms, @Nullable Writing writing, @Nullable String agency,
		List<Proposal.StateFact> states, @Nullable String activity) {
}
