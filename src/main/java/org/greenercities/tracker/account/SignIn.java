package org.greenercities.tracker.account;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and its password. A wrong password, an unknown user name and a
 * disabled account get the same answer after the same work.
 */
@Component
class SignIn implements AuthenticationProvider {

	private static final Logger logger = LoggerFactory.getLogger(SignIn.class);

	/** Longer is no user name of ours, and need not be written down at length. */
	private static final int LONGEST_USERNAME = 200;

	private final Accounts accounts;

	private final PasswordHashes hashes;

	private final Throttle throttle;

	SignIn(Accounts accounts, PasswordHashes hashes, Throttle throttle) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.throttle = throttle;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		String password = (typed.getCredentials() instanceof String text) ? text : "";
		return PersonAuthentication.of(check(typed.getName(), password, address(typed.getDetails())));
	}

	/**
	 * Checks a password, slowed down by {@link Throttle}.
	 * @throws SignInDelayed if there were too many wrong ones
	 * @throws BadCredentialsException if it is not right
	 */
	Account check(String typedName, String password, String address) {
		String username = Usernames.normalise(typedName, LONGEST_USERNAME);
		Duration wait = this.throttle.admit(username, address);
		if (!wait.isZero()) {
			logger.warn("Sign-in of {} from {} delayed by {} s", username, address, wait.toSeconds());
			throw new SignInDelayed(wait);
		}
		Optional<Account> found = this.accounts.byUsername(username);
		boolean right = this.hashes.match(password, found.map(Account::password).orElse(null));
		if (!right || !found.get().enabled()) {
			logger.warn("Sign-in of {} from {} refused", username, address);
			throw new BadCredentialsException("Wrong user name or password");
		}
		this.throttle.succeeded(username, address);
		logger.info("Sign-in of {} from {}", found.get().code(), address);
		return found.get();
	}

	private static String address(@Nullable Object details) {
		return (details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null)
				? web.getRemoteAddress() : "unknown";
	}

}
