/**
 * The first page: what this is and where the programme stands.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "language", "web", "reference", "account", "activity", "listing", "round", "report" })
package org.greenercities.tracker.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
