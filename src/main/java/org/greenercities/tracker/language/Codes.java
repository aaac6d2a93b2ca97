package org.greenercities.tracker.language;

import com.ibm.icu.text.Transliterator;

/** Makes codes that people can read and type out of names in any script. */
public final class Codes {

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Upper");

	private Codes() {
	}

	/**
	 * The words of a name in capital Latin letters and digits with hyphens between, as
	 * many as fit; empty if none can be written so.
	 */
	public static String of(String name, int longest) {
		StringBuilder code = new StringBuilder();
		for (String word : LATIN.transliterate(name).split("[^A-Z0-9]+")) {
			String next = word.substring(0, Math.min(word.length(), longest));
			if (code.length() + next.length() >= longest && !code.isEmpty()) {
				break;
			}
			code.append((code.isEmpty() || next.isEmpty()) ? "" : "-").append(next);
		}
		return code.toString();
	}

}
