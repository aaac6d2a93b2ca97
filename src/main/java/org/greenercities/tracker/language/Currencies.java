package org.greenercities.tracker.language;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;

/**
 * What the currencies are called in one language: by code, by name, singular or plural,
 * and by symbol.
 */
final class Currencies {

	private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");

	/** Since before the programme began, so that those given up meanwhile are known. */
	private static final List<String> CODES = CurrencyMetaInfo.getInstance()
		.currencies(CurrencyFilter.onDateRange(Date.from(Instant.parse("2015-01-01T00:00:00Z")), null).withTender());

	/** Whose sign is meant where nothing else says whose. */
	private static final Map<String, String> MEANT = Map.of("$", "USD", "£", "GBP");

	private static final Map<String, Set<String>> BY_SIGN = bySign();

	private final ULocale locale;

	private final Map<String, Set<String>> byName = new HashMap<>();

	Currencies(ULocale locale) {
		this.locale = locale;
		PluralRules plurals = PluralRules.forLocale(locale);
		for (String code : CODES) {
			Currency currency = Currency.getInstance(code);
			put(this.byName, code, code);
			put(this.byName, currency.getName(locale, Currency.SYMBOL_NAME, null), code);
			put(this.byName, currency.getName(locale, Currency.LONG_NAME, null), code);
			plurals.getKeywords()
				.forEach((count) -> put(this.byName, currency.getName(locale, Currency.PLURAL_LONG_NAME, count, null),
						code));
		}
	}

	private static Map<String, Set<String>> bySign() {
		Map<String, Set<String>> signs = new HashMap<>();
		MEANT.forEach((sign, code) -> put(signs, sign, code));
		CODES.forEach((code) -> put(signs,
				Currency.getInstance(code).getName(ULocale.ENGLISH, Currency.NARROW_SYMBOL_NAME, null), code));
		return signs;
	}

	private static void put(Map<String, Set<String>> codes, String text, String code) {
		codes.computeIfAbsent(folded(text), (key) -> new LinkedHashSet<>()).add(code);
	}

	/** The codes of the currencies that are called so. */
	Set<String> called(String text) {
		return this.byName.getOrDefault(folded(text), Set.of());
	}

	/** The codes of the currencies of a sign, the one that is meant first. */
	static Set<String> ofSign(String text) {
		Set<String> codes = BY_SIGN.getOrDefault(folded(text), Set.of());
		return (codes.size() == 1 || MEANT.containsKey(text)) ? codes : Set.of();
	}

	/** Names by code. */
	Map<String, String> names(List<String> codes) {
		Map<String, String> names = new TreeMap<>();
		codes.forEach(
				(code) -> names.put(code, Currency.getInstance(code).getName(this.locale, Currency.LONG_NAME, null)));
		return names;
	}

	/** Without capitals, accents and other spaces than plain single ones. */
	private static String folded(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
			.replaceAll("")
			.replaceAll("\\s+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

}
