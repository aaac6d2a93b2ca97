package org.greenercities.tracker.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.SampleActivities;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

@TrackerTest
@Transactional
class RoundPagesTests {

	private static final String BIENNIUM = "2017-2018";

	private static final LocalDate DUE = LocalDate.of(2199, 3, 31);

	@Autowired
	private AskingPages pages;

	@Autowired
	private Rounds rounds;

	@Autowired
	private FocalPoints focalPoints;

	@Autowired
	private SampleActivities samples;

	/** Every address and act of rounds, for everybody: an activity of UNEP alone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act             | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					GET focal       | 403   | 200         | 403       | 403         | 200               | 403     | 403           | 302
					POST hand over  | 403   | 303         | 403       | 403         | 400               | 403     | 403           | 302
					POST focal      | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET rounds      | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 302
					GET round       | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 302
					POST open       | 403   | 303         | 403       | 403         | 303               | 403     | 403           | 302
					POST requests   | 403   | 303         | 403       | 403         | 303               | 403     | 403           | 302
					POST due        | 403   | 303         | 403       | 403         | 303               | 403     | 403           | 302
					POST no change  | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET excuse      | 403   | 200         | 403       | 403         | 403               | 403     | 403           | 302
					POST excuse     | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		sample("GCP-901");
		if (!act.equals("POST open")) {
			this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		}
		PEOPLE.forEach((who, person) -> assertThat(answer(act, person)).as(who)
			.hasStatus(Objects.requireNonNull(expected.get(who))));
	}

	private MvcTestResult answer(String act, Person who) {
		String round = "/rounds/" + BIENNIUM;
		return switch (act) {
			case "GET focal" -> this.pages.get("/focal-points", who);
			case "POST hand over" ->
				this.pages.post("/focal-points", who, "from", "STAFF.UNEP", "to", "COORDINATOR.UNEP");
			case "POST focal" ->
				this.pages.post("/activities/GCP-901/focal-points", who, "focal_point", "STAFF.UNEP", "version", "1");
			case "GET rounds" -> this.pages.get("/rounds", who);
			case "GET round" -> this.pages.get(round, who);
			case "POST open" -> this.pages.post(round, who, "due", "2199");
			case "POST requests" -> this.pages.post(round + "/requests", who);
			case "POST due" -> this.pages.post(round + "/due", who, "due", "2199");
			case "POST no change" -> this.pages.post(round + "/answers/GCP-901", who, "answer", "no_change");
			case "GET excuse" -> this.pages.get(round + "/answers/GCP-901", who);
			case "POST excuse" ->
				this.pages.post(round + "/answers/GCP-901", who, "answer", "excused", "reason", "No funds.");
			default -> throw new IllegalArgumentException(act);
		};
	}

	@Test
	void aRoundIsOpenedByADay() {
		Document before = this.pages.page("/rounds/" + BIENNIUM, COORDINATOR);
		assertThat(before.select("main").text()).contains("No round was opened.");
		assertThat(before.select("main form #due")).hasSize(1);
		assertThat(this.pages.page("/rounds/" + BIENNIUM, STAFF).select("main form")).isEmpty();
		for (String wrong : List.of("", "soon", "2018")) {
			MvcTestResult refused = this.pages.post("/rounds/" + BIENNIUM, COORDINATOR, "due", wrong);
			assertThat(refused).as(wrong).hasStatus(422);
			assertThat(AskingPages.page(refused).select(".problems a").attr("href")).isEqualTo("#due");
			assertThat(AskingPages.page(refused).select("#due").val()).isEqualTo(wrong);
		}
		assertThat(this.pages.post("/rounds/" + BIENNIUM, COORDINATOR, "due", "March 2199")).hasStatus(303)
			.hasRedirectedUrl("/rounds/" + BIENNIUM);
		Document page = this.pages.page("/rounds/" + BIENNIUM, STAFF);
		assertThat(page.select("main").text()).contains("31 March 2199", "days left", "Coordinator at UNEP");
		assertThat(this.pages.page("/rounds", STAFF).select("main tbody tr").text()).contains("31 March 2199",
				"No round was opened.");
	}

	@Test
	void saysWhoIsSilentByAgencyAndWithTheirFocalPoints() {
		sample("GCP-901");
		this.focalPoints.name("GCP-901", "STAFF.UNEP", 1, COORDINATOR, "test");
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		Element row = row("/rounds/" + BIENNIUM + "?agency=UNEP", "GCP-901", STAFF);
		assertThat(row.text()).contains("UNEP", "Staff of UNEP");
		assertThat(row.select("button[value=no_change]")).hasSize(1);
		String excuse = "a[href=/rounds/" + BIENNIUM + "/answers/GCP-901]";
		assertThat(row.select(excuse)).isEmpty();
		assertThat(row("/rounds/" + BIENNIUM, "GCP-901", COORDINATOR).select(excuse)).hasSize(1);
		assertThat(silent("/rounds/" + BIENNIUM + "?agency=UN-HABITAT", STAFF).select(".id").eachText()).isNotEmpty()
			.doesNotContain("GCP-901");
		assertThat(this.pages.get("/rounds/" + BIENNIUM + "?agency=XX", STAFF)).hasStatus(400);
		this.pages.post("/rounds/" + BIENNIUM + "/answers/GCP-901", STAFF, "answer", "no_change");
		assertThat(silent("/rounds/" + BIENNIUM, STAFF).select(".id").eachText()).isNotEmpty()
			.doesNotContain("GCP-901");
		assertThat(this.pages.page("/rounds/" + BIENNIUM, STAFF).select(".figures li:contains(No change) b").text())
			.isEqualTo("1");
	}

	@Test
	void anExcuseNeedsAReason() {
		sample("GCP-901");
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		String answers = "/rounds/" + BIENNIUM + "/answers/";
		MvcTestResult refused = this.pages.post(answers + "GCP-901", COORDINATOR, "answer", "excused", "reason", " ");
		assertThat(refused).hasStatus(422);
		assertThat(AskingPages.page(refused).select(".problems a").attr("href")).isEqualTo("#reason");
		assertThat(this.pages.post(answers + "GCP-901", COORDINATOR, "answer", "excused", "reason", "No <funds>."))
			.hasStatus(303);
		assertThat(this.pages.page("/rounds/" + BIENNIUM, STAFF).select(".typed").text()).isEqualTo("No <funds>.");
		assertThat(this.pages.post(answers + "GCP-901", COORDINATOR, "answer", "loved")).hasStatus(400);
		assertThat(this.pages.post(answers + "GCP-999", COORDINATOR, "answer", "no_change")).hasStatus(404);
		assertThat(this.pages.get("/rounds/1999", STAFF)).hasStatus(404);
		assertThat(this.pages.get("/rounds/1999/answers/GCP-901", COORDINATOR)).hasStatus(404);
	}

	/** Every number of the scorecard leads to a list that holds exactly so many. */
	@Test
	void eachCellOfTheScorecardLeadsToWhatItCounts() {
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		answered();
		Document page = this.pages.page("/rounds/" + BIENNIUM, STAFF);
		List<Element> cells = page.select("table[aria-labelledby=scorecard] td a");
		assertThat(cells).hasSizeGreaterThan(20);
		assertThat(cells.stream().map((cell) -> cell.attr("href")))
			.contains("/activities?biennium=2017-2018&organisation=UNEP",
					"/activities?reported=2017-2018&organisation=UNEP&role=lead",
					"/activities?biennium=2017-2018&unkept=UNEP&organisation=UNEP")
			.doesNotHaveDuplicates();
		for (Element cell : cells) {
			Document list = this.pages.page(cell.attr("href"), STAFF);
			assertThat(list.select(".figures b").eachText().get(0)).as(cell.attr("href"))
				.isEqualTo(cell.select("> span").eachText().get(1));
		}
	}

