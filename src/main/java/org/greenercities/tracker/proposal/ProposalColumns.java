package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Column;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The one list of columns of every file of proposals: first codes, then names and where
 * it is from. Columns are only ever added at the end.
 *
 * @param base the address of the application, without a slash at its end
 */
record ProposalColumns(Codelists codelists, MessageSource messages, Locale locale, String base) {

	List<Column<ProposalRow>> all() {
		return List.of(column("code", ProposalRow::code), column("title", (row) -> row.title().text()),
				column("status", (row) -> row.state().code()), column("funder", ProposalRow::funder),
				column("amount", ProposalRow::amount), column("currency", ProposalRow::currency),
				column("countries", ProposalRow::countries),
				column("activity", (row) -> (row.activity() != null) ? row.activity().code() : null),
				column("state_date", ProposalRow::date), column("decided_by", ProposalRow::decidedBy),
				column("status_name", this::status), column("funder_name", (row) -> organisation(row.funder())),
				column("country_names", this::countries), column("activity_title", ProposalColumns::activity),
				column("decided_by_name", (row) -> organisation(row.decidedBy())),
				column("visibility", (row) -> row.visibility().code()),
				column("source_paragraph", ProposalRow::sourceParagraph),
				column("link", (row) -> this.base + "/proposals/" + row.code()), column("call", ProposalRow::call),
				column("partners", ProposalRow::partners), column("agency", ProposalRow::agency));
	}

	private String status(ProposalRow row) {
		return this.messages.getMessage("proposal.state." + row.state().code(), null, this.locale);
	}

	private @Nullable String organisation(@Nullable String code) {
		return (code != null) ? this.codelists.name("organisation", code) : null;
	}

	private List<String> countries(ProposalRow row) {
		return row.countries().stream().map((code) -> this.codelists.name("country", code)).toList();
	}

	private static @Nullable String activity(ProposalRow row) {
		return (row.activity() != null && row.activity().title() != null) ? row.activity().title().text() : null;
	}

	private static Column<ProposalRow> column(String name, Function<ProposalRow, @Nullable Object> value) {
		return new Column<>(name, value);
	}

}
