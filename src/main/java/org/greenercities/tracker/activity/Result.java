package org.greenercities.tracker.activity;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to, with the sentence that says so.
 */
@Entity
public class Result implements Part<Result.Value> {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "result_seq")
	@SequenceGenerator(name = "result_seq", sequenceName = "result_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private int number;

	@Column(nullable = false)
	private String indicator;

	private @Nullable BigDecimal value;

	private @Nullable String unit;

	@Column(nullable = false)
	private String statement;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	private @Nullable Boolean additive;

	private @Nullable String sourceParagraph;

	protected Result() {
	}

	/**
	 * A result.
	 * @param value none where there are words only
	 * @param unit what the value counts
	 * @param sourceParagraph where the printed report says so
	 */
	public Result(String indicator, @Nullable BigDecimal value, @Nullable String unit, String statement,
			@Nullable String sourceParagraph) {
		this(new Value(0, indicator, value, unit, statement, Writing.ENGLISH, null, sourceParagraph));
	}

	Result(Value value) {
		this.number = value.number();
		this.indicator = value.indicator();
		this.statement = value.statement();
		this.sourceParagraph = value.sourceParagraph();
		write(value);
		this.writing = value.writing();
	}

	@Override
	public void say(Value value) {
		write(value);
	}

	private void write(Value value) {
		this.writing = this.writing.changed("indicator", this.indicator, value.indicator())
			.changed("unit", this.unit, value.unit())
			.changed("statement", this.statement, value.statement());
		this.indicator = value.indicator();
		this.value = value.value();
		this.unit = value.unit();
		this.statement = value.statement();
		this.additive = value.additive();
	}

	@Override
	public int number() {
		return this.number;
	}

	Result numbered(int number) {
		this.number = number;
		return this;
	}

	Value value() {
		return new Value(this.number, this.indicator, this.value, this.unit, this.statement, this.writing,
				this.additive, this.sourceParagraph);
	}

	/**
	 * A result as a value.
	 *
	 * @param number within its activity
	 * @param value as stated with the result; what updates have added since stands with
	 * them
	 * @param additive whether values of the indicator may be added up across activities;
	 * not stated if null
	 */
	public record Value(int number, String indicator, @Nullable BigDecimal value, @Nullable String unit,
			String statement, Writing writing, @Nullable Boolean additive,
			@Nullable String sourceParagraph) implements Row<Value> {

		/** Writes one value in one way, so that 5 and 5.0 are the same. */
		public Value {
			value = (value != null) ? plain(value) : null;
		}

		static BigDecimal plain(BigDecimal value) {
			BigDecimal stripped = value.stripTrailingZeros();
			return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
		}

		@Override
		public Value numbered(int number) {
			return new Value(number, this.indicator, this.value, this.unit, this.statement, this.writing, this.additive,
					this.sourceParagraph);
		}

		@Override
		public Value typed() {
			return new Value(0, this.indicator, this.value, this.unit, this.statement, Writing.ENGLISH, this.additive,
					null);
		}

		/** The same with another value. */
		Value reaching(@Nullable BigDecimal reached) {
			return new Value(this.number, this.indicator, reached, this.unit, this.statement, this.writing,
					this.additive, this.sourceParagraph);
		}

	}

}