	@Test
	void whatIsExcusedStaysSoAndThePageSaysIt() {
		answered();
		String round = "/rounds/" + BIENNIUM;
		MvcTestResult late = this.pages.post(round + "/answers/GCP-902", STAFF, "answer", "no_change");
		assertThat(late).hasStatus(303).flash().containsEntry("done", "stands.excused");
		assertThat(this.pages.page(round, STAFF).select("#excused + ul").text()).contains("GCP-902", "No funds.");
	}

	@Test
	void coordinatorsMoveTheDay() {
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		String round = "/rounds/" + BIENNIUM;
		assertThat(this.pages.page(round, STAFF).select("form[action$=/due]")).isEmpty();
		MvcTestResult refused = this.pages.post(round + "/due", COORDINATOR, "due", "2018");
		assertThat(refused).hasStatus(422);
		assertThat(AskingPages.page(refused).select("details[open] #due").val()).isEqualTo("2018");
		assertThat(this.pages.post(round + "/due", COORDINATOR, "due", "7 April 2199")).hasStatus(303)
			.hasRedirectedUrl(round);
		assertThat(this.pages.page(round, STAFF).select(".head").text()).contains("Due on 7 April 2199",
				"first due on 31 March 2199", "moved by");
	}

	@Test
	void whatAnsweredWithoutAnUpdateIsNotSilent() {
		long silent = total("silent");
		answered();
		assertThat(total("answered")).isEqualTo(2);
		assertThat(total("silent")).isEqualTo(silent + 1);
		assertThat(total("reported") + total("answered") + total("silent")).isEqualTo(total("belongs"));
		Document keepers = this.pages.page("/focal-points?biennium=" + BIENNIUM, COORDINATOR);
		assertThat(keepers.select("tbody tr:contains(Staff of UNEP) td.num").eachText()).containsExactly("3", "1");
		assertThat(this.pages.get("/activities?unanswered=" + BIENNIUM, Person.VISITOR)).hasStatus(302);
		assertThat(this.pages.get("/activities?answered=" + BIENNIUM, Person.VISITOR)).hasStatus(302);
	}

