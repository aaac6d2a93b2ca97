package org.greenercities.tracker.proposal;

import java.time.Instant;
import java.util.List;

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

	/**
	 * What two editors made of the same fields.
	 *
	 * @param author the name of who saved first
	 * @param fields what they saved
	 */
	record Conflict(String author, Instant at, List<Saved> fields) {
	}

	/**
	 * A field as it is saved.
	 *
	 * @param property what it is taken by
	 * @param name what its label is found by
	 */
	record Saved(String property, String name, String value) {
	}

}
