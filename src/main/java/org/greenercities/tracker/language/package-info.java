/**
 * What the tracker says, in which language: message bundles in ICU4J's format, numbers
 * and dates through one class, names in six languages, the reader's language, and a
 * generated pseudo-language that shows what would break in another one. It knows no
 * feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "calendar")
package org.greenercities.tracker.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
