package org.greenercities.tracker.account;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sees to it at every start that somebody can sign in: with the embedded database the
 * demonstration accounts, else one administrator with a one-time password. Runs last, for
 * the agencies come with the seed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(FirstStart.class);

	/** Without those that look like another one in a log. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 5;

	private static final int GROUP = 4;

	private final Accounts accounts;

	private final Demonstration demonstration;

	private final PasswordHashes hashes;

	private final AccountSettings settings;

	private final Environment environment;

	FirstStart(Accounts accounts, Demonstration demonstration, PasswordHashes hashes, AccountSettings settings,
			Environment environment) {
		this.accounts = accounts;
		this.demonstration = demonstration;
		this.hashes = hashes;
		this.settings = settings;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.demonstration.settle();
		if (!this.accounts.anybody()) {
			makeAdministrator();
		}
	}

	private void makeAdministrator() {
		String password = oneTimePassword(new SecureRandom());
		Account administrator = new Account("ADMINISTRATOR", this.settings.administrator(), "Administrator", null,
				EnumSet.of(Role.ADMINISTRATOR), this.hashes.of(password), true, 1, true);
		if (this.accounts.add(administrator, false)) {
			logger.warn("Nobody can sign in yet. Sign in as {} with the one-time password {} and set your own at {}",
					administrator.username(), password, address());
		}
	}

	private String address() {
		String port = this.environment.getProperty("local.server.port", "8080");
		String context = this.environment.getProperty("server.servlet.context-path", "");
		return "http://localhost:" + port + context + OwnPasswordFirst.PAGE;
	}

	/** Twenty letters of a 31-letter alphabet: 99 bits. */
	static String oneTimePassword(SecureRandom random) {
		return IntStream.range(0, GROUPS)
			.mapToObj((group) -> random.ints(GROUP, 0, LETTERS.length())
				.mapToObj((index) -> LETTERS.substring(index, index + 1))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("-"));
	}

}
