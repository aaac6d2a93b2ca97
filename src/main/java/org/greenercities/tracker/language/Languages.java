package org.greenercities.tracker.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/**
 * The languages a reader may choose, their names and directions.
 */
public class Languages {

	/**
	 * The generated pseudo-language: English, accented, longer, and laid out from right
	 * to left.
	 */
	public static final Locale PSEUDO = Locale.forLanguageTag("ar-XB");

	/** The six of the United Nations, in the order of their documents. */
	public static final List<String> UNITED_NATIONS = List.of("ar", "zh", "en", "fr", "ru", "es");

	private final List<Locale> offered;

	Languages(LanguageSettings settings) {
		List<Locale> languages = new ArrayList<>();
		for (String language : settings.languages()) {
			if (!UNITED_NATIONS.contains(language)) {
				throw new IllegalArgumentException(
						"tracker.languages: '%s' is none of ar, en, es, fr, ru, zh".formatted(language));
			}
			languages.add(Locale.forLanguageTag(language));
		}
		if (languages.isEmpty()) {
			throw new IllegalArgumentException("tracker.languages: at least one language is needed");
		}
		if (settings.pseudoLanguage()) {
			languages.add(PSEUDO);
		}
		this.offered = List.copyOf(languages);
	}

	/**
	 * The languages offered, in the order they are shown.
	 */
	public List<Locale> offered() {
		return this.offered;
	}

	/**
	 * The language of a reader who asks for none of those offered: English, or the first
	 * where English is not offered.
	 */
	public Locale fallback() {
		return this.offered.contains(Locale.ENGLISH) ? Locale.ENGLISH : this.offered.get(0);
	}

	/**
	 * The language offered under exactly this tag, such as {@code fr}.
	 */
	public Optional<Locale> named(String tag) {
		return this.offered.stream().filter((offered) -> offered.toLanguageTag().equalsIgnoreCase(tag)).findFirst();
	}

	/**
	 * The language offered that serves somebody who reads this locale: {@code fr} for
	 * {@code fr-CA}.
	 */
	public Optional<Locale> serving(Locale locale) {
		return named(locale.toLanguageTag()).or(() -> named(locale.getLanguage()));
	}

	/**
	 * The direction of writing as HTML says it, {@code rtl} or {@code ltr}.
	 */
	public String direction(Locale language) {
		return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
	}

	/**
	 * The name of the language in itself, as in a list to choose from: {@code Français}.
	 */
	public String name(Locale language) {
		String name = LocaleDisplayNames
			.getInstance(formatting(language), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
			.localeDisplayName(isPseudo(language) ? "en" : language.getLanguage());
		return isPseudo(language) ? PseudoLanguage.of(name) : name;
	}

	/**
	 * The language that texts of records are looked for in: the reader's; English for a
	 * reader of the pseudo-language, which no record is written in.
	 */
	public static String ofTexts(Locale reader) {
		return isPseudo(reader) ? "en" : reader.getLanguage();
	}

	static boolean isPseudo(Locale locale) {
		return locale.getCountry().equals("XB");
	}

	/**
	 * The one locale in which ICU formats for readers of a language: digits are Latin in
	 * all, English is that of the United Nations (9 May 2018) and not of a country, and
	 * the pseudo-language formats as English.
	 */
	static ULocale formatting(Locale locale) {
		String language = isPseudo(locale) ? "en" : locale.getLanguage();
		return new ULocale.Builder().setLanguage(language)
			.setRegion(language.equals("en") ? "001" : "")
			.setUnicodeLocaleKeyword("nu", "latn")
			.build();
	}

}
