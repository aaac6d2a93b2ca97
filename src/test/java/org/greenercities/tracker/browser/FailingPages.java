package org.greenercities.tracker.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Addresses that fail in each way, open to visitors by their pattern.
 */
@TestComponent
@RestController
class FailingPages {

	static final String OURS = "/activities.fault";

	static final String STALE = "/activities.stale";

	static final String UNREACHABLE = "/activities.unreachable";

	static final String POSTED = "/activities.posted";

	@GetMapping(OURS)
	String fault() {
		throw new IllegalStateException("not for the reader");
	}

	@GetMapping(STALE)
	String stale() {
		throw new OptimisticLockingFailureException("not for the reader");
	}

	@GetMapping(UNREACHABLE)
	String unreachable() {
		throw new CannotGetJdbcConnectionException("not for the reader");
	}

	@PostMapping(POSTED)
	String posted() {
		return "posted";
	}

}
