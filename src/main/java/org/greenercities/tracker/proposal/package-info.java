/**
 * Money asked for: concepts and proposals, each state with its date and who decided.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "reference", "account", "activity" })
package org.greenercities.tracker.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
