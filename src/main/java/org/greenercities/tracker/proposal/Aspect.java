package org.greenercities.tracker.proposal;

import java.util.Collection;
import java.util.List;

import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.reference.Codelists;

/** What proposals are narrowed by: parameters of their addresses. */
enum Aspect implements Coded {

	STATUS {

		@Override
		Collection<String> known(Codelists codelists) {
			return Coded.codes(Proposal.State.class);
		}

		@Override
		Collection<String> of(ProposalRow proposal, Codelists codelists) {
			return List.of(proposal.state().code());
		}

	},

	/** An office counts as its organisation too. */
	FUNDER {

		@Override
		Collection<String> known(Codelists codelists) {
			return codelists.codes("organisation");
		}

		@Override
		Collection<String> of(ProposalRow proposal, Codelists codelists) {
			String funder = proposal.funder();
			return (funder != null) ? codelists.withAncestors("organisation", funder) : List.of();
		}

	},

	COUNTRY {

		@Override
		Collection<String> known(Codelists codelists) {
			return codelists.codes("country");
		}

		@Override
		Collection<String> of(ProposalRow proposal, Codelists codelists) {
			return proposal.countries();
		}

	};

	/** Every value it takes, in their order. */
	abstract Collection<String> known(Codelists codelists);

	/** The values that a proposal has. */
	abstract Collection<String> of(ProposalRow proposal, Codelists codelists);

}
