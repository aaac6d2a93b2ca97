package org.greenercities.tracker.account;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many wrong passwords: the next try has to wait.
 */
final class SignInDelayed extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private static final long SHORT = 60;

	private final Duration delay;

	SignInDelayed(Duration delay) {
		super("Too many wrong passwords");
		this.delay = delay;
	}

	/** The wait in whole seconds, rounded up. */
	long seconds() {
		return this.delay.plusSeconds(1).minusNanos(1).toSeconds();
	}

	/**
	 * The wait as the message's arguments, name and value in turn: people count longer
	 * waits in minutes.
	 */
	Object[] inWords() {
		long minutes = this.delay.plusMinutes(1).minusNanos(1).toMinutes();
		return (seconds() < SHORT) ? new Object[] { "unit", "seconds", "count", seconds() }
				: new Object[] { "unit", "minutes", "count", minutes };
	}

}
