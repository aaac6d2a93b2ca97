package org.greenercities.tracker.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.greenercities.tracker.organisation.Organisations;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Column;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The one list of columns of every file of partners.
 */
final class PartnerColumns {

	private final Codelists names;

	private final MessageSource messages;

	private final Locale locale;

	PartnerColumns(Codelists names, MessageSource messages, Locale locale) {
		this.names = names;
		this.messages = messages;
		this.locale = locale;
	}

	List<Column<PartnerRow>> all() {
		String base = Files.link("/partners/");
		List<Column<PartnerRow>> columns = new ArrayList<>();
		columns.add(of("code", Organisations.Described::code));
		columns.add(of("name", Organisations.Described::name));
		columns.add(of("acronym", Organisations.Described::acronym));
		columns.add(of("type", Organisations.Described::type));
		columns.add(of("country", Organisations.Described::country));
		columns.add(of("parent", Organisations.Described::parent));
		columns.add(of("agency", (organisation) -> organisation.agency() ? "yes" : "no"));
		columns.add(new Column<>("activities", (row) -> row.activities().count()));
		PartnerRow.ROLES.forEach((role) -> columns.add(new Column<>(role, (row) -> row.of(role))));
		columns.add(new Column<>("funded", (row) -> row.funds().count()));
		columns.add(of("type_name", (organisation) -> type(organisation.type())));
		columns.add(of("country_name", (organisation) -> name("country", organisation.country())));
		columns.add(of("parent_name", (organisation) -> name("organisation", organisation.parent())));
		columns.add(of("link", (organisation) -> base + organisation.code()));
		return columns;
	}

	private String type(String code) {
		return this.messages.getMessage("organisation-type." + code, null, this.locale);
	}

	private @Nullable String name(String list, @Nullable String code) {
		return (code != null) ? this.names.name(list, code) : null;
	}

	private static Column<PartnerRow> of(String name, Function<Organisations.Described, @Nullable Object> value) {
		return new Column<>(name, (row) -> value.apply(row.organisation()));
	}

}
