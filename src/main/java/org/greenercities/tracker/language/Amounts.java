package org.greenercities.tracker.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.DecimalFormatSymbols;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The one place that reads money as people write it: {@code 1,250,000.50},
 * {@code 1.250.000,50}, {@code 1 250 000}, {@code 1.2 million}, {@code 20k},
 * {@code USD 20,000}, {@code 20 000 €}, {@code 20,000 US dollars}. Whether a single point
 * or comma before three digits stands between thousands or before decimals is said by the
 * reader's language. What may mean two things is not read.
 *
 * <p>
 * {@code $} alone is a sign of many currencies: it means US dollars unless another of
 * them is named beside it.
 */
public class Amounts {

	/** Those that are offered; any other may be typed. */
	private static final List<String> COMMON = List.of("AUD", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "JPY", "KRW",
			"NOK", "SEK", "USD");

	private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9.,'٫ ]*[0-9])?");

	/** Groups of three, all separated alike; or as in India, of two before the last. */
	private static final Pattern WHOLE = Pattern
		.compile("[0-9]+|[0-9]{1,3}([.,' ])[0-9]{3}(?:\\1[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}");

	private static final Pattern LIKE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

	private static final String THOUSANDS_ONLY = "' ";

	private static final char DECIMALS_ONLY = '٫';

	private static final char NONE = 0;

	private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(16);

	private static final int CENTS = 2;

	private final Formats formats;

	private final MessageSource messages;

	private final Map<String, Currencies> currencies = new ConcurrentHashMap<>();

	Amounts(Formats formats, MessageSource messages) {
		this.formats = formats;
		this.messages = messages;
	}

	/** The amount that somebody typed, nothing if it cannot be understood. */
	public Optional<Amount> read(String typed, Locale locale) {
		String text = plain(typed);
		Matcher number = NUMBER.matcher(text);
		if (!number.find()) {
			return Optional.empty();
		}
		Unit unit = unit(text.substring(number.end()).strip(), locale);
		BigDecimal value = value(number.group(), unit.power(), locale);
		Set<String> currencies = named(text.substring(0, number.start()).strip(), unit.rest(), locale);
		return (value == null || currencies == null) ? Optional.empty() : Optional.of(new Amount(value, currencies));
	}

	/**
	 * The currency that somebody typed, by its code, its name in their language or in
	 * English, or its sign; nothing if it cannot be understood.
	 * @return code of ISO 4217
	 */
	public Optional<String> currency(String typed, Locale locale) {
		return candidates(typed.strip(), locale).stream().findFirst();
	}

	/**
	 * What an amount and a currency typed by the reader are understood as; nothing if
	 * they are not understood.
	 */
	public @Nullable String understood(@Nullable String typed, @Nullable String currency) {
		Locale locale = LocaleContextHolder.getLocale();
		Amount amount = (typed != null) ? read(typed, locale).orElse(null) : null;
		if (amount == null) {
			return null;
		}
		String code = (currency == null || currency.isBlank()) ? amount.currency()
				: currency(currency, locale).filter(amount::allows).orElse(null);
		return (code != null) ? this.formats.money(amount.value(), code) : this.formats.number(amount.value());
	}

	/** The currencies most in use: code and name in the reader's language. */
	public Map<String, String> common() {
		return in(LocaleContextHolder.getLocale()).names(COMMON);
	}

	/** None if nothing is named, null if something is that cannot be understood. */
	private @Nullable Set<String> named(String before, String after, Locale locale) {
		Set<String> first = candidates(before, locale);
		Set<String> second = candidates(after, locale);
		if (before.isEmpty() || after.isEmpty()) {
			Set<String> one = before.isEmpty() ? second : first;
			return (one.isEmpty() && !(before + after).isEmpty()) ? null : one;
		}
		Set<String> both = new LinkedHashSet<>(first);
		both.retainAll(second);
		return both.isEmpty() ? null : both;
	}

	private Set<String> candidates(String text, Locale locale) {
		for (Currencies language : List.of(in(locale), in(Locale.ENGLISH))) {
			Set<String> called = language.called(text);
			if (called.size() == 1) {
				return called;
			}
		}
		return Currencies.ofSign(text);
	}

	private Currencies in(Locale locale) {
		return this.currencies.computeIfAbsent(Languages.formatting(locale).getName(),
				(name) -> new Currencies(Languages.formatting(locale)));
	}

