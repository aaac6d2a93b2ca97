package org.greenercities.tracker.language;

import java.util.ArrayDeque;
import java.util.Deque;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;

/**
 * English made foreign: accented, with every vowel doubled (some 40 per cent longer, as
 * translations are) and in brackets, so that text which is not from a bundle, is put
 * together from pieces or is cut off shows at a glance. Still readable.
 */
final class PseudoLanguage {

	private static final String PLAIN = "aceginostuyzACEGINOSTUYZ";

	private static final String ACCENTED = "áçéğíñóšţúýžÁÇÉĞÍÑÓŠŢÚÝŽ";

	private static final String VOWELS = "aeiouAEIOU";

	private PseudoLanguage() {
	}

	/**
	 * The pattern in the pseudo-language: only what a reader would read is changed, never
	 * an argument, a plural rule or a quote.
	 */
	static String of(String pattern) {
		MessagePattern parsed = new MessagePattern(pattern);
		StringBuilder pseudo = new StringBuilder("⟦");
		Deque<Part.Type> around = new ArrayDeque<>();
		int done = 0;
		for (int i = 0; i < parsed.countParts(); i++) {
			Part part = parsed.getPart(i);
			if (part.getIndex() < done) {
				continue; // the number inside the selector "=0"
			}
			String before = pattern.substring(done, part.getIndex());
			pseudo.append((around.peek() == Part.Type.MSG_START) ? accented(before) : before);
			pseudo.append(parsed.getSubstring(part));
			done = part.getLimit();
			switch (part.getType()) {
				case MSG_START, ARG_START -> around.push(part.getType());
				case MSG_LIMIT, ARG_LIMIT -> around.pop();
				default -> {
				}
			}
		}
		return pseudo.append('⟧').toString();
	}

	private static String accented(String text) {
		StringBuilder accented = new StringBuilder();
		for (char letter : text.toCharArray()) {
			int known = PLAIN.indexOf(letter);
			accented.append((known >= 0) ? ACCENTED.charAt(known) : letter);
			if (VOWELS.indexOf(letter) >= 0) {
				accented.append(Character.toLowerCase(letter));
			}
		}
		return accented.toString();
	}

}
