package org.greenercities.tracker.activity;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The bienniums an activity is entered in by hand.
 *
 * @param entries by the biennium's code
 */
public record Entries(Map<String, Entry> entries) implements Section {

	/** What a version says of it. */
	public static Entries of(ActivityDocument version) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		version.entries().forEach((entry) -> entries.put(entry.biennium(), new Entry(entry.origin(), entry.outcome())));
		return new Entries(entries);
	}

	@Override
	public Entries in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.enters(this.entries);
	}

	/**
	 * How it got into a biennium, and what became of it there.
	 *
	 * @param origin not stated if null
	 * @param outcome not stated if null
	 */
	public record Entry(BienniumEntry.@Nullable Origin origin, BienniumEntry.@Nullable Outcome outcome) {

		/** The same in a biennium; what is said as before keeps its source. */
		BienniumEntry in(String biennium, @Nullable BienniumEntry before) {
			boolean same = before != null && new Entry(before.origin(), before.outcome()).equals(this);
			return (same && before != null) ? before : new BienniumEntry(biennium, this.origin, this.outcome, null);
		}

	}

}
