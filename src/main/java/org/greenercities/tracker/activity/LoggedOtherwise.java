package org.greenercities.tracker.activity;

import java.util.List;

/** That a form from which an activity was logged came again and says something else. */
public class LoggedOtherwise extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<Section> corrections;

	LoggedOtherwise(String code, List<Section> corrections) {
		super(code + " was logged from the same form in other words");
		this.code = code;
		this.corrections = corrections;
	}

	/** The code of the activity that was logged. */
	public String code() {
		return this.code;
	}

	/** The number of the version that was logged, which the form has seen. */
	public int version() {
		return ActivityVersions.FIRST;
	}

	/** The sections as they would be if the form had said at once what it says now. */
	public List<Section> corrections() {
		return this.corrections;
	}

}
