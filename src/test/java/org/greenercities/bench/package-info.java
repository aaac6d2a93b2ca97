/**
 * How much work a page costs: makes programmes of any size and measures the tracker on
 * them. Started by {@code bench/run}, never by the build; no part of the application.
 */
@NullMarked
package org.greenercities.bench;

import org.jspecify.annotations.NullMarked;
