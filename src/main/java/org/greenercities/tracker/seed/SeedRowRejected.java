package org.greenercities.tracker.seed;

/**
 * A row of the seed that does not fit, and where it stands.
 */
class SeedRowRejected extends RuntimeException {

	SeedRowRejected(String file, long line, String column, String reason) {
		super("%s, line %d, column %s: %s. Nothing was loaded.".formatted(file, line, column, reason));
	}

}
