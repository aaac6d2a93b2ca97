package org.greenercities.tracker.web;

import java.util.List;

/**
 * The bienniums that the frame offers at the end of its sections; asked only when a page
 * is rendered.
 */
public interface FrameBienniums {

	/** All bienniums, newest first. */
	List<Choice> choices();

	/**
	 * A biennium to choose.
	 *
	 * @param code for example {@code 2017-2018}
	 * @param state {@code open}, {@code reporting} or {@code closed}
	 */
	record Choice(String code, String state) {

	}

}
