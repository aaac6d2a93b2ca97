package org.greenercities.tracker.proposal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.calendar.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The pipeline against the seed's file, and who sees what of it. */
@TrackerTest
class ProposalControllerTests {

	private static final List<NamedCsvRecord> SEED = seed();

	private static final List<String> STATES = List.of("concept", "submitted", "endorsed", "approved", "rejected");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private EntityManager entities;

	@Test
	void allStandOnOnePageInTheOrderOfThePipeline() {
		assertThat(codes(page("/proposals"))).isEqualTo(expected((row) -> true));
	}

	@ParameterizedTest
	@CsvSource({ "status, concept", "status, rejected", "funder, UNDA", "funder, AF-FUND", "country, JO",
			"country, KE" })
	void eachParameterFindsWhatTheFileSays(String parameter, String value) {
		String column = parameter.equals("country") ? "countries" : parameter;
		assertThat(codes(page("/proposals?" + parameter + "=" + value)))
			.isEqualTo(expected((row) -> cell(row, column).contains(value)));
	}

	@Test
	void severalValuesAreAnyAndSeveralParametersAll() {
		assertThat(codes(page("/proposals?status=approved&status=submitted&funder=UNDA&funder=EU&country=")))
			.isEqualTo(expected((row) -> Set.of("approved", "submitted").contains(row.getField("status"))
					&& Set.of("UNDA", "EU").contains(row.getField("funder"))));
	}

	@Test
	void everyFigureAndFacetOpensAsManyAsItSays() {
		Document page = page("/proposals?biennium=2017-2018&country=JO");
		List<String> links = page.select(".figures a, a.option:not([aria-current])").eachAttr("href");
		assertThat(links).hasSizeGreaterThan(8).allMatch((link) -> link.contains("biennium=2017-2018"));
		page.select(".figures a")
			.forEach((figure) -> assertThat(codes(page(figure.attr("href"))))
				.hasSize(Integer.parseInt(figure.expectFirst("b").text())));
		Document whole = page("/proposals");
		assertThat(whole.select("a.option")).hasSizeGreaterThan(15);
		whole.select("a.option")
			.forEach((option) -> assertThat(codes(page(option.attr("href"))))
				.hasSize(Integer.parseInt(option.expectFirst(".num").text())));
	}

	@Test
	void figuresCountStatesAndNeverMixCurrencies() {
		Document page = page("/proposals");
		List<String> figures = page.select(".figures li").eachText();
		assertThat(figures).isEqualTo(STATES.stream()
			.map((state) -> expected((row) -> row.getField("status").equals(state)).size() + " "
					+ Character.toUpperCase(state.charAt(0)) + state.substring(1))
			.toList());
		long unstated = SEED.stream().filter((row) -> row.getField("amount").isEmpty()).count();
		assertThat(page.select(".sums > div").eachText()).containsExactly("Asked for USD 14,000,000 in 1 proposal",
				"Sum not stated " + unstated + " proposals");
	}

	@Test
	void nothingFoundSaysSoAndLeadsOut() {
		Document page = page("/proposals?status=rejected&biennium=2017-2018");
		assertThat(page.select(".empty").text()).contains("No proposal matches all of this");
		assertThat(page.select(".empty a").attr("href")).isEqualTo("/proposals?biennium=2017-2018");
		assertThat(page.title()).startsWith("No proposals: Rejected");
	}

	@ParameterizedTest
	@CsvSource({ "status=lost, status, endorsed", "funder=NOBODY, funder, GEF", "country=XX, country, BR" })
	void anUnknownValueIsNamedWithThoseThatThereAre(String query, String parameter, String known) {
		MvcTestResult result = get("/proposals?" + query);
		assertThat(result).hasStatus(400);
		assertThat(Jsoup.parse(body(result)).select("main").text()).contains(parameter, known);
		assertThat(get("/proposals.csv?" + query)).hasStatus(400);
		assertThat(get("/proposals.xlsx?" + query)).hasStatus(400);
	}

