/**
 * What every form needs beside its fields: reading what was typed, and the choices it
 * offers by name. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language", "web", "reference" })
package org.greenercities.tracker.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
