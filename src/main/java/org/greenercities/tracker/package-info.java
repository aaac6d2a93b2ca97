/** Where the tracker starts; everything else lives in a room of its own below. */
@NullMarked
package org.greenercities.tracker;

import org.jspecify.annotations.NullMarked;
