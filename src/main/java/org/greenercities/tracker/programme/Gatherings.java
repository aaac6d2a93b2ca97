package org.greenercities.tracker.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Localized;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads gatherings.
 */
@Component
@Transactional(readOnly = true)
public class Gatherings {

	private static final String SELECT = """
			select code, %s, city, country, start_date, end_date, confirmed, source_paragraphs from gathering
			""".formatted(TextColumns.sql("name"));

	private final JdbcClient jdbc;

	Gatherings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, the latest first; those without a date last. */
	public List<Described> all(Locale locale) {
		return this.jdbc.sql(SELECT + "order by coalesce(start_first, end_last) desc nulls last, code")
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
		return new Described(row.getString("code"), TextColumns.text(row, "name"), row.getString("city"),
				row.getString("country"), PartialDate.parseOrNull(row.getString("start_date")),
				PartialDate.parseOrNull(row.getString("end_date")), row.getBoolean("confirmed"),
				List.of((String[]) row.getArray("source_paragraphs").getArray()));
	}

	/**
	 * A gathering as it is known.
	 *
	 * @param city not stated if null, and so are country, start and end
	 * @param country its code
	 * @param confirmed whether a coordinator has confirmed that there was one
	 * @param sourceParagraphs where the printed report names it
	 */
	public record Described(String code, Localized name, @Nullable String city, @Nullable String country,
			@Nullable PartialDate start, @Nullable PartialDate end, boolean confirmed, List<String> sourceParagraphs) {
	}

}
