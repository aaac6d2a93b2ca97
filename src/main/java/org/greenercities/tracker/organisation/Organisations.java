package org.greenercities.tracker.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads organisations.
 */
@Component
@Transactional(readOnly = true)
public class Organisations {

	private static final String SELECT = "select code, name, acronym, iati_type, country, parent, agency, confirmed, source_paragraphs from organisation ";

	private final JdbcClient jdbc;

	Organisations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those with one of the codes, in no order. */
	public List<Described> of(Collection<String> codes) {
		return this.jdbc.sql(SELECT + "where code = any(:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query((row, number) -> described(row))
			.list();
	}

	/** One, and after it those that belong to it, by name; nothing if it is not there. */
	public List<Described> withChildren(String code) {
		return this.jdbc
			.sql(SELECT
					+ "where code = :code or parent = :code order by code <> :code, name collate \"und-x-icu\", code")
			.param("code", code)
			.query((row, number) -> described(row))
			.list();
	}

	private static Described described(ResultSet row) throws SQLException {
		return new Described(row.getString("code"), row.getString("name"), row.getString("acronym"),
				row.getString("iati_type"), row.getString("country"), row.getString("parent"), row.getBoolean("agency"),
				row.getBoolean("confirmed"), List.of((String[]) row.getArray("source_paragraphs").getArray()));
	}

	/**
	 * An organisation.
	 *
	 * @param type code of the IATI code list OrganisationType
	 * @param country where it has its seat; not stated if null
	 * @param parent what it belongs to, if anything
	 * @param agency whether it owns records and signs the report
	 * @param confirmed whether a coordinator has confirmed that there is such an one
	 * @param sourceParagraphs where the printed report names it
	 */
	public record Described(String code, String name, @Nullable String acronym, String type, @Nullable String country,
			@Nullable String parent, boolean agency, boolean confirmed, List<String> sourceParagraphs) {
	}

}
