/**
 * Asking how activities go: who keeps them current, reporting rounds, who has not
 * reported yet, and answering for all of one's own in one go.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "calendar", "language", "web", "reference", "form", "account", "activity", "listing" })
package org.greenercities.tracker.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
