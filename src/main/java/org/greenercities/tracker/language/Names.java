package org.greenercities.tracker.language;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One text in several languages; in JSON and in the table one flat object, {@code {"en":
 * "Kenya", "fr": "Kenya"}}.
 *
 * @param texts language tag to text, at least one; a name of reference data has English
 */
public record Names(@JsonValue Map<String, String> texts) implements Serializable {

	/**
	 * Checks that there is a text.
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Names {
		if (texts.isEmpty()) {
			throw new IllegalArgumentException("A name needs at least one language");
		}
		texts = Collections.unmodifiableMap(new TreeMap<>(texts));
	}

	/**
	 * A text in one language.
	 */
	public static Names of(String lang, String text) {
		return new Names(Map.of(lang, text));
	}

	/**
	 * The text in the reader's language, else in English, else in the first there is. A
	 * reader of the pseudo-language gets English.
	 */
	public Localized in(Locale reader) {
		return in(reader, "en");
	}

	/**
	 * The text in the reader's language, else in the one it was written in.
	 * @param original the language it was written in
	 */
	public Localized in(Locale reader, String original) {
		String wanted = Languages.ofTexts(reader);
		String lang = this.texts.containsKey(wanted) ? wanted : original;
		String text = this.texts.get(lang);
		return (text != null) ? new Localized(lang, text) : first();
	}

	private Localized first() {
		Map.Entry<String, String> first = this.texts.entrySet().iterator().next();
		return new Localized(first.getKey(), first.getValue());
	}

}
