/**
 * The biennial report: where it went, its sections, its consecutively numbered paragraphs
 * and the records that each cites.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "language", "web", "reference", "account", "activity", "listing" })
package org.greenercities.tracker.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
