/**
 * Loads the 2017-2018 data of {@code db/seed} into an empty database, all of it or
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "reference", "organisation", "programme", "activity",
		"proposal", "report" })
package org.greenercities.tracker.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
