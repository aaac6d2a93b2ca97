package org.greenercities.tracker.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a user name is compared, counted and logged, whatever was typed.
 */
final class Usernames {

	/** Line ends would forge a line of the log, and PostgreSQL takes no NUL. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private Usernames() {
	}

	static String normalise(String typed, int longest) {
		String shown = CONTROL.matcher(typed).replaceAll("");
		String name = Normalizer.normalize(shown, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
		return name.substring(0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), longest)));
	}

}
