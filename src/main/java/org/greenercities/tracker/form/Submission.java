package org.greenercities.tracker.form;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a form is known by, however often it is sent. */
public final class Submission {

	private Submission() {
	}

	/** The id of a form not yet sent, to be typed into it. */
	public static String fresh() {
		return UUID.randomUUID().toString();
	}

	/**
	 * What a sent form is known by: any text; a form without one is known by nothing
	 * else.
	 */
	public static UUID of(@Nullable String typed) {
		return (typed != null && !typed.isBlank()) ? UUID.nameUUIDFromBytes(typed.getBytes(StandardCharsets.UTF_8))
				: UUID.randomUUID();
	}

}