	/** What the last line of the scorecard counts in a column. */
	private long total(String column) {
		Element line = Objects.requireNonNull(
				this.pages.page("/rounds/" + BIENNIUM, STAFF).select("table[aria-labelledby=scorecard] tr").last());
		return Long.parseLong(line.select("td")
			.get(Scorecard.COLUMNS.indexOf(column))
			.select(".num > span:last-child, span.num")
			.text());
	}

	/** Three that a round asks: one goes on as it did, one is excused, one is silent. */
	private void answered() {
		List.of("GCP-901", "GCP-902", "GCP-903").forEach((code) -> {
			sample(code);
			this.focalPoints.name(code, "STAFF.UNEP", 1, COORDINATOR, "test");
		});
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		this.rounds.noChange(BIENNIUM, "GCP-901", STAFF);
		this.rounds.excuse(BIENNIUM, "GCP-902", "No funds.", COORDINATOR);
	}

	@Test
	void theSilentStandPageByPage() {
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		String round = "/rounds/" + BIENNIUM;
		Document first = this.pages.page(round, STAFF);
		long silent = Long.parseLong(first.select(".figures li:has(a[href=#silent]) b").text());
		assertThat(silent).isGreaterThan(100);
		assertThat(first.select("table[aria-labelledby=silent] tbody tr")).hasSize(25);
		assertThat(silent(round, STAFF).select(".id").eachText()).hasSize((int) silent).doesNotHaveDuplicates();
		Element share = Objects.requireNonNull(first.select("table[aria-labelledby=shares] tbody tr").first());
		String agency = share.select("a").attr("href").replaceFirst("#.*", "");
		assertThat(silent(agency, STAFF)).hasSize(Integer.parseInt(share.select("a span").text()));
		assertThat(first.title()).isNotEqualTo(this.pages.page(round + "?page=2", STAFF).title());
		assertThat(this.pages.get(round + "?page=99", STAFF)).hasStatus(404);
		assertThat(this.pages.get(round + "?page=0", STAFF)).hasStatus(400);
	}

