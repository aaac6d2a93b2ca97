package org.greenercities.tracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.listing.CitedActivity;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.web.HighlightedText;
import org.jspecify.annotations.Nullable;

/**
 * A report as its page shows it.
 */
final class ReportPage {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private final ReportDocument document;

	private final Map<String, CitedActivity> cited;

	private final @Nullable ReportFigures figures;

	private final String headings;

	private final @Nullable String q;

	/**
	 * The page of a report.
	 * @param cited the activities cited that the reader may see
	 * @param figures what is cited; null before the report is issued
	 * @param headings the language asked for its headings
	 * @param q what was looked for in it
	 */
	ReportPage(ReportDocument document, List<CitedActivity> cited, @Nullable ReportFigures figures, String headings,
			@Nullable String q) {
		this.document = document;
		this.cited = cited.stream().collect(Collectors.toMap(CitedActivity::code, (activity) -> activity));
		this.figures = figures;
		this.headings = headings;
		this.q = q;
	}

	public ReportDocument.Head head() {
		return this.document.head();
	}

	public List<ReportDocument.Placed> dockets() {
		return this.document.dockets();
	}

	/** The language that its headings were asked for in. */
	public String headings() {
		return this.headings;
	}

	/** The sections that stand in no other. */
	public List<Part> parts() {
		return parts(null);
	}

	/** The footnotes of a paragraph; of the title if null. */
	public List<ReportDocument.Note> notes(@Nullable Integer paragraph) {
		return notes().stream().filter((note) -> Objects.equals(note.paragraph(), paragraph)).toList();
	}

	public List<ReportDocument.Note> notes() {
		return this.document.notes();
	}

	public @Nullable String q() {
		return this.q;
	}

	/** The numbers of the paragraphs that have what was looked for, or cite it. */
	public List<Integer> found() {
		return this.document.paragraphs()
			.stream()
			.filter((paragraph) -> paragraph.found() || isCited(paragraph))
			.map(ReportDocument.Numbered::number)
			.toList();
	}

	/** How many words its paragraphs have. */
	public int words() {
		return this.document.paragraphs().stream().mapToInt(ReportPage::words).sum();
	}

	/** What is cited in the whole; null before the report is issued. */
	public @Nullable Cited cited() {
		return (this.figures != null) ? new Cited(this.figures.cited(), this.figures.uncited()) : null;
	}

	private List<Part> parts(@Nullable String parent) {
		return this.document.headings()
			.stream()
			.filter((heading) -> Objects.equals(heading.parent(), parent))
			.map(this::part)
			.toList();
	}

	private Part part(ReportDocument.Heading heading) {
		String code = heading.code();
		return new Part(code, code.substring(code.lastIndexOf('.') + 1), heading.title(), paragraphs(code), parts(code),
				cited(heading));
	}

	private List<Paragraph> paragraphs(String section) {
		return this.document.paragraphs()
			.stream()
			.filter((paragraph) -> paragraph.section().equals(section))
			.map((paragraph) -> new Paragraph(paragraph.number(), paragraph.language(), runs(paragraph),
					citations(paragraph)))
			.toList();
	}

	/**
	 * The text up to each footnote's mark; notes whose mark is not in it hang on its end.
	 */
	private List<Run> runs(ReportDocument.Numbered paragraph) {
		List<ReportDocument.Note> all = notes(paragraph.number());
		List<HighlightedText> texts = paragraph.text().split(ReportDocument.FOOTNOTE);
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < paragraph.marks().size(); i++) {
			String mark = paragraph.marks().get(i);
			runs.add(new Run(texts.get(i), all.stream().filter((note) -> note.marker().equals(mark)).toList()));
		}
		runs.add(new Run(texts.get(texts.size() - 1),
				all.stream().filter((note) -> !paragraph.marks().contains(note.marker())).toList()));
		return runs;
	}

	private List<CitedActivity> citations(ReportDocument.Numbered paragraph) {
		return paragraph.cites().stream().flatMap((code) -> Stream.ofNullable(this.cited.get(code))).toList();
	}

	private @Nullable Cited cited(ReportDocument.Heading heading) {
		return (this.figures != null)
				? new Cited(this.figures.cited(heading.code()), this.figures.uncited(heading.region())) : null;
	}

	private boolean isCited(ReportDocument.Numbered paragraph) {
		return citations(paragraph).stream().anyMatch((citation) -> citation.code().equalsIgnoreCase(this.q));
	}

	private static int words(ReportDocument.Numbered paragraph) {
		String text = paragraph.text()
			.segments()
			.stream()
			.map(HighlightedText.Segment::text)
			.reduce("", String::concat)
			.replace(String.valueOf(ReportDocument.FOOTNOTE), "");
		return SPACE.split(text.strip()).length;
	}

	/**
	 * A section.
	 *
	 * @param code in the whole report, {@code V.A}
	 * @param mark in the section that it stands in, {@code A}
	 * @param parts the sections in it, after its own paragraphs
	 * @param cited what it cites, with the sections in it; null before the report is
	 * issued
	 */
	record Part(String code, String mark, Localized title, List<Paragraph> paragraphs, List<Part> parts,
			@Nullable Cited cited) {
	}

	/**
	 * A paragraph with the activities it cites.
	 */
	record Paragraph(int number, String language, List<Run> runs, List<CitedActivity> citations) {
	}

	/**
	 * A piece of a paragraph and the footnotes whose marks stand at its end.
	 */
	record Run(HighlightedText text, List<ReportDocument.Note> notes) {
	}

	/**
	 * What is cited in a place.
	 *
	 * @param uncited the activities that belong there and that the report does not cite;
	 * null where none can be said to belong
	 */
	record Cited(Count cited, @Nullable Count uncited) {
	}

}
