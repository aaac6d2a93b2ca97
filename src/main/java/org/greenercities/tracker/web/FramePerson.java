package org.greenercities.tracker.web;

import org.jspecify.annotations.Nullable;

/** The person whom the frame greets; asked only when a page is rendered. */
public interface FramePerson {

	/** The name of who is signed in, or null for a visitor. */
	@Nullable String name();

}
