package org.greenercities.tracker.proposal;

import java.util.Set;

import org.greenercities.tracker.account.Owned;

/** Whose a proposal is. */
record OwnedProposal(Set<String> owners, boolean open) implements Owned {

	@Override
	public Set<String> participants() {
		return Set.of();
	}

	@Override
	public boolean submitted() {
		return false;
	}

}
