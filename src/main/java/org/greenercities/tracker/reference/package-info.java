/**
 * What everything else looks up and what seldom changes: bienniums, regions, countries,
 * the Sustainable Development Goals with their targets and indicators, and
 * {@link org.greenercities.tracker.reference.Codelists}, every code with its name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web" })
package org.greenercities.tracker.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
