package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.file.StoredFiles;

/**
 * One proposal as its page shows it.
 *
 * @param states the latest first
 * @param files what was uploaded, by number
 * @param sent who sent these, for readers who are signed in
 * @param steps what the reader may do next with it
 */
record ProposalPage(ProposalRow proposal, List<Proposal.StateFact> states, List<Proposal.Link> documents,
		Map<Integer, Document.File> files, Map<UUID, StoredFiles.Sent> sent, ProposalSteps steps,
		ProposalChoices choices) {

	/** The name of a code in a list. */
	public String name(String list, String code) {
		return this.choices.name(list, code);
	}

}