	@Test
	void theFileHoldsTheSameRowsInTheSameOrderAndSaysWhatTheSeedSays() {
		MvcTestResult result = get("/proposals.csv?status=approved&status=endorsed");
		assertThat(result).hasStatusOk();
		List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(body(result)).stream().toList();
		assertThat(rows.stream().map((row) -> row.getField("code")))
			.containsExactlyElementsOf(codes(page("/proposals?status=approved&status=endorsed")));
		assertThat(rows.get(0).getHeader())
			.startsWith("code", "title", "status", "funder", "amount", "currency", "countries", "activity",
					"state_date", "decided_by")
			.endsWith("link", "call", "partners", "agency");
		for (NamedCsvRecord row : rows) {
			NamedCsvRecord seed = SEED.stream()
				.filter((one) -> one.getField("code").equals(row.getField("code")))
				.findFirst()
				.orElseThrow();
			for (String column : List.of("title", "status", "funder", "currency", "activity", "source_paragraph")) {
				assertThat(row.getField(column)).as(column).isEqualTo(seed.getField(column));
			}
			assertThat(row.getField("countries").replace("; ", ";")).isEqualTo(seed.getField("countries"));
			assertThat(row.getField("amount").replaceAll("\\.0+$", "")).isEqualTo(seed.getField("amount"));
			assertThat(row.getField("link")).endsWith("/proposals/" + row.getField("code"));
		}
	}

	@Test
	void theWorkbookIsOneToo() {
		assertThat(get("/proposals.xlsx?funder=UNDA")).hasStatusOk()
			.headers()
			.hasValue("Content-Disposition",
					"attachment; filename=\"proposals.xlsx\"; filename*=UTF-8''proposals.xlsx");
	}

	@Test
	void oneProposalTellsWhatItIsForAndWhatBecameOfIt() {
		Document page = page("/proposals/PR-011?biennium=2017-2018");
		String text = page.select("main").text();
		assertThat(text).contains("PR-011", "Endorsed", "No date stated", "Who decided is not stated",
				"Adaptation Fund", "USD 14,000,000", "paragraph 55");
		assertThat(page.select(".facts a").eachAttr("href")).containsExactly(
				"/proposals?biennium=2017-2018&funder=AF-FUND", "/activities?biennium=2017-2018&country=JO",
				"/activities?biennium=2017-2018&country=LB");
		assertThat(page.select(".story a").attr("href")).isEqualTo("/activities/GCP-098?biennium=2017-2018");
		assertThat(page("/activities/GCP-098").select("main a[href^=/proposals]").attr("href"))
			.isEqualTo("/proposals/PR-011");
	}

	@Test
	void anUnknownProposalIsNotFound() {
		assertThat(get("/proposals/PR-999")).hasStatus(404);
	}

