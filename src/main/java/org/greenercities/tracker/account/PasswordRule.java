package org.greenercities.tracker.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be: long, and not what somebody who knows this place would try
 * first. Any characters, no need of capitals or signs, no expiry (OWASP ASVS 5.0, 6.2).
 */
final class PasswordRule {

	static final int SHORTEST = 12;

	/**
	 * Four times what ASVS asks to allow at least; a bound, so that nobody posts a book.
	 */
	static final int LONGEST = 128;

	/** Refused anywhere in a password. */
	private static final List<String> CONTEXT = List.of("habitat", "unep", "greener", "partnership", "tracker",
			"nairobi", "environment", "password");

	/** Refused as a word of their own: within others they are everywhere. */
	private static final List<String> SHORT_CONTEXT = List.of("un", "gcp", "gcpt", "city", "cities");

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

	private static final int SHORTEST_NAME = 3;

	private PasswordRule() {
	}

	/**
	 * What is wrong with a password; the message key is {@code account.password.} and the
	 * code.
	 */
	enum Fault {

		TOO_SHORT("short"), TOO_LONG("long"), NAMES_THE_PERSON("name"), NAMES_THE_PLACE("context");

		private final String code;

		Fault(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

	/**
	 * One spelling of what was typed, so that the same characters composed by another
	 * keyboard are the same password.
	 */
	static String normalise(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC);
	}

	/**
	 * The first thing that is wrong with a password, if any.
	 * @param typed the password
	 * @param username the user name of the account it is for
	 * @param name the name of the person it is for
	 */
	static Optional<Fault> check(String typed, String username, String name) {
		String password = normalise(typed);
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of(Fault.TOO_SHORT);
		}
		if (length > LONGEST) {
			return Optional.of(Fault.TOO_LONG);
		}
		String lower = password.toLowerCase(Locale.ROOT);
		if (Stream.concat(words(username.replaceFirst("@.*", "")), words(name))
			.filter((word) -> word.length() >= SHORTEST_NAME)
			.anyMatch(lower::contains)) {
			return Optional.of(Fault.NAMES_THE_PERSON);
		}
		if (CONTEXT.stream().anyMatch(lower::contains) || words(lower).anyMatch(SHORT_CONTEXT::contains)) {
			return Optional.of(Fault.NAMES_THE_PLACE);
		}
		return Optional.empty();
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(NOT_LETTERS.split(normalise(text).toLowerCase(Locale.ROOT)))
			.filter((word) -> !word.isEmpty());
	}

}
