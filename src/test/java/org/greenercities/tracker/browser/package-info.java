/**
 * The tracker as people meet it: every page in Chromium, in light and dark, on a narrow
 * screen, in print and in the pseudo-language, and the journeys through them; what needs
 * no browser asks over HTTP. One application and one browser serve all of it.
 */
@NullMarked
package org.greenercities.tracker.browser;

import org.jspecify.annotations.NullMarked;
