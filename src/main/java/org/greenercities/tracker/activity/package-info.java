/**
 * The joint activity: the record with all that hangs on it, its versions, who accepted
 * them, and the flat index row that everything that reads is served from.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "reference", "account", "file" })
package org.greenercities.tracker.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
