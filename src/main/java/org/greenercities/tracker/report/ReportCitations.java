package org.greenercities.tracker.report;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.listing.Citation;
import org.greenercities.tracker.listing.Citations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the paragraphs that cite an activity.
 */
@Component
@Transactional(readOnly = true)
class ReportCitations implements Citations {

	private final JdbcClient jdbc;

	ReportCitations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Citation> of(String activity, Locale locale) {
		return this.jdbc
			.sql("""
					select biennium, number, p.section, case when jsonb_exists(s.title, :language) then :language else 'en' end as language,
						coalesce(s.title ->> :language, s.title ->> 'en') as title,
						(select min(symbol) from report_docket d where d.biennium = c.biennium) as symbol
					from report_citation c join report_paragraph p using (biennium, number)
						join report_section s using (biennium) join report r using (biennium)
					where activity_code = :activity and s.code = p.section and r.state = 'issued'
					order by biennium, number""")
			.param("activity", activity)
			.param("language", Languages.ofTexts(locale))
			.query((row, number) -> new Citation(row.getString("biennium"), row.getString("symbol"),
					row.getInt("number"), row.getString("section"),
					new Localized(row.getString("language"), row.getString("title"))))
			.list();
	}

}
