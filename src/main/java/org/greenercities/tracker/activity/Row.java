package org.greenercities.tracker.activity;

/**
 * What one row of an activity says, as a value.
 *
 * @param <V> its own type
 */
public interface Row<V extends Row<V>> {

	/** Its number within the activity. */
	int number();

	/** The same under another number. */
	V numbered(int number);

	/**
	 * Only what people type into a form: without its number, its translations and where
	 * it was printed first, which a form keeps as they are.
	 */
	V typed();

}
