package org.greenercities.tracker.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

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
 */
public record Reading(Errors errors, PartialDates dates, Amounts amounts, Codelists codelists, Locale locale,
		LocalDate today) {

	/** A text that has to be there; null if it is not. */
	public @Nullable String required(String field, @Nullable String typed, int longest) {
		String text = text(field, typed, longest);
		if (text == null && !this.errors.hasFieldErrors(field)) {
			this.errors.rejectValue(field, "NotBlank");
		}
		return text;
	}

	/** A text; null if nothing is typed. */
	public @Nullable String text(String field, @Nullable String typed, int longest) {
		String text = (typed != null) ? typed.replace("\r\n", "\n").strip() : "";
		if (text.length() > longest) {
			this.errors.rejectValue(field, "Size", new Object[] { "max", longest }, null);
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
			this.errors.rejectValue(field, "field.date.unreadable");
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
			this.errors.rejectValue(field, "field.amount.unreadable");
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
			this.errors.rejectValue(field, "field.currency.unreadable");
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
		if (this.errors.hasFieldErrors(amountField) || this.errors.hasFieldErrors(currencyField)) {
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
			this.errors.rejectValue(field, "field.choose");
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
				this.errors.rejectValue(field, "field.no-such-code", new Object[] { "code", code }, null);
			}
		});
		return codes;
	}

	/** One code of a list; null if none is chosen. */
	public @Nullable String code(String field, @Nullable String typed, String list) {
		return (typed == null) ? null : codes(field, Set.of(typed), list).stream().findFirst().orElse(null);
	}

	/** Says what is wrong with a field, by a message. */
	public void refuse(String field, String key) {
		this.errors.rejectValue(field, key);
	}

	public boolean failed() {
		return this.errors.hasErrors();
	}

}
