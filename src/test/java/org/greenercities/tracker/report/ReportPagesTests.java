package org.greenercities.tracker.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.calendar.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of reports against the files of the seed. */
@TrackerTest
class ReportPagesTests {

	private static final String REPORT = "/reports/2017-2018";

	private static final List<NamedCsvRecord> SECTIONS = rows("report_sections.csv");

	private static final List<NamedCsvRecord> PARAGRAPHS = rows("report_paragraphs.csv");

	private static final NamedCsvRecord HEAD = rows("reports.csv").get(0);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SampleActivities activities;

	@ParameterizedTest
	@ValueSource(strings = { REPORT, REPORT + "?q=air+quality", REPORT + "?headings=zh", "/reports" })
	void aPageTakesAFixedNumberOfStatements(String address) {
		assertThat(Statements.of(() -> assertThat(get(address)).hasStatusOk())).hasSizeLessThanOrEqualTo(9);
	}

	@Test
	void theListLeadsToTheReportAndToWhatItCites() {
		Document page = page("/reports?biennium=2017-2018");
		Element row = page.expectFirst(".list tbody tr");
		assertThat(row.text()).contains("2017–2018", HEAD.getField("symbol"), HEAD.getField("title_en"), "Issued",
				"18 March 2019", HEAD.getField("body"), Integer.toString(PARAGRAPHS.size()));
		assertThat(row.expectFirst(".title a").attr("href")).isEqualTo(REPORT + "?biennium=2017-2018");
		assertThat(shown(row.expectFirst("td.num a"))).hasSize(cited("").size());
	}

	@Test
	void theParagraphsStandInTheirOrderWithTheirNumbersTextsAndCodes() {
		List<Element> shown = page(REPORT).select(".para");
		assertThat(shown).hasSize(67).hasSameSizeAs(PARAGRAPHS);
		for (int i = 0; i < shown.size(); i++) {
			NamedCsvRecord expected = PARAGRAPHS.get(i);
			String number = expected.getField("number");
			Element paragraph = shown.get(i).expectFirst("p");
			assertThat(paragraph.id()).isEqualTo("p" + number);
			assertThat(paragraph.expectFirst("a.n").attr("href")).isEqualTo("#p" + number);
			assertThat(paragraph.expectFirst("a.n").text()).isEqualTo(number + ".");
			assertThat(paragraph.expectFirst("span[lang=en]").text())
				.isEqualTo(expected.getField("text_en").strip().replaceAll("\\[\\^([^]]+)]", "$1"));
			assertThat(shown.get(i).select(".cites bdi").eachText()).isEqualTo(list(expected.getField("activities")));
			assertThat(shown.get(i).select(".cites a").eachAttr("href"))
				.isEqualTo(list(expected.getField("activities")).stream()
					.map((code) -> "/activities/" + code + "?biennium=2017-2018")
					.toList());
			assertThat(paragraph.parents().stream().filter((parent) -> parent.nameIs("section")).findFirst())
				.map(Element::id)
				.hasValue("section-" + expected.getField("section"));
		}
	}

	@Test
	void theDocketSaysWhereItWent() {
		assertThat(page(REPORT).expectFirst(".docket").text()).contains(HEAD.getField("symbol"), "Distr.: General",
				"18 March 2019", "Original: English", HEAD.getField("body"), "First session", "27–31 May 2019",
				"Item 9: " + HEAD.getField("agenda_item_title"), HEAD.getField("parent_symbol"));
	}