	/** What is counted in: ones, or the thousands or millions that follow a number. */
	private Unit unit(String after, Locale locale) {
		String text = after.toLowerCase(Locale.ROOT);
		return units(locale).entrySet()
			.stream()
			.filter((unit) -> text.startsWith(unit.getKey()) && endsAt(text, unit.getKey().length()))
			.max(Comparator.comparing((unit) -> unit.getKey().length()))
			.map((unit) -> new Unit(unit.getValue(), after.substring(unit.getKey().length()).strip()))
			.orElse(new Unit(0, after));
	}

	private static boolean endsAt(String text, int end) {
		return end == text.length() || !Character.isLetter(text.codePointAt(end));
	}

	private Map<String, Integer> units(Locale locale) {
		Locale written = Languages.isPseudo(locale) ? Locale.ENGLISH : locale;
		Map<String, Integer> units = new LinkedHashMap<>();
		add(units, 3, this.messages.getMessage("amount.thousand", null, written));
		add(units, 6, this.messages.getMessage("amount.million", null, written));
		add(units, 9, this.messages.getMessage("amount.billion", null, written));
		return units;
	}

	private static void add(Map<String, Integer> units, int power, String words) {
		Arrays.stream(words.split(",")).forEach((word) -> units.put(word.strip(), power));
	}

	private static @Nullable BigDecimal value(String typed, int power, Locale locale) {
		char mark = decimalMark(typed, locale);
		int end = (mark != NONE) ? typed.lastIndexOf(mark) : typed.length();
		String whole = typed.substring(0, end);
		String decimals = typed.substring(Math.min(end + 1, typed.length()));
		if (!WHOLE.matcher(whole).matches() || whole.indexOf(mark) >= 0 || !decimals.matches("[0-9]*")
				|| power == 0 && decimals.length() > CENTS) {
			return null;
		}
		BigDecimal value = new BigDecimal(whole.replaceAll("[^0-9]", "") + "." + decimals).scaleByPowerOfTen(power)
			.stripTrailingZeros();
		boolean written = value.signum() > 0 && value.scale() <= CENTS && value.compareTo(TOO_MUCH) < 0;
		return written ? value.setScale(Math.max(value.scale(), 0)) : null;
	}

	/** What stands before the decimals of a number, if it has any. */
	private static char decimalMark(String typed, Locale locale) {
		if (typed.indexOf(DECIMALS_ONLY) >= 0) {
			return DECIMALS_ONLY;
		}
		int point = typed.lastIndexOf('.');
		int comma = typed.lastIndexOf(',');
		if (point >= 0 && comma >= 0) {
			return (point > comma) ? '.' : ',';
		}
		char only = (point >= 0) ? '.' : ',';
		boolean once = typed.indexOf(only) == Math.max(point, comma);
		boolean thousands = LIKE_THOUSANDS.matcher(typed).matches()
				&& only != DecimalFormatSymbols.getInstance(Languages.formatting(locale)).getDecimalSeparator();
		return (point + comma == -2 || !once || thousands) ? NONE : only;
	}

	/** With Latin digits, plain spaces and one kind of apostrophe. */
	private static String plain(String typed) {
		StringBuilder text = new StringBuilder();
		Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.codePoints()
			.filter((letter) -> Character.getType(letter) != Character.FORMAT)
			.map((letter) -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
			.map((letter) -> "’ʼ′٬".indexOf(letter) >= 0 ? '\'' : (letter == '،') ? ',' : letter)
			.forEach(text::appendCodePoint);
		return text.toString().replaceAll("\\s+", " ").strip();
	}

	/**
	 * An amount as it was understood.
	 *
	 * @param value above zero
	 * @param currencies codes of those that what was typed beside it may mean, the
	 * likeliest first; none where nothing was
	 */
	public record Amount(BigDecimal value, Set<String> currencies) {

		/** The currency named beside it, if one is. */
		public @Nullable String currency() {
			return this.currencies.stream().findFirst().orElse(null);
		}

		/** Whether it may be of a currency. */
		public boolean allows(String currency) {
			return this.currencies.isEmpty() || this.currencies.contains(currency);
		}

	}

	/** What a number counts in, as a power of ten, and what is written after that. */
	private record Unit(int power, String rest) {
	}

}
