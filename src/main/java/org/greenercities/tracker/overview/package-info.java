/**
 * Where the programme stands: by biennium, region, SDG, umbrella project, partner and
 * gathering, and what is due.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "reference", "organisation", "programme",
		"account", "activity", "listing", "report" })
package org.greenercities.tracker.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
