package org.greenercities.tracker.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.web.HighlightedText;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read, with its headings in one language.
 */
record ReportDocument(Head head, List<Placed> dockets, List<Heading> headings, List<Numbered> paragraphs,
		List<Note> notes) {

	/**
	 * Stands in a text for the mark of a footnote: a character of the private use area.
	 */
	static final char FOOTNOTE = '\uE002';

	/** The codes of the activities that its paragraphs cite, each once. */
	Set<String> cites() {
		return this.paragraphs.stream().flatMap((paragraph) -> paragraph.cites().stream()).collect(Collectors.toSet());
	}

	/**
	 * What is known of a report before it is opened.
	 *
	 * @param paragraphs how many it has
	 */
	record Head(String biennium, Report.State state, Localized title, Localized subtitle, String originalLanguage,
			int paragraphs) {
	}

	/**
	 * A docket: where the report went, and under which symbol.
	 */
	record Placed(String biennium, String symbol, LocalDate date, String distribution, Docket.Session session,
			Docket.Agenda agenda, String part) {
	}

	/**
	 * The heading of a section.
	 *
	 * @param code for example {@code V.A}
	 * @param parent the section that it is in
	 * @param region the region it tells of
	 */
	record Heading(String code, @Nullable String parent, Localized title, @Nullable String region) {
	}

	/**
	 * A paragraph.
	 *
	 * @param text what was searched for is marked; {@link #FOOTNOTE} stands where a
	 * footnote's mark does
	 * @param marks the marks of these footnotes, in their order
	 * @param found whether it has what was searched for
	 * @param cites the codes of activities, whoever may see those
	 */
	record Numbered(int number, String section, String language, HighlightedText text, List<String> marks,
			boolean found, List<String> cites) {
	}

	/**
	 * A footnote.
	 *
	 * @param paragraph where its mark stands; at the title if null
	 */
	record Note(String marker, @Nullable Integer paragraph, Localized text) {
	}

}
