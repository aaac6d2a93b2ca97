package org.greenercities.tracker.web;

import java.util.regex.Pattern;

/**
 * Makes text that a spreadsheet would run as a formula harmless by a leading apostrophe,
 * and takes it away again. Text that already looks guarded gets one more, so that every
 * text comes back as it was.
 */
public final class FormulaGuard {

	private static final String FORMULA = "[=+\\-@\t\r\u0000\uFF1D\uFF0B\uFF0D\uFF20]";

	private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA);

	private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA);

	private FormulaGuard() {
	}

	/** The text as a cell of a file may hold it. */
	public static String guard(String text) {
		return mayBeDangerous(text) && DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
	}

	/** What begins with a letter or a digit is not, and that is nearly every cell. */
	private static boolean mayBeDangerous(String text) {
		return !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0));
	}

	/**
	 * The text of a cell as it was before {@link #guard}: exactly one apostrophe less.
	 */
	public static String unguard(String cell) {
		return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
	}

}
