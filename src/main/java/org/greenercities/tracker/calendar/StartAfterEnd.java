package org.greenercities.tracker.calendar;

/**
 * A period that would end before it starts.
 */
public class StartAfterEnd extends IllegalArgumentException {

	StartAfterEnd(Object start, Object end) {
		super("The start %s is after the end %s".formatted(start, end));
	}

}
