package org.greenercities.tracker.account;

import java.util.TreeSet;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Two addresses that say who asks: one that is open to visitors by its pattern, one that
 * nothing opens.
 */
@TestComponent
@RestController
class Probe {

	static final String OPEN = "/activities.probe";

	static final String CLOSED = "/probe/closed";

	@GetMapping(OPEN)
	String open(Person reader) {
		return describe(reader);
	}

	@GetMapping(CLOSED)
	String closed(Person reader) {
		return describe(reader);
	}

	@PostMapping(CLOSED)
	String change(Person reader) {
		return describe(reader);
	}

	private static String describe(Person reader) {
		return reader.signedIn() ? reader.code() + " " + new TreeSet<>(reader.roles()) : "visitor";
	}

}
