package org.greenercities.tracker.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Skips a test class where there is no Chromium. It comes before Spring, so that no
 * application is started for nothing.
 */
class ChromiumNeeded implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		if (Chromium.installed().isPresent()) {
			return;
		}
		String message = "No Chromium here, so no page was looked at: install one (as .ci/run does), "
				+ "or name it in the environment variable CHROMIUM";
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException(message);
		}
		throw new TestAbortedException(message);
	}

}
