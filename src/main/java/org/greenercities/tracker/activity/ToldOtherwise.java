package org.greenercities.tracker.activity;

/** That a form from which an update was told came again and says something else. */
public class ToldOtherwise extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int number;

	ToldOtherwise(String code, int number) {
		super("Update " + number + " of " + code + " was told from the same form in other words");
		this.number = number;
	}

	/** The number of the update that was told. */
	public int number() {
		return this.number;
	}

}