	@Test
	void theFrameSpeaksOfTheBienniumOfTheReportAndLeadsToTheOthers() {
		Document page = page(REPORT + "?biennium=2015-2016");
		assertThat(page.select(".period summary b").text()).isEqualTo("2017–2018");
		assertThat(page.select(".sections a").eachAttr("href")).contains("/regions?biennium=2017-2018");
		assertThat(page.select(".period li a").eachAttr("href")).allMatch((href) -> href.startsWith("/reports/20"));
		assertThat(page(get("/reports/2015-2016")).select("h1, main").text()).contains("no report of 2015–2016");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar", "zh", "en", "fr", "ru", "es" })
	void theHeadingsStandInEachOfTheSixLanguages(String language) {
		Document page = page(REPORT + "?headings=" + language);
		assertThat(page.expectFirst("h1").attr("lang")).isEqualTo(language);
		assertThat(page.expectFirst("h1").ownText()).isEqualTo(HEAD.getField("title_" + language));
		List<Element> headings = page.select("article > section[id] > :is(h2, h3), article section section > h3");
		assertThat(headings).hasSameSizeAs(SECTIONS).allMatch((heading) -> heading.attr("lang").equals(language));
		for (int i = 0; i < headings.size(); i++) {
			String code = SECTIONS.get(i).getField("code");
			assertThat(headings.get(i).text()).isEqualTo("%s. %s".formatted(code.substring(code.lastIndexOf('.') + 1),
					SECTIONS.get(i).getField("title_" + language)));
			assertThat(headings.get(i).tagName()).isEqualTo(code.contains(".") ? "h3" : "h2");
		}
		assertThat(page.select(".toc a").eachText()).isEqualTo(headings.stream().map(Element::text).toList());
		assertThat(page.expectFirst("main .languages a[aria-current]").attr("hreflang")).isEqualTo(language);
		assertThat(page.select("main .languages a")).hasSize(6);
	}

	@Test
	void theContentsLeadToTheSections() {
		Document page = page(REPORT);
		assertThat(page.select(".toc a").eachAttr("href")).hasSameSizeAs(SECTIONS)
			.allMatch((href) -> page.getElementById(href.substring(1)) != null);
	}

	@Test
	void theFootnotesAndTheirMarksLeadToEachOther() {
		Document page = page(REPORT);
		for (NamedCsvRecord footnote : rows("report_footnotes.csv")) {
			Element note = byId(page, "note-" + footnote.getField("marker"));
			assertThat(note.text()).isEqualTo(footnote.getField("marker") + " " + footnote.getField("text_en"));
			Element mark = byId(page, note.expectFirst("a").attr("href").substring(1));
			assertThat(mark.expectFirst("a").attr("href")).isEqualTo("#" + note.id());
			String paragraph = footnote.getField("paragraph");
			assertThat(mark.closest(paragraph.isEmpty() ? "h1" : "#p" + paragraph)).isNotNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { REPORT, REPORT + "?q=1", REPORT + "?q=projects" })
	void aFootnotesMarkStandsWhereTheTextHasItAndIsNoWordOfIt(String address) {
		Document page = page(address);
		assertThat(page.text()).doesNotContain("[^");
		Element mark = byId(page, "mark-1");
		assertThat(byId(page, "p9").text()).contains("its umbrella projects.1 The partnership");
		assertThat(mark.select("mark")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Nairobi", "wastewater", "gcp-002" })
	void whatIsLookedForIsMarkedAndListedInTheWholeDocument(String word) {
		Document page = page(REPORT + "?q=" + word);
		List<String> found = page.select(".find .chip").eachAttr("href");
		assertThat(found).isNotEmpty()
			.isEqualTo(PARAGRAPHS.stream()
				.filter((
						row) -> row.getField("text_en").toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))
								|| list(row.getField("activities")).contains(word.toUpperCase(Locale.ROOT)))
				.map((row) -> "#p" + row.getField("number"))
				.toList());
		assertThat(page.expectFirst("[role=status]").text())
			.contains("“%s”: %d paragraph".formatted(word, found.size()));
		assertThat(page.select(".para")).hasSameSizeAs(PARAGRAPHS);
		assertThat(page.select(".para mark").eachText()).allMatch(word::equalsIgnoreCase);
		assertThat(page.select(".find input[name=q]").val()).isEqualTo(word);
	}

	@Test
	void whatIsNotThereIsSaidSo() {
		Document page = page(REPORT + "?q=xylophone&headings=fr");
		assertThat(page.expectFirst("[role=status]").text()).contains("“xylophone”: no paragraph");
		assertThat(page.select(".find .chip, .para mark")).isEmpty();
		assertThat(page.expectFirst(".find input[name=headings]").val()).isEqualTo("fr");
		assertThat(page.expectFirst("[role=status] a").attr("href")).isEqualTo(REPORT + "?headings=fr");
	}

	@Test
	void everyFigureOpensExactlyWhatItCounts() {
		List<Element> shown = page(REPORT).select(".cited > li");
		assertThat(shown).hasSameSizeAs(SECTIONS);
		for (int i = 0; i < shown.size(); i++) {
			String section = SECTIONS.get(i).getField("code");
			Element link = shown.get(i).expectFirst("a[href*='cited=']");
			assertThat(shown(link)).as(section).isEqualTo(cited(section));
			assertThat(link.text()).isEqualTo(cited(section).size() + " cited");
			assertThat(shown.get(i).select("a[href*='uncited=']").size())
				.isEqualTo(SECTIONS.get(i).getField("region").isEmpty() ? 0 : 1);
		}
	}

	@Test
	@Transactional
	void whatIsAcceptedAndNotCitedIsCountedInTheWholeAndInItsRegion() {
		this.activities.accepted("GCP-930", "Xylophone lanes", List.of("UNEP"), ReportPagesTests::inAsia);
		this.activities.draft("GCP-931", "Xylophone roads", List.of("UNEP"), ReportPagesTests::inAsia);
		for (RequestPostProcessor reader : List.of(Asking.as("UNEP", Role.STAFF),
				Asking.as("UN-HABITAT", Role.STAFF))) {
			Document page = page(this.mvc.get().uri(REPORT).with(reader).exchange());
			assertThat(page.select("aside a[href*=uncited]").eachText()).containsExactly("1 not cited", "1 not cited",
					"0 not cited", "0 not cited", "0 not cited", "0 not cited");
			for (String href : page.select("aside a[href*=uncited]").eachAttr("href")) {
				Document list = page(this.mvc.get().uri(URI.create(href)).with(reader).exchange());
				assertThat(list.select(".list .id").eachText())
					.isEqualTo(href.matches(".*region=(?!AP).*") ? List.of() : List.of("GCP-930"));
			}
		}
	}

	@Test
	@Transactional
	void aDraftIsForWhoIsSignedInAndCitesNothingYet() {
		this.jdbc.sql("""
				insert into report (biennium, title, subtitle, original_language, state)
				values ('2019-2020', '{"en": "Xylophones"}', '{"en": "A draft"}', 'en', 'draft')""").update();
		assertThat(get("/reports/2019-2020")).hasStatus(404);
		assertThat(page("/reports").select(".list tbody tr")).hasSize(1);
		RequestPostProcessor staff = Asking.as("UNEP", Role.STAFF);
		Document page = page(this.mvc.get().uri("/reports/2019-2020").with(staff).exchange());
		assertThat(page.expectFirst("h1").text()).isEqualTo("Xylophones");
		assertThat(page.select(".note, .owners .waits").eachText()).hasSize(2);
		assertThat(page.select(".cited")).isEmpty();
		Document list = page(this.mvc.get().uri("/reports").with(staff).exchange());
		assertThat(list.select(".list tbody tr")).hasSize(2);
		assertThat(list.expectFirst(".list tbody tr").text()).contains("2019–2020", "Draft", "not stated");
		assertThat(
				page(this.mvc.get().uri("/").with(staff).exchange()).select("main a[href^='/reports/']").attr("href"))
			.isEqualTo(REPORT);
	}

	@Test
	void aRegionLeadsToTheSectionAboutItInTheLatestReport() {
		for (NamedCsvRecord section : SECTIONS) {
			if (!section.getField("region").isEmpty()) {
				assertThat(
						page("/regions/" + section.getField("region")).select("main a[href^='/reports/']").attr("href"))
					.isEqualTo(REPORT + "#section-" + section.getField("code"));
			}
		}
		assertThat(page("/regions/GLOBAL").select("main a[href^='/reports/']")).isEmpty();
	}

	@Test
	@Transactional
	void aReportThatIsNotIssuedIsNotTheLatest() {
		this.jdbc.sql("""
				insert into report (biennium, title, subtitle, original_language, state)
				values ('2019-2020', '{"en": "Xylophones"}', '{"en": "A draft"}', 'en', 'draft')""").update();
		this.jdbc.sql("""
				insert into report_section (biennium, code, position, title, region)
				select '2019-2020', 'IX', 1, title, region from report_section where region = 'AF'""").update();
		Document page = page(this.mvc.get().uri("/regions/AF").with(Asking.as("UNEP", Role.STAFF)).exchange());
		assertThat(page.select("main a[href^='/reports/']").attr("href")).isEqualTo(REPORT + "#section-V.B");
	}

	@Test
	void anActivityLeadsToTheParagraphsThatCiteIt() {
		List<String> expected = PARAGRAPHS.stream()
			.filter((row) -> list(row.getField("activities")).contains("GCP-002"))
			.map((row) -> REPORT + "?biennium=2017-2018#p" + row.getField("number"))
			.toList();
		assertThat(page("/activities/GCP-002?biennium=2017-2018").select("a[href^='/reports/']")
			.eachAttr("href")
			.stream()
			.filter((href) -> href.contains("#"))
			.toList()).isNotEmpty().isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "/reports/2099-2100, 404", "/reports/2015-2016, 404", "/reports/none, 404",
			"/reports/2017-2018?headings=de, 400", "/activities?cited=2017-2018.v, 400",
			"/activities?cited=2017-2018.ZZ, 200" })
	void whateverIsTypedGetsAnHonestAnswer(String address, int status) {
		assertThat(get(address)).hasStatus(status);
	}

	@Test
	void anUnknownLanguageIsNamedWithThoseThatThereAre() {
		assertThat(page(REPORT + "?headings=de").select("main .values").text()).contains("ar zh en fr ru es");
	}

	private static void inAsia(Activity activity) {
		activity.locate(List.of("AP"));
		activity.schedule(new Schedule(PartialDate.parse("2018"), Schedule.DateKind.ACTUAL, null, null));
	}

	/** What the report cites in a section and below it; all of it without one. */
	private static Set<String> cited(String section) {
		Predicate<String> within = (other) -> section.isEmpty() || other.equals(section)
				|| other.startsWith(section + ".");
		Set<String> codes = new TreeSet<>();
		PARAGRAPHS.stream()
			.filter((row) -> within.test(row.getField("section")))
			.forEach((row) -> codes.addAll(list(row.getField("activities"))));
		return codes;
	}

	/** The activities behind a figure's link. */
	private Set<String> shown(Element link) {
		String file = body(get(link.attr("href").replace("/activities?", "/activities.csv?")));
		Set<String> codes = new TreeSet<>();
		CsvReader.builder().ofNamedCsvRecord(file).forEach((row) -> codes.add(row.getField("code")));
		return codes;
	}

	private static Element byId(Document page, String id) {
		return page.expectFirst("[id=\"" + id + "\"]");
	}

	private Document page(String address) {
		return page(get(address));
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> list(String joined) {
		return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
	}

	private static List<NamedCsvRecord> rows(String file) {
		try (InputStream seed = ReportPagesTests.class.getResourceAsStream("/db/seed/" + file);
				CsvReader<NamedCsvRecord> reader = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(seed, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
