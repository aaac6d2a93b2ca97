/**
 * Money asked for: concepts and proposals, each state with its date and who decided, what
 * became of it; how they are logged and become activities; and the pipeline of all as a
 * page and as a file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "file", "reference", "form", "draft",
		"account", "activity" })
package org.greenercities.tracker.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
