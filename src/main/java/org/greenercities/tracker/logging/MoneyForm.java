package org.greenercities.tracker.logging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Money;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.form.Sum;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Who gives what, as typed: each contribution a row.
 *
 * @param moneyNumbers the numbers of the rows, empty for new ones
 * @param moneyVisibilities sent only by who may choose them
 */
record MoneyForm(@Nullable List<String> moneyNumbers, @Nullable List<String> funders, @Nullable List<String> recipients,
		@Nullable List<String> amounts, @Nullable List<String> currencies, @Nullable List<String> forms,
		@Nullable List<String> states, @Nullable List<String> agreementDates, @Nullable List<String> agreementNumbers,
		@Nullable List<String> moneyNotes, @Nullable List<String> moneyVisibilities) implements SectionForm {

	private static final int LONGEST_NUMBER = 100;

	private static final int LONGEST_NOTE = 10_000;

	static MoneyForm of(Money money) {
		Collection<Contribution.Value> rows = money.contributions().values();
		return new MoneyForm(money.contributions().keySet().stream().map(Rows::number).toList(),
				Rows.column(rows, Contribution.Value::organisation), Rows.column(rows, Contribution.Value::recipient),
				Rows.column(rows, (row) -> Rows.number(row.amount())), Rows.column(rows, Contribution.Value::currency),
				Rows.column(rows, (row) -> Rows.code(row.form())), Rows.column(rows, (row) -> Rows.code(row.state())),
				Rows.column(rows, (row) -> Objects.toString(row.agreementDate(), null)),
				Rows.column(rows, Contribution.Value::agreementNumber), Rows.column(rows, Contribution.Value::note),
				Rows.column(rows, (row) -> Rows.code(row.visibility())));
	}

	@Override
	public @Nullable Money read(Reading reading) {
		Map<Integer, Contribution.Value> contributions = new LinkedHashMap<>();
		List<Integer> keys = Rows.keys(this.moneyNumbers, Rows.count(this.funders, this.recipients, this.amounts,
				this.currencies, this.forms, this.agreementDates, this.agreementNumbers, this.moneyNotes));
		for (int row = 0; row < keys.size(); row++) {
			Contribution.Value contribution = contribution(row, reading.row(row));
			if (contribution != null) {
				contributions.put(keys.get(row), contribution);
			}
		}
		return reading.failed() ? null : new Money(contributions);
	}

	private Contribution.@Nullable Value contribution(int row, Reading reading) {
		String funder = reading.code("funders", Rows.value(this.funders, row), "organisation");
		String recipient = reading.code("recipients", Rows.value(this.recipients, row), "organisation");
		Sum sum = reading.sum("amounts", Rows.value(this.amounts, row), "currencies", Rows.value(this.currencies, row));
		Contribution.Form form = reading.choice("forms", Rows.value(this.forms, row), Contribution.Form.class);
		Contribution.State state = reading.choice("states", Rows.value(this.states, row), Contribution.State.class);
		PartialDate date = reading.date("agreementDates", Rows.value(this.agreementDates, row));
		String number = reading.text("agreementNumbers", Rows.value(this.agreementNumbers, row), LONGEST_NUMBER);
		String note = reading.text("moneyNotes", Rows.value(this.moneyNotes, row), LONGEST_NOTE);
		Visibility visibility = reading.choice("moneyVisibilities", Rows.value(this.moneyVisibilities, row),
				Visibility.class);
		if (Stream.of(funder, recipient, sum, form, date, number, note).allMatch(Objects::isNull)) {
			return null;
		}
		if (funder == null && !reading.refused("funders")) {
			reading.refuse("funders", "field.funders.missing");
		}
		return (funder == null || reading.failed()) ? null
				: new Contribution.Value(0, funder, recipient, (sum != null) ? sum.amount() : null,
						(sum != null) ? sum.currency() : null, form,
						(state != null) ? state : Contribution.State.UNKNOWN, date, number, note,
						Writing.by(reading.locale()), (visibility != null) ? visibility : Visibility.INTERNAL, null);
	}

}
