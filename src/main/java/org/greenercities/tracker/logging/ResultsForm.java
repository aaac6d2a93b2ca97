package org.greenercities.tracker.logging;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Results;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What indicators came to, as typed: each result a row.
 *
 * @param resultNumbers the numbers of the rows, empty for new ones
 */
record ResultsForm(@Nullable List<String> resultNumbers, @Nullable List<String> statements,
		@Nullable List<String> indicators, @Nullable List<String> resultValues, @Nullable List<String> units,
		@Nullable List<String> additives) implements SectionForm {

	private static final int LONGEST_STATEMENT = 10_000;

	private static final int LONGEST_INDICATOR = 500;

	private static final int LONGEST_UNIT = 200;

	static ResultsForm of(Results results) {
		Collection<Result.Value> rows = results.results().values();
		return new ResultsForm(results.results().keySet().stream().map(Rows::number).toList(),
				Rows.column(rows, Result.Value::statement), Rows.column(rows, Result.Value::indicator),
				Rows.column(rows, (row) -> Rows.number(row.value())), Rows.column(rows, Result.Value::unit),
				Rows.column(rows, (row) -> Rows.code(Answer.of(row.additive()))));
	}

	@Override
	public @Nullable Results read(Reading reading) {
		Map<Integer, Result.Value> results = new LinkedHashMap<>();
		List<Integer> keys = Rows.keys(this.resultNumbers,
				Rows.count(this.statements, this.indicators, this.resultValues, this.units));
		for (int row = 0; row < keys.size(); row++) {
			Result.Value result = result(row, reading.row(row));
			if (result != null) {
				results.put(keys.get(row), result);
			}
		}
		return reading.failed() ? null : new Results(results);
	}

	private Result.@Nullable Value result(int row, Reading reading) {
		String statement = reading.text("statements", Rows.value(this.statements, row), LONGEST_STATEMENT);
		String indicator = reading.text("indicators", Rows.value(this.indicators, row), LONGEST_INDICATOR);
		BigDecimal value = reading.number("resultValues", Rows.value(this.resultValues, row));
		String unit = reading.text("units", Rows.value(this.units, row), LONGEST_UNIT);
		Answer additive = reading.choice("additives", Rows.value(this.additives, row), Answer.class);
		if (Stream.of(statement, indicator, value, unit, additive).allMatch(Objects::isNull)) {
			return null;
		}
		reading.expect("statements", statement);
		reading.expect("indicators", indicator);
		return (statement == null || indicator == null || reading.failed()) ? null
				: new Result.Value(0, indicator, value, unit, statement, Writing.by(reading.locale()),
						(additive != null) ? additive == Answer.YES : null, null);
	}

}
