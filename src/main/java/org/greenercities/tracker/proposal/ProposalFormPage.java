package org.greenercities.tracker.proposal;

import java.util.Map;

import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.form.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal as its page shows it.
 *
 * @param code null for a new one
 * @param version the number of the version that is being edited
 * @param files what was uploaded, by number
 * @param opens whether the person says who may read it
 * @param conflict what another editor has saved meanwhile in the same fields, if anybody
 * has
 */
record ProposalFormPage(@Nullable String code, int version, Map<Integer, Document.File> files, boolean opens,
		ProposalChoices choices, @Nullable Conflict conflict) {

	/** The same, of a version seen earlier. */
	ProposalFormPage of(int version) {
		return new ProposalFormPage(this.code, version, this.files, this.opens, this.choices, this.conflict);
	}

	/** The file that a row of the form names; null if it is of a document elsewhere. */
	public Document.@Nullable File file(@Nullable String number) {
		return this.files.entrySet()
			.stream()
			.filter((file) -> file.getKey().toString().equals(number))
			.findFirst()
			.map(Map.Entry::getValue)
			.orElse(null);
	}

}
