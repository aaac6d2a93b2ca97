package org.greenercities.tracker.form;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Amounts;
import org.greenercities.tracker.language.PartialDates;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Turns what was typed into values, and says beside the field what would put right what
 * cannot be read. Fields are named by the properties of the form.
 *
 * @param today the day on which it was typed
 * @param row the row that is being read, counted from one; null outside of rows
 */
public record Reading(Errors errors, PartialDates dates, Amounts amounts, Codelists codelists, Locale locale,
		LocalDate today, @Nullable Integer row) {

	/** A point before three digits, which where decimals have a comma parts thousands. */
	private static final Pattern LIKE_THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

	private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

	private static final Object[] NONE = {};

	private static final int LONGEST_NUMBER = 30;

	Reading(Errors errors, PartialDates dates, Amounts amounts, Codelists codelists, Locale locale, LocalDate today) {
		this(errors, dates, amounts, codelists, locale, today, null);
	}

	/**
	 * The reading of one row of fields that stand in rows: what is wrong names it.
	 * @param index counted from nought
	 */
	public Reading row(int index) {
		return new Reading(this.errors, this.dates, this.amounts, this.codelists, this.locale, this.today, index + 1);
	}

	/** A text that has to be there; null if it is not. */
	public @Nullable String required(String field, @Nullable String typed, int longest) {
		String text = text(field, typed, longest);
		expect(field, text);
		return text;
	}

	/** Says that a field has to be filled in, where it holds nothing. */
	public void expect(String field, @Nullable Object value) {
		if (value == null && !refused(field)) {
			refuse(field, "NotBlank");
		}
	}

	/** A text; null if nothing is typed. */
	public @Nullable String text(String field, @Nullable String typed, int longest) {
		String text = Rows.stated(typed).map((stated) -> stated.replace("\r\n", "\n")).orElse("");
		if (text.length() > longest) {
			refuse(field, "Size", "max", longest);
		}
		return (text.isEmpty() || text.length() > longest) ? null : text;
	}

	/** A date; null if nothing is typed. */
	public @Nullable PartialDate date(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		PartialDate date = this.dates.read(typed, this.locale).orElse(null);
		if (date == null) {
			refuse(field, "field.date.unreadable");
		}
		return date;
	}

	/** An amount, and the currency if one stands beside it; null if nothing is typed. */
	public Amounts.@Nullable Amount amount(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		Amounts.Amount amount = this.amounts.read(typed, this.locale).orElse(null);
		if (amount == null) {
			refuse(field, "field.amount.unreadable");
		}
		return amount;
	}

	/** The code of a currency; null if nothing is typed. */
	public @Nullable String currency(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String currency = this.amounts.currency(typed, this.locale).orElse(null);
		if (currency == null) {
			refuse(field, "field.currency.unreadable");
		}
		return currency;
	}

	/**
	 * An amount and its currency, which come together; null if nothing is typed. A
	 * currency typed beside the amount need not be typed again.
	 */
	public @Nullable Sum sum(String amountField, @Nullable String typedAmount, String currencyField,
			@Nullable String typedCurrency) {
		Amounts.Amount amount = amount(amountField, typedAmount);
		String currency = currency(currencyField, typedCurrency);
		if (refused(amountField) || refused(currencyField)) {
			return null;
		}
		if (amount == null) {
			if (currency != null) {
				refuse(amountField, "field.amount.missing");
			}
			return null;
		}
		String meant = (currency != null) ? currency : amount.currency();
		if (meant == null || !amount.allows(meant)) {
			refuse(currencyField, (meant == null) ? "field.currency.missing" : "field.currency.another");
			return null;
		}
		return new Sum(amount.value(), meant);
	}

	/** One of a fixed list; null if none is chosen. */
	public <E extends Enum<E> & Coded> @Nullable E choice(String field, @Nullable String typed, Class<E> values) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		E value = Coded.find(values, typed).orElse(null);
		if (value == null) {
			refuse(field, "field.choose");
		}
		return value;
	}

	/** Codes of a list, each once. */
	public Set<String> codes(String field, Collection<String> typed, String list) {
		Set<String> codes = new LinkedHashSet<>();
		typed.stream().map(String::strip).filter((code) -> !code.isEmpty()).forEach((code) -> {
			if (this.codelists.contains(list, code)) {
				codes.add(code);
			}
			else {
				refuse(field, "field.no-such-code", "code", code);
			}
		});
		return codes;
	}

	/** One code of a list; null if none is chosen. */
	public @Nullable String code(String field, @Nullable String typed, String list) {
		return (typed == null) ? null : codes(field, Set.of(typed), list).stream().findFirst().orElse(null);
	}

	/**
	 * A number, with a point before decimals; in languages that write a comma there, with
	 * a comma too. Null if nothing is typed.
	 */
	public @Nullable BigDecimal number(String field, @Nullable String typed) {
		String text = digits(Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC))
			.replace('\u2212', '-')
			.replaceAll("[\\s\u066C']", "")
			.replace('\u066B', '.');
		if (text.isEmpty()) {
			return null;
		}
		boolean comma = (!PLAIN.matcher(text).matches() || LIKE_THOUSANDS.matcher(text).matches())
				&& DecimalFormatSymbols.getInstance(this.locale).getDecimalSeparator() == ',';
		String pointed = comma ? text.replace(".", "").replace(',', '.') : text;
		String plain = GROUPED.matcher(pointed).matches() ? pointed.replace(",", "") : pointed;
		if (plain.length() > LONGEST_NUMBER || !PLAIN.matcher(plain).matches()) {
			refuse(field, "field.number.unreadable");
			return null;
		}
		return new BigDecimal(plain);
	}

	private static String digits(String text) {
		StringBuilder latin = new StringBuilder();
		text.codePoints()
			.map((letter) -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
			.forEach(latin::appendCodePoint);
		return latin.toString();
	}

	/**
	 * Says what is wrong with a field, by a message.
	 * @param arguments of the message: name, value, name, value
	 */
	public void refuse(String field, String key, Object... arguments) {
		List<Object> named = new ArrayList<>(List.of(arguments));
		if (this.row != null) {
			named.addAll(List.of("row", this.row));
		}
		this.errors.rejectValue(field, key, named.toArray(), null);
	}

	/** Whether something is already said to be wrong with a field, of this row. */
	public boolean refused(String field) {
		return this.errors.getFieldErrors(field)
			.stream()
			.anyMatch((error) -> this.row == null
					|| Arrays.asList(Objects.requireNonNullElse(error.getArguments(), NONE)).contains(this.row));
	}

	public boolean failed() {
		return this.errors.hasErrors();
	}

}
