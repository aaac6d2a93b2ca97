/**
 * What every form needs beside its fields: reading what was typed, taking files that are
 * uploaded, and the choices it offers by name. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "file", "reference" })
package org.greenercities.tracker.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
