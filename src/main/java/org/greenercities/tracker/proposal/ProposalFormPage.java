package org.greenercities.tracker.proposal;

import org.greenercities.tracker.form.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal as its page shows it.
 *
 * @param code null for a new one
 * @param version the number of the version that is being edited
 * @param opens whether the person says who may read it
 * @param conflict what another editor has saved meanwhile in the same fields, if anybody
 * has
 */
record ProposalFormPage(@Nullable String code, int version, boolean opens, ProposalChoices choices,
		@Nullable Conflict conflict) {

	/** The same, of a version seen earlier. */
	ProposalFormPage of(int version) {
		return new ProposalFormPage(this.code, version, this.opens, this.choices, this.conflict);
	}

}
