package org.greenercities.tracker.activity;

import java.time.Instant;
import java.util.List;

/**
 * An activity that waits to be accepted.
 *
 * @param title in {@code language}
 * @param agencies its owners
 * @param loggedBy the name of who logged it
 * @param since when its latest version was saved
 */
public record Waiting(String code, String title, String language, List<String> agencies, String loggedBy,
		Instant since) {
}
