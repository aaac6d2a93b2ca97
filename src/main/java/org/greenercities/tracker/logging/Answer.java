package org.greenercities.tracker.logging;

import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/** Yes or no, where it is stated. */
enum Answer implements Coded {

	YES, NO;

	static @Nullable Answer of(@Nullable Boolean value) {
		return (value == null) ? null : value ? YES : NO;
	}

}
