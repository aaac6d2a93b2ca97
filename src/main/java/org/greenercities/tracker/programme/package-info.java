/**
 * How the programme is cut: umbrella projects, pillars, themes; the gatherings at which
 * activities took place; and the SDG targets of the programme as a whole.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "calendar", "language", "web" })
package org.greenercities.tracker.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
