package org.greenercities.tracker.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.greenercities.tracker.calendar.NotAPartialDate;
import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The one place that reads dates as people write them, in their language or in English:
 * {@code 2018}, {@code Q2 2018}, {@code May 2018}, {@code 9 May 2018}, {@code 2018-05},
 * {@code 9/5/2018}. What is a day and what is a month is never guessed: the day comes
 * first, or last where the year does.
 */
public class PartialDates {

	private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

	private static final Pattern PART = Pattern.compile("[0-9]+|\\p{L}[\\p{L}\\p{M}]*");

	private static final Pattern QUARTER = Pattern.compile("(?:[qt]|第)([1-4])(?:季度)?");

	/** What stands between the parts of a date or after its numbers, and says nothing. */
	private static final Set<String> FILLERS = Set.of("of", "the", "st", "nd", "rd", "th", "de", "del", "du", "le",
			"er", "г", "года", "月");

	private static final int SHORTEST_NAME = 3;

	private final Formats formats;

	private final Map<String, Calendar> calendars = new ConcurrentHashMap<>();

	PartialDates(Formats formats) {
		this.formats = formats;
	}

	/** The date that somebody typed, nothing if it cannot be understood. */
	public Optional<PartialDate> read(String typed, Locale locale) {
		String text = plain(typed);
		Matcher year = YEAR.matcher(text);
		if (!year.find()) {
			return Optional.empty();
		}
		String rest = (text.substring(0, year.start()) + " " + text.substring(year.end())).strip();
		boolean yearFirst = text.substring(0, year.start()).isBlank();
		return in(locale).read(year.group(), rest, yearFirst)
			.or(() -> in(Locale.ENGLISH).read(year.group(), rest, yearFirst));
	}

	/**
	 * What a date typed by the reader is understood as, in full; nothing if it is not
	 * understood.
	 */
	public @Nullable String understood(@Nullable String typed) {
		return (typed == null) ? null
				: read(typed, LocaleContextHolder.getLocale()).map(this.formats::partialDate).orElse(null);
	}

	private Calendar in(Locale locale) {
		ULocale formatting = Languages.formatting(locale);
		return this.calendars.computeIfAbsent(formatting.getName(), (name) -> new Calendar(formatting));
	}

	/** In lower case, with Latin digits, the marks of Chinese dates as spaces. */
	private static String plain(String typed) {
		StringBuilder text = new StringBuilder();
		Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.map((letter) -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
			.map((letter) -> (letter == '年' || letter == '日') ? ' ' : letter)
			.forEach(text::appendCodePoint);
		return text.toString().strip();
	}

	/** The names of one language. */
	private static final class Calendar {

		private final Map<String, Integer> months = new HashMap<>();

		private final Map<String, Integer> quarters = new HashMap<>();

		Calendar(ULocale locale) {
			DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
			for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
				for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
					add(this.months, symbols.getMonths(context, width));
					add(this.quarters, symbols.getQuarters(context, width));
				}
			}
		}

		private static void add(Map<String, Integer> numbers, String[] names) {
			for (int i = 0; i < names.length; i++) {
				numbers.putIfAbsent(String.join(" ", parts(plain(names[i]))), i + 1);
			}
		}

		Optional<PartialDate> read(String year, String rest, boolean yearFirst) {
			List<String> parts = parts(rest);
			Integer quarter = quarter(parts);
			if (quarter != null) {
				return date(year + "-Q" + quarter);
			}
			List<Integer> numbers = new ArrayList<>();
			Integer month = null;
			for (String part : parts) {
				Integer named = Character.isDigit(part.charAt(0)) ? null : month(part);
				if (named == null && !Character.isDigit(part.charAt(0)) || named != null && month != null) {
					return Optional.empty();
				}
				if (named != null) {
					month = named;
				}
				else {
					numbers.add(Integer.valueOf(part.length() > 2 ? "99" : part));
				}
			}
			return date(year, month, numbers, yearFirst);
		}

		private @Nullable Integer quarter(List<String> parts) {
			Matcher written = QUARTER.matcher(String.join("", parts));
			return written.matches() ? Integer.valueOf(written.group(1)) : this.quarters.get(String.join(" ", parts));
		}

		private @Nullable Integer month(String name) {
			Integer exact = this.months.get(name);
			if (exact != null || name.length() < SHORTEST_NAME) {
				return exact;
			}
			List<Integer> meant = this.months.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().startsWith(name))
				.map(Map.Entry::getValue)
				.distinct()
				.toList();
			return (meant.size() == 1) ? meant.get(0) : null;
		}

		private static Optional<PartialDate> date(String year, @Nullable Integer month, List<Integer> numbers,
				boolean yearFirst) {
			int first = numbers.isEmpty() ? 0 : numbers.get(0);
			int second = (numbers.size() < 2) ? 0 : numbers.get(1);
			if (month != null) {
				return (numbers.size() > 1) ? Optional.empty() : date(year, month, numbers.isEmpty() ? null : first);
			}
			return switch (numbers.size()) {
				case 0 -> date(year);
				case 1 -> date(year, first, null);
				case 2 -> yearFirst ? date(year, first, second) : date(year, second, first);
				default -> Optional.empty();
			};
		}

		private static Optional<PartialDate> date(String year, int month, @Nullable Integer day) {
			return date("%s-%02d".formatted(year, month) + ((day != null) ? "-%02d".formatted(day) : ""));
		}

		private static Optional<PartialDate> date(String text) {
			try {
				return Optional.of(PartialDate.parse(text));
			}
			catch (NotAPartialDate wrong) {
				return Optional.empty();
			}
		}

		private static List<String> parts(String text) {
			return PART.matcher(text)
				.results()
				.map((part) -> part.group())
				.filter((part) -> !FILLERS.contains(part))
				.toList();
		}

	}

}
