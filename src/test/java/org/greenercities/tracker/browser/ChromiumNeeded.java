package org.greenercities.tracker.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Skips a test class where there is no Chromium, and says so, before any application is
 * started for nothing. In continuous integration it fails instead.
 */
class ChromiumNeeded implements ExecutionCondition {

	private static final Logger log = LoggerFactory.getLogger(ChromiumNeeded.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Chromium.installed().isPresent()) {
			return ConditionEvaluationResult.enabled("there is a Chromium");
		}
		String message = context.getDisplayName() + " looked at no page, for there is no Chromium here: install one, "
				+ "or name it in the environment variable CHROMIUM";
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException(message);
		}
		if (context.getTestMethod().isEmpty()) {
			log.warn(message);
		}
		return ConditionEvaluationResult.disabled(message);
	}

}
