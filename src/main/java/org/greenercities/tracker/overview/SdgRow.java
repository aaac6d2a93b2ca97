package org.greenercities.tracker.overview;

import java.util.List;

import org.greenercities.tracker.reference.Sdg;
import org.jspecify.annotations.Nullable;

/**
 * A goal, target or indicator with the activities that serve it; what serves a target
 * serves its goal, and counts there once.
 *
 * @param label what it is about, in the reader's language
 * @param own whether it is a target of the whole programme
 * @param umbrellaProjects those whose own target it is
 */
record SdgRow(CutRow cut, String label, boolean own, List<String> umbrellaProjects) {

	public String code() {
		return this.cut.code();
	}

	public Sdg.Level level() {
		return Sdg.Level.of(code());
	}

	public @Nullable String parent() {
		return Sdg.parent(code());
	}

	public boolean isGoal() {
		return level() == Sdg.Level.GOAL;
	}

}
