package org.greenercities.tracker.seed;

import java.time.LocalDate;
import java.util.Map;

import org.greenercities.tracker.language.Names;
import org.greenercities.tracker.report.Docket;
import org.greenercities.tracker.report.Footnote;
import org.greenercities.tracker.report.Paragraph;
import org.greenercities.tracker.report.Report;
import org.greenercities.tracker.report.Section;
import org.greenercities.tracker.reference.Codelists;

/**
 * Reads the printed report.
 */
final class ReportSeed {

	private static final Map<String, String> LANGUAGES = Map.of("Arabic", "ar", "Chinese", "zh", "English", "en",
			"French", "fr", "Russian", "ru", "Spanish", "es");

	private final Codelists codelists;

	private final String biennium;

	private int sections;

	/**
	 * A reader.
	 * @param biennium the biennium whose report it is
	 */
	ReportSeed(Codelists codelists, String biennium) {
		this.codelists = codelists;
		this.biennium = biennium;
	}

	Report report(SeedRow row) {
		String language = row.text("original_language");
		String tag = LANGUAGES.get(language);
		if (tag == null) {
			throw row.rejected("original_language", "'" + language + "' is no language of the United Nations");
		}
		return new Report(row.code("biennium", this.codelists, "biennium"), row.names("title"),
				Names.of("en", row.text("subtitle_en")), tag, Report.State.ISSUED);
	}

	Docket docket(SeedRow row) {
		Docket.Session session = new Docket.Session(row.text("body"), row.text("session"), date(row, "session_start"),
				date(row, "session_end"), row.text("place"));
		Docket.Agenda agenda = new Docket.Agenda(row.text("agenda_item"), row.text("agenda_item_title"),
				row.text("agenda_symbol"), row.text("parent_symbol"), row.text("parent_title"));
		return new Docket(row.text("symbol"), row.text("biennium"), date(row, "date"), row.text("distribution"),
				session, agenda, row.text("part"));
	}

	Section section(SeedRow row) {
		return new Section(new Section.Key(this.biennium, row.text("code")), row.optional("parent"), ++this.sections,
				row.names("title"), row.optionalCode("region", this.codelists, "region"));
	}

	Paragraph paragraph(SeedRow row) {
		return new Paragraph(new Paragraph.Key(this.biennium, row.integer("number")), row.text("section"),
				row.text("text_en"), row.list("activities"));
	}

	Footnote footnote(SeedRow row) {
		return new Footnote(new Footnote.Key(row.text("biennium"), row.text("marker")),
				(row.optional("paragraph") != null) ? row.integer("paragraph") : null, row.text("text_en"));
	}

	static LocalDate date(SeedRow row, String column) {
		return row.make(column, () -> LocalDate.parse(row.text(column)));
	}

}
