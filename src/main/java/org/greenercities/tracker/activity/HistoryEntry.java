package org.greenercities.tracker.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A version in the history of an activity, and what its owners said to it.
 *
 * @param author the name of who made it; null for readers who see only what all owners
 * accepted, which may be the work of several
 * @param agency the name of the author's agency, if they have one
 * @param before the number of the version it is compared with, null for the first
 * @param acceptances those given to it, not those that it keeps of the one before
 * @param returned why it was given back, if it was
 * @param repaired why somebody changed it who is no owner, if it was so; null for readers
 * who see only what was accepted
 */
public record HistoryEntry(int version, @Nullable String author, @Nullable String agency, Instant at,
		@Nullable Integer before, List<ChangedField> changes, List<Accepted> acceptances, @Nullable Returned returned,
		@Nullable String repaired) {

	/**
	 * That an owner accepted it.
	 *
	 * @param agency the owner's name
	 * @param by the name of who did, null for readers who see only what was accepted
	 */
	public record Accepted(String agency, LocalDate on, @Nullable String by) {
	}

	/**
	 * That an owner gave it back.
	 *
	 * @param agency the owner's name
	 * @param reason what has to be put right
	 */
	public record Returned(String agency, String reason) {
	}

}
