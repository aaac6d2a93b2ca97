package org.greenercities.tracker.reference;

import java.util.Locale;

import org.greenercities.tracker.language.Languages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the code lists, in one statement.
 */
@Component
@Transactional(readOnly = true)
public class CodelistReader {

	private final JdbcClient jdbc;

	CodelistReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All code lists with names in the reader's language, else in English. */
	public Codelists read(Locale locale) {
		return new Codelists(this.jdbc.sql("""
				select list, code, coalesce(name ->> :language, name ->> 'en') as name,
						case when jsonb_exists(name, :language) then :language else 'en' end as language,
						short as acronym, parent, sort
				from codelist order by list, sort, code""")
			.param("language", Languages.ofTexts(locale))
			.query((row, number) -> new Codelists.Entry(row.getString("list"), row.getString("code"),
					row.getString("name"), row.getString("language"), row.getString("acronym"), row.getString("parent"),
					row.getInt("sort")))
			.list());
	}

}
