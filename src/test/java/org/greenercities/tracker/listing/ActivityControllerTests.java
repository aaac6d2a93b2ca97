package org.greenercities.tracker.listing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@TrackerTest
class ActivityControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/activities", "/activities?size=100", "/activities?q=air+quality",
			"/activities?q=nairboi", "/activities?region=AF&region=AP&kind=project&status=completed&sort=-start",
			"/activities?organisation=UNEP&role=lead&biennium=2017-2018", "/activities?from=2018&to=2018-Q2",
			"/activities?q=nothing-like-this", "/activities?region=ECA&kind=tool" })
	void aListTakesNoMoreThanEightStatementsWhateverItHolds(String address) {
		List<String> statements = Statements.of(() -> assertThat(get(address)).hasStatusOk());
		assertThat(statements).hasSizeLessThanOrEqualTo(8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GCP-002", "GCP-014", "GCP-021" })
	void anActivityTakesAFixedNumberOfStatements(String code) {
		assertThat(Statements.of(() -> assertThat(get("/activities/" + code)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(8);
	}

	@Test
	void aFileTakesAFixedNumberOfStatements() {
		assertThat(Statements.of(() -> assertThat(get("/activities.csv")).hasStatusOk())).hasSizeLessThanOrEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({ "region=XX, region, AF", "status=done, status, completed", "sdg=18, sdg, 11",
			"organisation=NOBODY, organisation, GEF", "role=boss, role, lead", "city=Atlantis, city, Nairobi",
			"biennium=1999-2000, biennium, 2017-2018", "sort=colour, sort, -updated", "joint=maybe, joint, yes",
			"workflow=lost, workflow, accepted", "level=middle, level, part" })
	void anUnknownValueIsNamedWithThoseThatThereAre(String query, String parameter, String known) {
		MvcTestResult result = get("/activities?" + query);
		assertThat(result).hasStatus(400);
		Document page = page(result);
		assertThat(page.select("main").text()).contains(parameter, query.substring(query.indexOf('=') + 1));
		assertThat(page.select("main .values").text()).contains(known);
	}

	@ParameterizedTest
	@CsvSource({ "page=99, 404", "page=0, 400", "size=1000, 400", "from=2018-13, 400", "q=%00, 200",
			"q=%27%22%3B--, 200", "q=%22unclosed, 200", "q=a+OR+-b+%28, 200", "q=%25%5F, 200" })
	void whateverIsTypedGetsAnHonestAnswer(String query, int status) {
		assertThat(get("/activities?" + query)).hasStatus(status);
	}

	@Test
	void pastTheEndLeadsToTheLastPage() {
		assertThat(page(get("/activities?region=AF&page=7")).select("main a[href*='page=2'][href*='region=AF']"))
			.isNotEmpty();
	}

	@Test
	void facetsLeaveThemselvesOutAndRespectTheOthers() {
		Document page = page(get("/activities?region=AF&status=completed"));
		assertThat(facet(page, "Status")).contains("Planned 8", "Under way 12", "Completed 8");
		assertThat(facet(page, "Region")).contains("Africa 8", "Global 23");
		assertThat(facet(page, "Kind").stream().mapToInt((option) -> number(option)).sum()).isEqualTo(8);
	}

	@Test
	void organisationAndRoleAreMetByOneParticipation() {
		Document both = page(get("/activities?organisation=GEF&role=lead"));
		assertThat(both.select(".empty")).isNotEmpty();
		Document page = page(get("/activities?organisation=GEF&role=funding"));
		assertThat(facet(page, "Role of a partner")).contains("Funding " + total(page));
	}

	@Test
	void childrenCountWithTheirOrganisation() {
		assertThat(total(page(get("/activities?organisation=GOV-DE"))))
			.isGreaterThan(total(page(get("/activities?organisation=IKI"))));
	}

	@Test
	void matchesAreMarked() {
		assertThat(page(get("/activities?q=cycling")).select(".list mark").eachText()).contains("cycling");
	}

	@Test
	void aTypingErrorIsForgivenAndSaid() {
		Document page = page(get("/activities?q=nairboi"));
		assertThat(page.select("[role=status]").text()).contains("nairboi");
		assertThat(page.select(".list tbody").text()).contains("Nairobi");
	}

	@Test
	void aCodeIsFoundFirst() {
		assertThat(page(get("/activities?q=gcp-017")).expectFirst(".list tbody .id").text()).isEqualTo("GCP-017");
	}

	@Test
	void anEmptyListSaysWhatToDrop() {
		Document page = page(get("/activities?region=ECA&kind=tool"));
		assertThat(page.select(".empty a").eachText()).contains("Without Kind: 2 activities");
	}

	@Test
	void theBienniumOfTheFrameIsKept() {
		Document page = page(get("/activities?biennium=2017-2018&region=AF"));
		assertThat(page.select(".list .title a").eachAttr("href")).isNotEmpty()
			.allMatch((href) -> href.endsWith("?biennium=2017-2018"));
		assertThat(page.select(".mainnav .sections a").eachAttr("href"))
			.allMatch((href) -> href.contains("biennium=2017-2018"));
	}

	@Test
	void theFileHoldsTheWholeListInTheContractsColumns() {
		MvcTestResult result = get("/activities.csv?region=AF&page=2&size=5");
		assertThat(result).hasStatusOk().containsHeader("Content-Length").containsHeader("Content-Disposition");
		String[] lines = body(result).split("\r\n");
		assertThat(lines).hasSize(1 + 28);
		assertThat(lines[0])
			.startsWith("code,title,kind,status,agencies,lead,regions,countries,cities,umbrella_project,"
					+ "pillars,themes,sdg_targets,sdg_indicators,start,end,biennia,funding_usd,partners,funders,"
					+ "percent_complete,last_progress,updated,")
			.endsWith(",link");
	}

	@Test
	void anUnknownActivityIsNotFound() {
		MvcTestResult result = get("/activities/GCP-999");
		assertThat(result).hasStatus(404);
		assertThat(page(result).select("main form[role=search]")).isNotEmpty();
	}

	@Test
	void aPartSharesInTheMoneyOfTheWholeAndSaysSo() {
		Document page = page(get("/activities/GCP-010"));
		assertThat(page.select("main").text()).contains("Shared in as a part", "Global Environment Facility",
				"GCP-009");
	}

	@Test
	void ownActivitiesAreForWhoIsSignedIn() {
		assertThat(get("/activities?mine=yes")).hasStatus(302).redirectedUrl().contains("/login");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private static Document page(MvcTestResult result) {
		String html = body(result);
		assertThat(html).endsWith("</html>\n");
		return Jsoup.parse(html);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> facet(Document page, String name) {
		return page.select("details.facet")
			.stream()
			.filter((facet) -> facet.expectFirst("summary").text().equals(name))
			.flatMap((facet) -> facet.select("a.option").eachText().stream())
			.toList();
	}

	private static int number(String option) {
		return Integer.parseInt(option.substring(option.lastIndexOf(' ') + 1));
	}

	private static int total(Document page) {
		return Integer.parseInt(page.expectFirst(".figures b").text());
	}

}
