package org.greenercities.tracker.proposal;

import java.util.Objects;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A state that a proposal has reached, as typed.
 *
 * @param seen the state that the page showed
 */
record StateForm(@Nullable String seen, @Nullable String state, @Nullable String date, @Nullable String decidedBy) {

	static StateForm of(Proposal.StateFact fact) {
		return new StateForm(null, fact.state().code(), Objects.toString(fact.date(), null), fact.decidedBy());
	}

	/** What it says; null if something of it cannot be read, which is then said. */
	Proposal.@Nullable StateFact read(Reading reading) {
		Proposal.State reached = reading.choice("state", this.state, Proposal.State.class);
		PartialDate when = reading.date("date", this.date);
		String by = reading.code("decidedBy", this.decidedBy, "organisation");
		if (reached == null && !reading.errors().hasFieldErrors("state")) {
			reading.refuse("state", "field.choose");
		}
		if (by != null && reached != null && !reached.decided()) {
			reading.refuse("decidedBy", "field.decided_by.undecided");
		}
		return (reached == null || reading.failed()) ? null : new Proposal.StateFact(reached, when, by);
	}

}
