package org.greenercities.tracker.browser;

import com.microsoft.playwright.Page;

/**
 * Counts what somebody does who has no mouse: each key pressed, and each field filled in.
 */
final class Keyboard {

	private final Page page;

	private int actions;

	Keyboard(Page page) {
		this.page = page;
	}

	Keyboard press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
			this.actions++;
		}
		return this;
	}

	Keyboard type(String text) {
		this.page.keyboard().type(text);
		this.actions++;
		return this;
	}

	int actions() {
		return this.actions;
	}

}
