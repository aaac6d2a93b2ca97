package org.greenercities.tracker.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.LocalizedNumberRangeFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.NumberRangeFormatter;
import com.ibm.icu.number.NumberRangeFormatter.RangeIdentityFallback;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Currency.CurrencyUsage;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.greenercities.tracker.calendar.PartialDate;

/**
 * The formats of one language, made once.
 */
class LanguageFormats {

	private static final TimeZone UTC = TimeZone.getTimeZone("Etc/UTC").freeze();

	private static final int MEGABYTE = 1 << 20;

	private final ULocale locale;

	private final LocalizedNumberFormatter numbers;

	private final LocalizedNumberFormatter percents;

	private final LocalizedNumberRangeFormatter ranges;

	private final Map<String, LocalizedNumberFormatter> money = new ConcurrentHashMap<>();

	private final Reused<DateFormat> years;

	private final Reused<DateFormat> quarters;

	private final Reused<DateFormat> months;

	private final Reused<DateFormat> days;

	private final Reused<DateFormat> instants;

	private final Reused<DateIntervalFormat> dayRanges;

	private final String dateRange;

	private final ListFormatter lists;

	LanguageFormats(ULocale locale) {
		this.locale = locale;
		this.numbers = NumberFormatter.withLocale(locale);
		this.percents = this.numbers.unit(MeasureUnit.PERCENT);
		this.ranges = NumberRangeFormatter.withLocale(locale).identityFallback(RangeIdentityFallback.SINGLE_VALUE);
		this.years = dates("y");
		this.quarters = dates("yQQQQ");
		this.months = dates("yMMMM");
		this.days = dates("yMMMMd");
		this.instants = dates("yMMMMdHmz");
		this.dayRanges = new Reused<>(this::dayRange);
		this.dateRange = new DateIntervalInfo(locale).getFallbackIntervalPattern();
		this.lists = ListFormatter.getInstance(locale);
	}

	private Reused<DateFormat> dates(String skeleton) {
		String pattern = DateTimePatternGenerator.getInstance(this.locale).getBestPattern(skeleton);
		return new Reused<>(() -> {
			DateFormat format = new SimpleDateFormat(pattern, this.locale);
			format.setTimeZone(UTC);
			return format;
		});
	}

	/** Chinese counts its months; a range that asks for their long names spells them. */
	private boolean monthsAreNumbers() {
		return !DateTimePatternGenerator.getInstance(this.locale).getBestPattern("yMMMMd").contains("MMM");
	}

	private DateIntervalFormat dayRange() {
		DateIntervalFormat format = DateIntervalFormat.getInstance(monthsAreNumbers() ? "yMMMd" : "yMMMMd",
				this.locale);
		format.setTimeZone(UTC);
		return format;
	}

	String number(Number number) {
		return this.numbers.format(number).toString();
	}

	String percent(Number percent) {
		return this.percents.format(percent).toString();
	}

	String fileSize(long bytes) {
		boolean small = bytes < MEGABYTE;
		return this.numbers.unit(small ? MeasureUnit.KILOBYTE : MeasureUnit.MEGABYTE)
			.precision(Precision.maxFraction(small ? 0 : 1))
			.format(Math.max(1, (double) bytes * 1024 / MEGABYTE) / (small ? 1 : 1024))
			.toString();
	}

	String money(BigDecimal amount, String currency) {
		return this.money.computeIfAbsent(currency, this::money).format(amount).toString();
	}

	private LocalizedNumberFormatter money(String currency) {
		return this.numbers.unit(Currency.getInstance(currency))
			.unitWidth(UnitWidth.ISO_CODE)
			.precision(
					Precision.currency(CurrencyUsage.STANDARD).trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE));
	}

	String range(long from, long to) {
		return this.ranges.formatRange(from, to).toString();
	}

	String date(PartialDate date) {
		Reused<DateFormat> formats = switch (date.precision()) {
			case YEAR -> this.years;
			case QUARTER -> this.quarters;
			case MONTH -> this.months;
			case DAY -> this.days;
		};
		return format(formats, start(date));
	}

	private static Instant start(PartialDate date) {
		return date.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	String range(PartialDate from, PartialDate to) {
		if (isDay(from) && isDay(to)) {
			DateInterval days = new DateInterval(start(from).toEpochMilli(), start(to).toEpochMilli());
			return this.dayRanges.with((format) -> format.format(days));
		}
		return this.dateRange.replace("{0}", date(from)).replace("{1}", date(to));
	}

	private static boolean isDay(PartialDate date) {
		return date.firstDay().equals(date.lastDay());
	}

	String instant(Instant moment) {
		return format(this.instants, moment);
	}

	private static String format(Reused<DateFormat> formats, Instant moment) {
		return formats.with((format) -> format.format(Date.from(moment)));
	}

	String list(Collection<String> items) {
		return this.lists.format(items);
	}

}
