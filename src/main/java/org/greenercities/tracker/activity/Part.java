package org.greenercities.tracker.activity;

/**
 * A row that hangs on an activity and is edited as one.
 *
 * @param <V> what it says, as a value
 */
interface Part<V> {

	/** Its number within the activity. */
	int number();

	/**
	 * Makes it say this; its number and where it was printed first stay.
	 */
	void say(V value);

}
