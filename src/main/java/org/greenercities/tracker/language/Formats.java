package org.greenercities.tracker.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The one place that writes numbers, dates and lists for a reader, by CLDR through ICU4J,
 * for the JDK's own formats differ between releases. Digits are Latin in every language.
 * Where no locale is given it is the reader's, and English outside a request.
 */
public class Formats {

	private static final Pattern YEARS = Pattern.compile("([0-9]{4})-([0-9]{4})");

	private final Map<String, LanguageFormats> byLanguage = new ConcurrentHashMap<>();

	/**
	 * A number with the language's grouping: {@code 14,000,000}.
	 */
	public String number(Number number) {
		return number(number, reader());
	}

	/**
	 * A number in the given language.
	 */
	public String number(Number number, Locale locale) {
		return in(locale).number(number);
	}

	/**
	 * A number of per cent: {@code 45} is {@code 45%}.
	 */
	public String percent(Number percent) {
		return percent(percent, reader());
	}

	/**
	 * A number of per cent in the given language.
	 */
	public String percent(Number percent, Locale locale) {
		return in(locale).percent(percent);
	}

	/**
	 * An amount with its currency's code, as dollars are of many countries:
	 * {@code USD 14,000,000}; cents only where there are any.
	 * @param currency ISO 4217 code
	 */
	public String money(BigDecimal amount, String currency) {
		return money(amount, currency, reader());
	}

	/**
	 * An amount with its currency's code in the given language.
	 * @param currency ISO 4217 code
	 */
	public String money(BigDecimal amount, String currency, Locale locale) {
		return in(locale).money(amount, currency);
	}

	/**
	 * A number of bytes, as closely as people ask: {@code 3 kB}, {@code 1.2 MB}.
	 */
	public String fileSize(long bytes) {
		return in(reader()).fileSize(bytes);
	}

	/**
	 * A day: {@code 9 May 2018}.
	 */
	public String date(LocalDate day) {
		return date(day, reader());
	}

	/**
	 * A day in the given language.
	 */
	public String date(LocalDate day, Locale locale) {
		return partialDate(PartialDate.of(day), locale);
	}

	/**
	 * A date as closely as it is known: {@code 2018}, {@code 2nd quarter 2018},
	 * {@code May 2018}, {@code 9 May 2018}.
	 */
	public String partialDate(PartialDate date) {
		return partialDate(date, reader());
	}

	/**
	 * A date as closely as it is known in the given language.
	 */
	public String partialDate(PartialDate date, Locale locale) {
		return in(locale).date(date);
	}

	/**
	 * From one date to another: {@code May 2018 – 9 June 2018}; once, where they are the
	 * same.
	 */
	public String range(PartialDate from, PartialDate to) {
		return range(from, to, reader());
	}

	/**
	 * From one day to another: {@code 27–31 May 2019}.
	 */
	public String range(LocalDate from, LocalDate to) {
		return range(PartialDate.of(from), PartialDate.of(to));
	}

	/**
	 * From one date to another in the given language.
	 */
	public String range(PartialDate from, PartialDate to, Locale locale) {
		return from.equals(to) ? partialDate(from, locale) : in(locale).range(from, to);
	}

	/**
	 * From one number to another: {@code 1–25}; once, where they are the same.
	 */
	public String range(long from, long to) {
		return range(from, to, reader());
	}

	/**
	 * From one number to another in the given language.
	 */
	public String range(long from, long to, Locale locale) {
		return in(locale).range(from, to);
	}

	/**
	 * A moment in UTC, to the minute, with the zone: {@code 9 May 2018 at 13:15 UTC}.
	 */
	public String instant(Instant moment) {
		return instant(moment, reader());
	}

	/**
	 * A moment in UTC, to the minute, with the zone, in the given language.
	 */
	public String instant(Instant moment, Locale locale) {
		return in(locale).instant(moment);
	}

	/**
	 * Several things in one phrase: {@code A, B and C}.
	 */
	public String list(Collection<String> items) {
		return list(items, reader());
	}

	/**
	 * Several things in one phrase in the given language.
	 */
	public String list(Collection<String> items, Locale locale) {
		return in(locale).list(items);
	}

	/**
	 * The years of a biennium as printed: {@code 2017–2018} for the code
	 * {@code 2017-2018}; any other code as it is.
	 */
	public String biennium(String code) {
		Matcher years = YEARS.matcher(code);
		return years.matches() ? years.group(1) + "–" + years.group(2) : code;
	}

	/** Several bienniums in one phrase: {@code 2015–2016 and 2017–2018}. */
	public String bienniums(Collection<String> codes) {
		return list(codes.stream().map(this::biennium).toList());
	}

	private LanguageFormats in(Locale locale) {
		String language = Languages.isPseudo(locale) ? "en" : locale.getLanguage();
		LanguageFormats known = this.byLanguage.get(language);
		return (known != null) ? known
				: this.byLanguage.computeIfAbsent(language, (key) -> new LanguageFormats(Languages.formatting(locale)));
	}

	/**
	 * Not {@code LocaleContextHolder.getLocale()}, which would be the server's language.
	 */
	private static Locale reader() {
		LocaleContext context = LocaleContextHolder.getLocaleContext();
		@Nullable Locale locale = (context != null) ? context.getLocale() : null;
		return (locale != null) ? locale : Locale.ENGLISH;
	}

}
