package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Money or goods. It stands once, at the activity that receives it. No amount means "not
 * stated", never zero.
 */
@Entity
public class Contribution implements Part<Contribution.Value> {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contribution_seq")
	@SequenceGenerator(name = "contribution_seq", sequenceName = "contribution_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private int number;

	@Column(nullable = false)
	private String organisation;

	private @Nullable String recipient;

	private @Nullable BigDecimal amount;

	private @Nullable String currency;

	@Enumerated(EnumType.STRING)
	private @Nullable Form form;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private State state;

	private @Nullable PartialDate agreementDate;

	private @Nullable String agreementNumber;

	private @Nullable String note;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Visibility visibility;

	private @Nullable String sourceParagraph;

	protected Contribution() {
	}

	/**
	 * A contribution.
	 * @param organisation who gives it
	 * @param amount above zero; not stated if null
	 * @param currency ISO 4217; there exactly when the amount is
	 * @param sourceParagraph where the printed report says so
	 * @throws IllegalArgumentException if amount and currency do not come together, or
	 * the amount is not above zero, or the currency is no code
	 */
	public Contribution(String organisation, @Nullable BigDecimal amount, @Nullable String currency, State state,
			@Nullable String note, Visibility visibility, @Nullable String sourceParagraph) {
		this(new Value(0, organisation, null, amount, currency, null, state, null, null, note, Writing.ENGLISH,
				visibility, sourceParagraph));
	}

	Contribution(Value value) {
		this.number = value.number();
		this.organisation = value.organisation();
		this.state = value.state();
		this.visibility = value.visibility();
		this.sourceParagraph = value.sourceParagraph();
		write(value);
		this.writing = value.writing();
	}

	@Override
	public void say(Value value) {
		write(value);
	}

	private void write(Value value) {
		this.organisation = value.organisation();
		this.recipient = value.recipient();
		this.amount = value.amount();
		this.currency = value.currency();
		this.form = value.form();
		this.state = value.state();
		this.agreementDate = value.agreementDate();
		this.agreementNumber = value.agreementNumber();
		this.writing = this.writing.changed("note", this.note, value.note());
		this.note = value.note();
		this.visibility = value.visibility();
	}

	@Override
	public int number() {
		return this.number;
	}

	Contribution numbered(int number) {
		this.number = number;
		return this;
	}

	Value value() {
		return new Value(this.number, this.organisation, this.recipient, this.amount, this.currency, this.form,
				this.state, this.agreementDate, this.agreementNumber, this.note, this.writing, this.visibility,
				this.sourceParagraph);
	}

	/** Given as money or as goods and services. */
	public enum Form implements Coded {

		CASH, IN_KIND;

		@EnumeratedValue
		private final String stored = code();

	}

	/** Whether it is there, asked for, or not known to be either. */
	public enum State implements Coded {

		SECURED, SOUGHT, UNKNOWN;

		@EnumeratedValue
		private final String stored = code();

	}

	/**
	 * A contribution as a value.
	 *
	 * @param number within its activity
	 * @param recipient the agency that receives it; not stated if null
	 */
	public record Value(int number, String organisation, @Nullable String recipient, @Nullable BigDecimal amount,
			@Nullable String currency, @Nullable Form form, State state, @Nullable PartialDate agreementDate,
			@Nullable String agreementNumber, @Nullable String note, Writing writing, Visibility visibility,
			@Nullable String sourceParagraph) implements Row<Value> {

		/**
		 * Checks the amount.
		 * @throws IllegalArgumentException if amount and currency do not come together,
		 * or the amount is not above zero or finer than hundredths, or the currency is no
		 * code
		 */
		public Value {
			if ((amount == null) != (currency == null)) {
				throw new IllegalArgumentException("an amount needs a currency, and a currency needs an amount");
			}
			if (amount != null && amount.signum() <= 0) {
				throw new IllegalArgumentException("an amount is above zero; leave it empty where it is not stated");
			}
			if (currency != null && !currency.matches("[A-Z]{3}")) {
				throw new IllegalArgumentException("a currency is three capital letters of ISO 4217, not " + currency);
			}
			if (amount != null && amount.stripTrailingZeros().scale() > 2) {
				throw new IllegalArgumentException("an amount has two decimals at most, not " + amount);
			}
			amount = (amount != null) ? amount.setScale(2, RoundingMode.UNNECESSARY) : null;
		}

		@Override
		public Value numbered(int number) {
			return new Value(number, this.organisation, this.recipient, this.amount, this.currency, this.form,
					this.state, this.agreementDate, this.agreementNumber, this.note, this.writing, this.visibility,
					this.sourceParagraph);
		}

		/** The same for other readers. */
		Value openTo(Visibility visibility) {
			return new Value(this.number, this.organisation, this.recipient, this.amount, this.currency, this.form,
					this.state, this.agreementDate, this.agreementNumber, this.note, this.writing, visibility,
					this.sourceParagraph);
		}

		@Override
		public Value typed() {
			return new Value(0, this.organisation, this.recipient, this.amount, this.currency, this.form, this.state,
					this.agreementDate, this.agreementNumber, this.note, Writing.ENGLISH, this.visibility, null);
		}

	}

}
