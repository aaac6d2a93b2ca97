package org.greenercities.tracker.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id hashes. Not bcrypt, which reads no further than 72 bytes: 24
 * Chinese characters.
 */
@Component
class PasswordHashes {

	/** Bytes, as RFC 9106 recommends. */
	private static final int SALT = 16;

	/** Bytes: 256 bits, as RFC 9106 recommends. */
	private static final int HASH = 32;

	/** Bouncy Castle computes one lane at a time anyway, so more would cost only us. */
	private static final int PARALLELISM = 1;

	/**
	 * KiB: 19 MiB with two passes is what OWASP names as the least; about a tenth of a
	 * second here.
	 */
	private static final int MEMORY = 19 * 1024;

	private static final int ITERATIONS = 2;

	/**
	 * Tries beyond these wait, so that a flood of them takes 76 MiB and not all memory.
	 */
	private static final int AT_ONCE = 4;

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, PARALLELISM, MEMORY,
			ITERATIONS);

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	/**
	 * Of a password nobody has: an unknown account takes as long to refuse as a wrong
	 * password.
	 */
	private final String nobodys = of(new Base64StringKeyGenerator().generateKey());

	String of(String password) {
		String normalised = PasswordRule.normalise(password);
		return inTurn(() -> encode(normalised));
	}

	/**
	 * Whether a password is the one that was hashed.
	 * @param password as typed
	 * @param hash the account's hash, or null if there is no such account or it has no
	 * password
	 */
	boolean match(String password, @Nullable String hash) {
		String normalised = PasswordRule.normalise(password);
		boolean same = inTurn(() -> this.encoder.matches(normalised, (hash != null) ? hash : this.nobodys));
		return same && hash != null;
	}

	private String encode(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("No hash of a password");
		}
		return hash;
	}

	private <T> T inTurn(Supplier<T> work) {
		this.turns.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
