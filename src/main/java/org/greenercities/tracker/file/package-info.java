/**
 * What people upload: its type told from its content, pictures with a thumbnail, kept in
 * the database and sent as a download. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.greenercities.tracker.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
