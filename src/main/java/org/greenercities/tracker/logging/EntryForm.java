package org.greenercities.tracker.logging;

import java.util.LinkedHashMap;
import java.util.Map;

import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.Entries;
import org.greenercities.tracker.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An activity entered in another biennium, as chosen.
 *
 * @param outcome what became of it in the biennium that ends
 * @param origin how it gets into the next
 * @param noChange sent by the button that says that it goes on as it is
 */
record EntryForm(@Nullable String outcome, @Nullable String origin, @Nullable String noChange) {

	/**
	 * The entries it makes; null if something is not chosen, which is then said.
	 * @param from the biennium that ends; null if there is none
	 */
	@Nullable Entries read(Entries before, @Nullable String from, String to, Reading reading) {
		BienniumEntry.Outcome outcome = (this.noChange != null) ? BienniumEntry.Outcome.CONTINUED
				: reading.choice("outcome", this.outcome, BienniumEntry.Outcome.class);
		BienniumEntry.Origin origin = (this.noChange != null) ? BienniumEntry.Origin.CARRIED_FORWARD
				: reading.choice("origin", this.origin, BienniumEntry.Origin.class);
		reading.expect("origin", origin);
		Map<String, Entries.Entry> entries = new LinkedHashMap<>(before.entries());
		if (from != null) {
			reading.expect("outcome", outcome);
			Entries.Entry ending = before.entries().get(from);
			entries.put(from, new Entries.Entry((ending != null) ? ending.origin() : null, outcome));
		}
		Entries.Entry next = before.entries().get(to);
		entries.put(to, new Entries.Entry(origin, (next != null) ? next.outcome() : null));
		return reading.failed() ? null : new Entries(entries);
	}

}
