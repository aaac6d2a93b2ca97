package org.greenercities.tracker.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.greenercities.tracker.account.Owned;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is asked in a round, and what it answered.
 *
 * @param title in {@code language}
 * @param agencies its owners
 * @param focalPoints the names of those who keep it current
 * @param answer null while it is silent
 * @param reason why it is excused
 * @param by the name of who answered
 */
record AskedActivity(String code, String title, String language, List<String> agencies, List<String> focalPoints,
		@Nullable Answer answer, @Nullable String reason, @Nullable String by, @Nullable Instant at) implements Owned {

	/** Whether it has not answered. */
	public boolean silent() {
		return this.answer == null;
	}

	@Override
	public Set<String> owners() {
		return Set.copyOf(this.agencies);
	}

	@Override
	public Set<String> participants() {
		return Set.of();
	}

	@Override
	public boolean submitted() {
		return false;
	}

	@Override
	public boolean open() {
		return false;
	}

}
