package org.greenercities.tracker.proposal;

import java.math.BigDecimal;
import java.util.List;

import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages and files show it.
 *
 * @param state its latest state
 * @param date when it reached that; not stated if null
 * @param decidedBy the organisation that decided so; not stated if null
 * @param funder the organisation asked; not stated if null
 * @param amount what is asked for; not stated if null
 * @param countries their codes
 * @param activity what it pays for or became; nothing is recorded if null
 * @param sourceParagraph where the printed report tells of it
 * @param call of the funder; not stated if null
 * @param partners codes of organisations
 * @param agency whose it is; any agency's if null
 */
public record ProposalRow(String code, Localized title, Proposal.State state, @Nullable PartialDate date,
		@Nullable String decidedBy, @Nullable String funder, @Nullable BigDecimal amount, @Nullable String currency,
		List<String> countries, @Nullable Outcome activity, Visibility visibility, @Nullable String sourceParagraph,
		@Nullable String call, List<String> partners, @Nullable String agency) {

	/** Whether only some may see it. */
	public boolean internal() {
		return this.visibility == Visibility.INTERNAL;
	}

	/**
	 * The activity that a proposal pays for or became.
	 *
	 * @param title null where the reader may not see the activity
	 * @param status as last reported; not stated if null
	 */
	public record Outcome(String code, @Nullable Localized title, @Nullable String status) {

	}

}
