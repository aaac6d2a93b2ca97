/**
 * Finding activities: one filter, one index, and from it the list with its facets and
 * figures, the page of one activity, and the list as a file.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "calendar", "language", "web", "reference", "account", "file", "activity", "proposal" })
package org.greenercities.tracker.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
