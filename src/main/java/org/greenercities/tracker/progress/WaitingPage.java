package org.greenercities.tracker.progress;

import java.util.List;

import org.greenercities.tracker.round.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a word of somebody in a biennium, one after another.
 *
 * @param waiting all of it
 * @param total how many they were at the beginning
 * @param current the one whose turn it is, or one that waits no more and in which
 * something was typed; null past the last one
 * @param update the form of its update
 */
record WaitingPage(String biennium, List<Waiting> waiting, int total, @Nullable Waiting current,
		@Nullable UpdatePage update) {

	/** How many are left. */
	public int left() {
		return this.waiting.size();
	}

	/** Whether somebody has answered for the one that is shown. */
	public boolean meanwhile() {
		return this.current != null && !waits(this.current.code());
	}

	/** Whether an activity waits. */
	public boolean waits(String code) {
		return this.waiting.stream().anyMatch((one) -> one.code().equals(code));
	}

	/** The others. */
	public List<Waiting> others() {
		return this.waiting.stream().filter((one) -> !one.equals(this.current)).toList();
	}

}
