package org.greenercities.tracker.overview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.listing.SeedExpectations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The programme cut by region, SDG, umbrella project, partner and gathering: every number
 * opens exactly its activities, which are those of the seed's files, and says the same on
 * the page and in the files.
 */
@TrackerTest
class CutsTests {

	private static final String BIENNIUM = "2017-2018";

	private static final SeedExpectations seed = new SeedExpectations();

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "/regions, region", "/sdgs, sdg", "/umbrella-projects, umbrella", "/partners, organisation",
			"/gatherings, gathering" })
	void everyNumberOfAListOpensTheActivitiesThatTheSeedNames(String address, String parameter) {
		Map<String, Set<String>> expected = new TreeMap<>(seed.of(parameter));
		expected.replaceAll((value, codes) -> within(codes, BIENNIUM));
		expected.values().removeIf(Set::isEmpty);
		Map<String, Set<String>> opened = new TreeMap<>();
		for (Document page : pages(address + "?biennium=" + BIENNIUM)) {
			opened(page).forEach((href, codes) -> {
				MultiValueMap<String, String> query = UriComponentsBuilder.fromUriString(href).build().getQueryParams();
				if (query.keySet().equals(Set.of("biennium", parameter))) {
					opened.put(String.valueOf(query.getFirst(parameter)), codes);
				}
			});
		}
		if (parameter.equals("sdg")) {
			// indicators stand on the page of their target
			expected.keySet().removeIf((code) -> code.matches(".*\\..*\\..*"));
		}
		assertThat(opened).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions/AF?biennium=2017-2018", "/regions/GLOBAL", "/sdgs/11?biennium=2017-2018",
			"/sdgs/11.6", "/umbrella-projects/UP1?biennium=2017-2018", "/partners/UNEP?biennium=2017-2018",
			"/partners/GOV-DE", "/partners/GEF?biennium=2017-2018&biennium=2019-2020", "/gatherings/WUF-9" })
	void everyNumberOfOneOpensItsActivities(String address) {
		Document page = page(address);
		assertThat(opened(page)).isNotEmpty();
		page.select(".figures a").forEach((figure) -> {
			Set<String> codes = all(figure.attr("href"));
			assertThat(codes).as(figure.text()).hasSize(number(figure.expectFirst("b").text()));
		});
	}

	@ParameterizedTest
	@CsvSource({ "/partners, organisation", "/sdgs, sdg", "/umbrella-projects, umbrella" })
	void pageAndFilesSayTheSame(String address, String parameter) throws IOException {
		Map<String, String> shown = new TreeMap<>();
		for (Document page : pages(address + "?biennium=" + BIENNIUM)) {
			for (Element number : page.select("a.num")) {
				MultiValueMap<String, String> query = UriComponentsBuilder.fromUriString(number.attr("href"))
					.build()
					.getQueryParams();
				if (query.keySet().equals(Set.of("biennium", parameter))) {
					shown.put(String.valueOf(query.getFirst(parameter)), number.expectFirst("span").text());
				}
			}
		}
		Map<String, String> written = new TreeMap<>();
		List<NamedCsvRecord> rows = csv(address + ".csv?biennium=" + BIENNIUM);
		rows.forEach((row) -> written.put(row.getField("code"), row.getField("activities")));
		assertThat(written).containsAllEntriesOf(shown);
		written.keySet().removeAll(shown.keySet());
		if (parameter.equals("sdg")) {
			written.keySet().removeIf((code) -> code.matches(".*\\..*\\..*"));
		}
		assertThat(written.values()).allMatch("0"::equals);
		assertThat(xlsx(address + ".xlsx?biennium=" + BIENNIUM)).isEqualTo(codes(rows));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions", "/sdgs", "/umbrella-projects", "/partners", "/gatherings" })
	void aListTakesNoMoreThanEightStatements(String address) {
		assertThat(statements(address)).hasSizeLessThanOrEqualTo(8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions/AF", "/sdgs/11", "/umbrella-projects/UP2", "/partners/UNEP",
			"/gatherings/WUF-9?biennium=2017-2018" })
	void onePageTakesNoMoreThanSixteenStatements(String address) {
		assertThat(statements(address)).hasSizeLessThanOrEqualTo(16);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions/XX", "/sdgs/18", "/sdgs/11.99", "/umbrella-projects/UP9", "/partners/NOBODY",
			"/gatherings/NEVER", "/partners?page=99", "/partners?q=nobody-has-this-name&page=2" })
	void whatThereIsNotIsNotFound(String address) {
		assertThat(get(address)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions", "/regions/AF", "/sdgs", "/umbrella-projects/UP1", "/partners", "/gatherings",
			"/partners.csv" })
	void anUnknownBienniumIsRefused(String address) {
		assertThat(get(address + "?biennium=1999-2000")).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions", "/regions/LAC", "/sdgs", "/sdgs/11.6.1", "/umbrella-projects",
			"/umbrella-projects/UP2", "/partners", "/partners/GEF", "/gatherings", "/gatherings/UNEA-2" })
	void aBienniumWithoutThemSaysSo(String address) {
		assertThat(get(address + "?biennium=2015-2016")).hasStatusOk();
	}

	@Test
	void theProgrammesOwnTargetsAreMarkedAndCountForNoActivity() {
		Set<String> own = new TreeSet<>();
		SeedExpectations.rows("sdg_links.csv")
			.stream()
			.filter((row) -> row.getField("activity_or_scope").equals("PROGRAMME"))
			.forEach((row) -> own.add(row.getField("target")));
		List<String> marked = page("/sdgs").select("li:has(.own) .code").eachText();
		assertThat(marked).hasSize(17).containsExactlyInAnyOrderElementsOf(own);
		Set<String> written = new TreeSet<>();
		csv("/sdgs.csv").stream()
			.filter((row) -> row.getField("programme").equals("yes"))
			.forEach((row) -> written.add(row.getField("code")));
		assertThat(written).isEqualTo(own);
	}

	@Test
	void aGoalCountsDistinctActivities() {
		Map<String, Set<String>> sdgs = seed.of("sdg");
		int sum = sdgs.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches("11\\.\\w+"))
			.mapToInt((entry) -> entry.getValue().size())
			.sum();
		assertThat(sdgs.get("11")).hasSizeLessThan(sum);
		assertThat(opened(page("/sdgs")).get("/activities?sdg=11")).isEqualTo(sdgs.get("11"));
	}

	@Test
	void anUmbrellaProjectSaysWhatItIsMeantToServe() {
		Document page = page("/umbrella-projects/UP2");
		NamedCsvRecord row = SeedExpectations.rows("umbrella_projects.csv")
			.stream()
			.filter((project) -> project.getField("code").equals("UP2"))
			.findFirst()
			.orElseThrow();
		assertThat(page.select("main").text()).contains(row.getField("title"), row.getField("description"),
				row.getField("approach"));
		assertThat(page.select("section:has(h2:contains(SDG targets of the project)) li")).hasSize(17);
	}

	@Test
	void aFunderSaysWhatItGivesAndWhatItIsAskedFor() {
		assertThat(page("/partners/AF-FUND").select("tr:has(th:contains(Asked))").text()).contains("USD 14,000,000");
		assertThat(page("/partners/GEF").select("tr:has(th:contains(Given))").text()).contains("sum not stated");
		assertThat(page("/partners/UON").select("main").text()).contains("It is not named as a funder.");
	}

	@Test
	void anOfficeCountsForItsAgencyAndStandsThere() {
		Document agency = page("/partners/UNEP");
		assertThat(agency.select("a[href=/partners/IETC]")).isNotEmpty();
		assertThat(page("/partners/IETC").select("a[href=/partners/UNEP]")).isNotEmpty();
	}

	@Test
	void aRegionNamesItsOwnCountriesAndThenThoseOfActivitiesInSeveral() {
		Map<String, String> names = new TreeMap<>();
		Set<String> own = new TreeSet<>();
		SeedExpectations.rows("countries.csv").forEach((country) -> {
			names.put(country.getField("iso2"), country.getField("name_en"));
			if (country.getField("region").equals("AP")) {
				own.add(country.getField("name_en"));
			}
		});
		Element panel = page("/regions/AP").expectFirst("section:has(h3:contains(Elsewhere))");
		List<String> elsewhere = panel.select("h3 ~ ul li > bdi, h3 ~ details li > bdi").eachText();
		List<String> listed = new ArrayList<>(panel.select("li > bdi").eachText());
		listed.removeAll(elsewhere);
		assertThat(listed).isNotEmpty().isSubsetOf(own);
		assertThat(elsewhere).isNotEmpty().doesNotContainAnyElementsOf(own).isSubsetOf(names.values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/milestones?state=overdue", "/umbrella-projects/UP2", "/activities/GCP-040" })
	void theStateOfAMilestoneLooksTheSameEverywhere(String address) {
		assertThat(page(address).select(".status.overdue, .status.open, .status.met, .status.missed").eachText())
			.isNotEmpty()
			.allMatch((state) -> List.of("Overdue", "Open", "Met", "Missed").contains(state));
	}

	@Test
	void anAgencySaysItsTypeOnceAndFoldsItsManyParagraphs() {
		Document page = page("/partners/UNEP");
		assertThat(page.select("main .head, main aside").text()).containsOnlyOnce("Multilateral");
		assertThat(page.select("aside details:has(summary:contains(Printed report))").text()).contains("paragraphs");
		assertThat(page.select("aside p.quiet:contains(Printed report)")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/regions", "/regions/AF", "/sdgs/11", "/umbrella-projects", "/umbrella-projects/UP1",
			"/partners", "/partners/GEF", "/gatherings", "/gatherings/WUF-9", "/reports", "/proposals", "/milestones",
			"/activities/GCP-002" })
	void everyTableHasAName(String address) {
		Document page = page(address);
		assertThat(page.select("main table")).isNotEmpty()
			.allMatch((table) -> !table.select("caption").isEmpty()
					|| page.getElementById(table.attr("aria-labelledby")) != null);
	}

	@Test
	void partnersAreFoundByName() {
		List<String> found = page("/partners?q=wuppertal").select(".list tbody th a").eachText();
		assertThat(found).containsExactly("Wuppertal Institute for Climate, Environment and Energy");
	}

	@Test
	void anActivityLeadsToWhatItStandsUnder() {
		assertThat(page("/activities/GCP-028").select("main a[href^=/gatherings/]").eachAttr("href"))
			.contains("/gatherings/UNHA-1");
		Document page = page("/activities/GCP-010?biennium=" + BIENNIUM);
		assertThat(page.select("a[href^=/regions/AF]")).isNotEmpty();
		assertThat(page.select("a[href^=/umbrella-projects/]")).isNotEmpty();
		assertThat(page.select("a[href^=/sdgs/]")).isNotEmpty();
		assertThat(page.select("a[href^=/partners/]").eachAttr("href")).allMatch((href) -> href.endsWith(BIENNIUM));
	}

	/** Each number's list of activities; a number that is not that of its list fails. */
	private Map<String, Set<String>> opened(Document page) {
		Map<String, Set<String>> opened = new LinkedHashMap<>();
		for (Element number : page.select("main :is(a.num, a.option, td.num > a)[href^=/activities?]")) {
			String href = number.attr("href");
			Set<String> all = all(href);
			assertThat(all).as(href).hasSize(shown(number));
			all.removeIf((code) -> code.compareTo("GCP-116") > 0);
			opened.put(href, all);
		}
		return opened;
	}

	private Set<String> all(String href) {
		Set<String> codes = new TreeSet<>();
		csv(href.replace("/activities", "/activities.csv")).forEach((row) -> codes.add(row.getField("code")));
		return codes;
	}

	private static Set<String> within(Set<String> codes, String biennium) {
		Set<String> within = new TreeSet<>(codes);
		within.retainAll(seed.of("biennium").get(biennium));
		return within;
	}

	private static List<String> codes(List<NamedCsvRecord> rows) {
		return rows.stream().map((row) -> row.getField("code") + " " + row.getField("activities")).toList();
	}

	private List<String> xlsx(String address) throws IOException {
		byte[] file = get(address).getResponse().getContentAsByteArray();
		List<String> read = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<Row> rows = workbook.getSheet(1).orElseThrow().read();
			int activities = rows.get(0).stream().map((cell) -> cell.getText()).toList().indexOf("activities");
			rows.subList(1, rows.size())
				.forEach((row) -> read.add(row.getCellText(0) + " " + row.getCell(activities).getText()));
		}
		return read;
	}

	private List<Document> pages(String address) {
		List<Document> pages = new ArrayList<>();
		for (String next = address; next != null;) {
			Document page = page(next);
			pages.add(page);
			Element link = page.selectFirst(".pager a[rel=next]");
			next = (link != null) ? link.attr("href") : null;
		}
		return pages;
	}

	private List<String> statements(String address) {
		return Statements.of(() -> assertThat(get(address)).hasStatusOk());
	}

	private List<NamedCsvRecord> csv(String address) {
		return CsvReader.builder().ofNamedCsvRecord(body(address)).stream().toList();
	}

	private Document page(String address) {
		return Jsoup.parse(body(address));
	}

	private String body(String address) {
		MvcTestResult result = get(address);
		assertThat(result).as(address).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	/** Beside the number a link may say what it counts. */
	private static int shown(Element link) {
		Element number = link.selectFirst("span:last-child");
		return number((number != null) ? number.text() : link.text());
	}

	private static int number(String text) {
		return Integer.parseInt(text.replace(",", ""));
	}

}
