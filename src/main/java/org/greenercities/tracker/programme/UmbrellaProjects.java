package org.greenercities.tracker.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Localized;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads umbrella projects.
 */
@Component
@Transactional(readOnly = true)
public class UmbrellaProjects {

	private static final String SELECT = """
			select code, %s, %s, %s, source_paragraphs, array(select organisation from umbrella_project_lead
				where umbrella_project = code order by organisation) as leads
			from umbrella_project
			""".formatted(TextColumns.sql("title"), TextColumns.sql("description"), TextColumns.sql("approach"));

	private final JdbcClient jdbc;

	UmbrellaProjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, by code. */
	public List<Described> all(Locale locale) {
		return this.jdbc.sql(SELECT + "order by code")
			.param("language", Languages.ofTexts(locale))
			.query((row, number) -> described(row))
			.list();
	}

	public Optional<Described> find(String code, Locale locale) {
		return this.jdbc.sql(SELECT + "where code = :code")
			.param("language", Languages.ofTexts(locale))
			.param("code", code)
			.query((row, number) -> described(row))
			.optional();
	}

	private static Described described(ResultSet row) throws SQLException {
		return new Described(row.getString("code"), TextColumns.text(row, "title"),
				TextColumns.text(row, "description"), TextColumns.text(row, "approach"),
				List.of((String[]) row.getArray("leads").getArray()),
				List.of((String[]) row.getArray("source_paragraphs").getArray()));
	}

	/**
	 * An umbrella project as it describes itself.
	 *
	 * @param leads codes of organisations; none where it is not stated who leads
	 * @param sourceParagraphs where the printed report tells of it
	 */
	public record Described(String code, Localized title, Localized description, Localized approach, List<String> leads,
			List<String> sourceParagraphs) {
	}

}
