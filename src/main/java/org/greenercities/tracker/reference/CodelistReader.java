package org.greenercities.tracker.reference;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.greenercities.tracker.language.Languages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the code lists, in one statement, and again only when they have changed: each
 * state of theirs has a number, which every change replaces in its own transaction.
 */
@Component
@Transactional(readOnly = true)
public class CodelistReader {

	private final JdbcClient jdbc;

	/** The last state read, by language. */
	private final Map<String, State> known = new ConcurrentHashMap<>();

	CodelistReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All code lists with names in the reader's language, else in English. */
	public Codelists read(Locale locale) {
		String language = Languages.ofTexts(locale);
		long number = this.jdbc.sql("select number from codelist_version").query(Long.class).single();
		State state = this.known.get(language);
		if (state == null || state.number() != number) {
			state = state(language);
			this.known.put(language, state);
		}
		return state.codelists();
	}

	/** Lists and number out of one statement, so that they belong together. */
	private State state(String language) {
		long[] number = new long[1];
		List<Codelists.Entry> entries = this.jdbc.sql("""
				select number, list, code, coalesce(name ->> :language, name ->> 'en') as name,
						case when jsonb_exists(name, :language) then :language else 'en' end as language,
						short as acronym, parent, sort, confirmed
				from codelist_version cross join codelist order by list, sort, code""")
			.param("language", language)
			.query((row, line) -> {
				number[0] = row.getLong("number");
				return new Codelists.Entry(row.getString("list"), row.getString("code"), row.getString("name"),
						row.getString("language"), row.getString("acronym"), row.getString("parent"),
						row.getInt("sort"), row.getBoolean("confirmed"));
			})
			.list();
		return new State(number[0], new Codelists(entries, Collator.getInstance(Locale.forLanguageTag(language))));
	}

	private record State(long number, Codelists codelists) {
	}

}
