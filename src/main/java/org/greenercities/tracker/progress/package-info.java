/**
 * How activities go: what is told of them all year. The rules are the room
 * {@code activity}'s; here are the forms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "reference", "form", "account", "activity",
		"draft", "round" })
package org.greenercities.tracker.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
