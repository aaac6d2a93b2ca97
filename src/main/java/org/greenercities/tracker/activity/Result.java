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
public class Result {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "result_seq")
	@SequenceGenerator(name = "result_seq", sequenceName = "result_seq")
	private @Nullable Long id;

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
		this.indicator = indicator;
		this.value = value;
		this.unit = unit;
		this.statement = statement;
		this.sourceParagraph = sourceParagraph;
	}

	Value value() {
		return new Value(this.indicator, this.value, this.unit, this.statement, this.writing, this.additive,
				this.sourceParagraph);
	}

	/**
	 * A result as a value.
	 *
	 * @param additive whether values of the indicator may be added up across activities;
	 * not stated if null
	 */
	public record Value(String indicator, @Nullable BigDecimal value, @Nullable String unit, String statement,
			Writing writing, @Nullable Boolean additive, @Nullable String sourceParagraph) {
	}

}
