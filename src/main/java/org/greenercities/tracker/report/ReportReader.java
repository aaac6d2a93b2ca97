package org.greenercities.tracker.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.listing.TextSearch;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.HighlightedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads reports: what is issued for everybody, the others for who is signed in.
 */
@Component
@Transactional(readOnly = true)
class ReportReader {

	/** How the mark of a footnote is written in a text: {@code [^1]}. */
	private static final String FOOTNOTE = "\\[\\^([^]]+)]";

	private final JdbcClient jdbc;

	ReportReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The reports there are, the latest biennium first. */
	List<ReportDocument.Head> heads(Person reader, Locale headings) {
		return heads("true", "", reader, headings);
	}

	/** The dockets of reports, in the order of their dates. */
	List<ReportDocument.Placed> dockets(Collection<String> bienniums) {
		return this.jdbc.sql("select * from report_docket where biennium = any(:bienniums) order by date, symbol")
			.param("bienniums", bienniums.toArray(String[]::new))
			.query((row, number) -> docket(row))
			.list();
	}

	/** The section about a region in the issued report of the latest biennium. */
	Optional<Reports.Place> latestAbout(String region) {
		return this.jdbc.sql("""
				select biennium, code from report_section
				where region = :region and biennium = (select max(biennium) from report where state = 'issued')
				order by position limit 1""")
			.param("region", region)
			.query((row, number) -> new Reports.Place(row.getString("biennium"), row.getString("code")))
			.optional();
	}

	/**
	 * A whole report.
	 * @param headings the language of its headings
	 * @param texts the language that its texts are wanted in
	 * @param q words to find in its paragraphs
	 */
	Optional<ReportDocument> document(String biennium, Person reader, Locale headings, Locale texts,
			@Nullable String q) {
		return heads("biennium = :biennium", biennium, reader, headings).stream()
			.findFirst()
			.map((head) -> new ReportDocument(head, dockets(List.of(biennium)), headings(biennium, headings),
					paragraphs(biennium, texts, q), notes(biennium, texts)));
	}

	private List<ReportDocument.Head> heads(String condition, String biennium, Person reader, Locale headings) {
		return this.jdbc
			.sql("""
					select biennium, state, original_language, %s, %s,
						(select count(*) from report_paragraph p where p.biennium = r.biennium) as paragraphs
					from report r where %s and (state = 'issued' or :signedIn) order by biennium desc"""
				.formatted(name("title"), name("subtitle"), condition))
			.param("biennium", biennium)
			.param("language", Languages.ofTexts(headings))
			.param("signedIn", reader.signedIn())
			.query((row, number) -> new ReportDocument.Head(row.getString("biennium"),
					Coded.find(Report.State.class, row.getString("state")).orElseThrow(), localized(row, "title"),
					localized(row, "subtitle"), row.getString("original_language"), row.getInt("paragraphs")))
			.list();
	}

	private List<ReportDocument.Heading> headings(String biennium, Locale headings) {
		return this.jdbc
			.sql("select code, parent, region, %s from report_section where biennium = :biennium order by position"
				.formatted(name("title")))
			.param("biennium", biennium)
			.param("language", Languages.ofTexts(headings))
			.query((row, number) -> new ReportDocument.Heading(row.getString("code"), row.getString("parent"),
					localized(row, "title"), row.getString("region")))
			.list();
	}

	private List<ReportDocument.Numbered> paragraphs(String biennium, Locale texts, @Nullable String q) {
		boolean search = q != null;
		return this.jdbc.sql("""
				select number, section, text_language, cites, marks, %s as text, %s as found
				from (select number, section, text_language, cites,
						regexp_replace(text, :footnote, :mark, 'g') as text,
						array(select m[1] from regexp_matches(text, :footnote, 'g') m) as marks
					from (select number, section, %s,
							array(select activity_code from report_citation c
								where (c.biennium, c.number) = (p.biennium, p.number) order by activity_code) as cites
						from report_paragraph p where biennium = :biennium) written) paragraph
				order by number""".formatted(search ? TextSearch.marked("text", "text_language") : "text",
				search ? TextSearch.found("text", "text_language") : "false", TEXT))
			.param("biennium", biennium)
			.param("language", Languages.ofTexts(texts))
			.param("q", q)
			.param("footnote", FOOTNOTE)
			.param("mark", String.valueOf(ReportDocument.FOOTNOTE))
			.query((row, number) -> new ReportDocument.Numbered(row.getInt("number"), row.getString("section"),
					row.getString("text_language"), HighlightedText.of(row.getString("text")), strings(row, "marks"),
					row.getBoolean("found"), strings(row, "cites")))
			.list();
	}

	private List<ReportDocument.Note> notes(String biennium, Locale texts) {
		return this.jdbc.sql("""
				select marker, paragraph, %s from report_footnote where biennium = :biennium
				order by paragraph nulls first, marker""".formatted(TEXT))
			.param("biennium", biennium)
			.param("language", Languages.ofTexts(texts))
			.query((row, number) -> new ReportDocument.Note(row.getString("marker"),
					row.getObject("paragraph", Integer.class), localized(row, "text")))
			.list();
	}

	/** What people wrote, in the wanted language if it was translated. */
	private static final String TEXT = """
			coalesce(translations -> :language ->> 'text', text) as text,
			case when translations -> :language ->> 'text' is null then language else :language end as text_language""";

	/** A text in several languages, in the wanted one, else in English. */
	private static String name(String column) {
		return """
				coalesce(%1$s ->> :language, %1$s ->> 'en') as %1$s,
				case when jsonb_exists(%1$s, :language) then :language else 'en' end as %1$s_language"""
			.formatted(column);
	}

	private static List<String> strings(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private static Localized localized(ResultSet row, String column) throws SQLException {
		return new Localized(row.getString(column + "_language"), row.getString(column));
	}

	private static ReportDocument.Placed docket(ResultSet row) throws SQLException {
		return new ReportDocument.Placed(row.getString("biennium"), row.getString("symbol"),
				row.getObject("date", LocalDate.class), row.getString("distribution"),
				new Docket.Session(row.getString("body"), row.getString("session"),
						row.getObject("session_start", LocalDate.class), row.getObject("session_end", LocalDate.class),
						row.getString("place")),
				new Docket.Agenda(row.getString("agenda_item"), row.getString("agenda_item_title"),
						row.getString("agenda_symbol"), row.getString("parent_symbol"), row.getString("parent_title")),
				row.getString("part"));
	}

}