	@Test
	void theExcusedStandPageByPageToo() {
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		String round = "/rounds/" + BIENNIUM;
		List<String> codes = silent(round + "?agency=UNEP", STAFF).select(".id").eachText().subList(0, 27);
		codes.forEach((code) -> this.rounds.excuse(BIENNIUM, code, "No funds.", COORDINATOR));
		Document first = this.pages.page(round, STAFF);
		assertThat(first.select("#excused + ul > li")).hasSize(25);
		Document second = this.pages.page(first.select("#excused ~ .pager a[rel=next]").attr("href"), STAFF);
		assertThat(second.select("#excused + ul .id").eachText()).isEqualTo(codes.subList(25, 27));
		assertThat(this.pages.get(round + "?excused=3", STAFF)).hasStatus(404);
		assertThat(AskingPages.page(this.pages.get(round + "?excused=3", STAFF)).select("main a").eachAttr("href"))
			.contains(round + "?excused=2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-2018", "2015-2016" })
	void aPageTakesAFixedNumberOfStatements(String biennium) {
		this.rounds.open(biennium, DUE, COORDINATOR);
		assertThat(Statements.of(() -> assertThat(this.pages.get("/rounds/" + biennium, COORDINATOR)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(22);
	}

	@Test
	void coordinatorsSeeWhoKeepsWhatAndHandItOver() {
		List.of("GCP-001", "GCP-002")
			.forEach((code) -> this.focalPoints.name(code, "STAFF.UNEP", 1, COORDINATOR, "test"));
		Document page = this.pages.page("/focal-points", COORDINATOR);
		assertThat(page.select("tbody tr:contains(Staff of UNEP) td.num").eachText().get(0)).isEqualTo("2");
		assertThat(page.select("a[href='/activities?unkept=UNEP']")).hasSize(1);
		assertThat(page.select("#from option[value=STAFF.UNEP]")).hasSize(1);
		assertThat(this.pages.post("/focal-points", COORDINATOR, "from", "STAFF.UNEP", "to", "")).hasStatus(422);
		assertThat(this.pages.post("/focal-points", COORDINATOR, "from", "STAFF.UNEP", "to", "COORDINATOR.UNEP"))
			.hasStatus(303);
		assertThat(this.pages.page("/focal-points", COORDINATOR).select("#from option").eachAttr("value"))
			.contains("COORDINATOR.UNEP")
			.doesNotContain("STAFF.UNEP");
	}

	@Test
	void theFocalPointIsNamedOnTheActivitysPage() {
		Document page = this.pages.page("/activities/GCP-001", COORDINATOR);
		assertThat(page.select("#focal_point option").eachAttr("value")).contains("STAFF.UNEP", "COORDINATOR.UNEP")
			.doesNotContain("STAFF.UNHABITAT");
		assertThat(this.pages.post("/activities/GCP-001/focal-points", COORDINATOR, "focal_point", "STAFF.UNEP",
				"version", "1"))
			.hasStatus(303)
			.hasRedirectedUrl("/activities/GCP-001");
		assertThat(this.pages.page("/activities/GCP-001", STAFF).select("#focal-points").text())
			.contains("Staff of UNEP");
		assertThat(this.pages.page("/activities/GCP-001", STAFF).select("#focal_point")).isEmpty();
		assertThat(this.pages.page("/activities/GCP-001", Person.VISITOR).text()).doesNotContain("Staff of UNEP");
		assertThat(this.pages.get("/activities?unkept=UNEP", Person.VISITOR)).hasStatus(302);
	}

	@Test
	void whoNamesAFocalPointSeesWhoWasNamedMeanwhile() {
		String version = this.pages.page("/activities/GCP-001", COORDINATOR)
			.select("#focal-points [name=version]")
			.val();
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		MvcTestResult answer = this.pages.post("/activities/GCP-001/focal-points", COORDINATOR, "focal_point",
				"COORDINATOR.UNEP", "version", version);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems").text()).contains("Somebody else", "Staff of UNEP");
		assertThat(page.select("#focal_point option[selected]").val()).isEqualTo("COORDINATOR.UNEP");
		assertThat(page.select("form.form [name=version]").val()).isEqualTo("2");
		assertThat(this.pages.post("/activities/GCP-001/focal-points", COORDINATOR, "focal_point", "COORDINATOR.UNEP",
				"version", "2"))
			.hasStatus(303);
	}

	private void sample(String code) {
		this.samples.accepted(code, "Sample " + code, List.of("UNEP"),
				(activity) -> activity.enters(new BienniumEntry(BIENNIUM, null, null, null)));
	}

	private Element row(String address, String code, Person person) {
		return Objects.requireNonNull(silent(address, person).select("tr:has(.id:contains(" + code + "))").first());
	}

	/** The silent ones of all pages of a round. */
	private Elements silent(String address, Person person) {
		Elements rows = new Elements();
		for (String next = address; !next.isEmpty();) {
			Document page = this.pages.page(next, person);
			rows.addAll(page.select("table[aria-labelledby=silent] tbody tr"));
			next = page.select("table[aria-labelledby=silent] + .pager a[rel=next]").attr("href");
		}
		return rows;
	}

}
