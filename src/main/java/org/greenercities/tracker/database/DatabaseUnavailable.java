package org.greenercities.tracker.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run; says why and what to do about it. */
class DatabaseUnavailable extends RuntimeException {

	private final String action;

	DatabaseUnavailable(String message, String action) {
		this(message, action, null);
	}

	DatabaseUnavailable(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/** What the reader can do, as a sentence. */
	String action() {
		return this.action;
	}

}
