/**
 * Writing: logging an activity, completing it section by section, and its way to the
 * owners' acceptance. The rules are the room {@code activity}'s; here are the forms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "reference", "form", "account", "draft",
		"organisation", "programme", "activity" })
package org.greenercities.tracker.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
