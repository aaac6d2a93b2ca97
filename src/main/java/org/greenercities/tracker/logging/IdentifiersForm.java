package org.greenercities.tracker.logging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Identifier;
import org.greenercities.tracker.activity.Identifiers;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/** The agencies' own numbers, as typed: each a row of agency, system and number. */
record IdentifiersForm(@Nullable List<String> identifierAgencies, @Nullable List<String> identifierSystems,
		@Nullable List<String> identifierNumbers) implements SectionForm {

	private static final int LONGEST = 100;

	static IdentifiersForm of(Identifiers identifiers) {
		Collection<Identifier> rows = identifiers.identifiers();
		return new IdentifiersForm(Rows.column(rows, Identifier::agency), Rows.column(rows, Identifier::system),
				Rows.column(rows, Identifier::number));
	}

	@Override
	public @Nullable Identifiers read(Reading reading) {
		Set<Identifier> identifiers = new LinkedHashSet<>();
		for (int row = 0; row < Rows.count(this.identifierAgencies, this.identifierSystems,
				this.identifierNumbers); row++) {
			Identifier identifier = identifier(row, reading.row(row));
			if (identifier != null) {
				identifiers.add(identifier);
			}
		}
		return reading.failed() ? null : new Identifiers(identifiers);
	}

	private @Nullable Identifier identifier(int row, Reading reading) {
		String agency = reading.code("identifierAgencies", Rows.value(this.identifierAgencies, row), "agency");
		String system = reading.text("identifierSystems", Rows.value(this.identifierSystems, row), LONGEST);
		String number = reading.text("identifierNumbers", Rows.value(this.identifierNumbers, row), LONGEST);
		if (Stream.of(agency, system, number).allMatch(Objects::isNull)) {
			return null;
		}
		reading.expect("identifierAgencies", agency);
		reading.expect("identifierSystems", system);
		reading.expect("identifierNumbers", number);
		return (agency == null || system == null || number == null || reading.failed()) ? null
				: new Identifier(agency, system, number);
	}

}