	@Test
	void pagesAndFilesTakeAFixedNumberOfStatements() {
		assertThat(Statements.of(() -> page("/proposals?status=concept"))).hasSizeLessThanOrEqualTo(3);
		assertThat(Statements.of(() -> get("/proposals.csv"))).hasSizeLessThanOrEqualTo(3);
		assertThat(Statements.of(() -> page("/proposals/PR-004"))).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	@Transactional
	void anInternalProposalIsForPeopleWithARole() {
		logged("PR-901", null);
		for (RequestPostProcessor member : List.of(Asking.as("UNEP", Role.STAFF), Asking.as("FAO", Role.STAFF),
				Asking.as(null, Role.MANAGER))) {
			assertThat(codes(Jsoup.parse(body(get("/proposals", member))))).contains("PR-901");
			assertThat(body(get("/proposals/PR-901", member))).contains("Internal: only people with a role");
			assertThat(body(get("/proposals.csv", member))).contains("PR-901");
		}
		for (RequestPostProcessor outsider : List.of(Asking.as("UNEP"), visitor())) {
			assertThat(codes(Jsoup.parse(body(get("/proposals", outsider))))).hasSize(SEED.size());
			assertThat(get("/proposals/PR-901", outsider)).hasStatus(404);
			assertThat(body(get("/proposals.csv", outsider))).doesNotContain("PR-901");
		}
	}

	@Test
	@Transactional
	void theTitleOfAnActivityIsForWhoMayReadIt() {
		this.entities
			.createNativeQuery("update activity_index set readers = '{UNEP}', face = 'working' where code = 'GCP-037'"
					+ " and face = 'working'")
			.executeUpdate();
		this.entities.createNativeQuery("delete from activity_index where code = 'GCP-037' and face = 'public'")
			.executeUpdate();
		String title = "Walking and cycling in cities";
		Document closed = Jsoup.parse(body(get("/proposals/PR-004", visitor())));
		assertThat(closed.select(".story").text()).contains("Activity GCP-037, not open to you");
		assertThat(closed.select(".story a")).isEmpty();
		assertThat(body(get("/proposals.csv", visitor())).lines().filter((line) -> line.startsWith("PR-004")))
			.singleElement()
			.asString()
			.contains("GCP-037")
			.containsOnlyOnce(title);
		Document open = Jsoup.parse(body(get("/proposals/PR-004", Asking.as("UNEP", Role.STAFF))));
		assertThat(open.select(".story a").attr("href")).isEqualTo("/activities/GCP-037");
		Document other = Jsoup.parse(body(get("/proposals/PR-004", Asking.as("FAO", Role.STAFF))));
		assertThat(other.select(".story a")).isEmpty();
	}

	@Test
	@Transactional
	void statesStandLatestFirstWithWhoDecided() {
		logged("PR-902", "UNEP");
		Document page = Jsoup.parse(body(get("/proposals/PR-902", Asking.as("UNEP", Role.STAFF))));
		assertThat(page.select(".line li").eachText())
			.containsExactly("May 2018 Approved Decided by United Nations Environment Programme", "2017 Concept");
	}

	private void logged(String code, @Nullable String decidedBy) {
		this.entities.createNativeQuery("""
				insert into proposal (id, code, title, created_at, created_by, version)
				select nextval('proposal_seq'), :code, 'A street for everybody', :at, code, 0 from account limit 1""")
			.setParameter("code", code)
			.setParameter("at", Instant.EPOCH)
			.executeUpdate();
		state(code, 0, "concept", PartialDate.parse("2017"), null);
		state(code, 1, "approved", PartialDate.parse("2018-05"), decidedBy);
	}

	private void state(String code, int number, String state, PartialDate date, @Nullable String decidedBy) {
		this.entities.createNativeQuery("""
				insert into proposal_state (proposal_id, number, state, date, decided_by)
				select id, :number, :state, :date, cast(:by as text) from proposal where code = :code""")
			.setParameter("number", number)
			.setParameter("state", state)
			.setParameter("date", date.toString())
			.setParameter("by", decidedBy)
			.setParameter("code", code)
			.executeUpdate();
	}

	private Document page(String address) {
		MvcTestResult result = get(address);
		assertThat(result).as(address).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address) {
		return get(address, visitor());
	}

	private MvcTestResult get(String address, RequestPostProcessor reader) {
		return this.mvc.get().uri(URI.create(address)).with(reader).exchange();
	}

	private static RequestPostProcessor visitor() {
		return (request) -> request;
	}

	private static String body(MvcTestResult result) {
		return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> codes(Document page) {
		return page.select(".list tbody .id").eachText();
	}

	private static List<String> expected(Predicate<NamedCsvRecord> asked) {
		return SEED.stream()
			.filter(asked)
			.sorted(Comparator.comparing((row) -> STATES.indexOf(row.getField("status"))))
			.map((row) -> row.getField("code"))
			.toList();
	}

	private static Set<String> cell(NamedCsvRecord row, String column) {
		return new TreeSet<>(Arrays.asList(row.getField(column).split(";")));
	}

	private static List<NamedCsvRecord> seed() {
		try (Reader file = new InputStreamReader(
				ProposalControllerTests.class.getResourceAsStream("/db/seed/proposals.csv"), StandardCharsets.UTF_8)) {
			return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
