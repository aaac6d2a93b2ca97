/**
 * What every page shares: the frame and the look, addresses that keep their filters,
 * forms, error pages, the request's id, charts, and tables written as files. Knows no
 * feature; what the frame shows of bienniums and of the person is answered by rooms above
 * through {@link org.greenercities.tracker.web.FrameBienniums} and
 * {@link org.greenercities.tracker.web.FramePerson}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "language" })
package org.greenercities.tracker.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
