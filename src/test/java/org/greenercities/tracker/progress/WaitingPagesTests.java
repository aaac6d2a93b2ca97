package org.greenercities.tracker.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.round.Rounds;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.ADMINISTRATOR;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.MANAGER;
import static org.greenercities.tracker.account.AskingPages.OTHER_COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_STAFF;
import static org.greenercities.tracker.account.AskingPages.SIGNATORY;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** All of one's activities that wait for a word, one after another. */
@TrackerTest
@Transactional
class WaitingPagesTests {

	private static final String PAGE = "/progress/2017-2018/new";

	@Autowired
	private AskingPages pages;

	@Autowired
	private FocalPoints focalPoints;

	@Autowired
	private Rounds rounds;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void threeAreSilent() {
		List.of("GCP-901", "GCP-902", "GCP-903").forEach((code) -> {
			this.samples.accepted(code, "Sample " + code, List.of("UNEP"),
					(one) -> one.enters(new BienniumEntry("2017-2018", null, null, null)));
			this.focalPoints.name(code, "STAFF.UNEP", 1, COORDINATOR, "test");
		});
	}

	@Test
	void eachSavesOnItsOwnAndLeadsToTheNext() {
		Document first = this.pages.page(PAGE, STAFF);
		assertThat(first.select("main").text()).contains("GCP-901", "3 of 3 left");
		assertThat(first.select("[autofocus]").eachAttr("id")).containsExactly("narrative");
		assertThat(first.select("#date").val()).isEmpty();
		assertThat(first.select("button[name=no_change]")).isEmpty();
		MvcTestResult saved = this.pages.post(PAGE, STAFF, "activity", "GCP-901", "of", "3", "submission_id", "one",
				"narrative", "Trees grow.", "date", "June 2018", "assessment", "on_track", "percent", "40", "biennium",
				"2017-2018");
		assertThat(saved).hasStatus(303).hasRedirectedUrl(PAGE + "?after=GCP-901&of=3");
		Document second = this.pages.page(PAGE + "?after=GCP-901&of=3", STAFF);
		assertThat(second.select("main").text()).contains("GCP-902", "2 of 3 left");
		assertThat(this.rounds.waiting("2017-2018", STAFF)).extracting((waiting) -> waiting.code())
			.containsExactly("GCP-902", "GCP-903");
	}

	/** An update told here says as much as one told on the page of its activity. */
	@Test
	void hasAllFieldsOfTheFormOfUpdates() {
		this.samples.accepted("GCP-904", "With a result", List.of("UNEP"), (one) -> {
			one.enters(new BienniumEntry("2017-2018", null, null, null));
			one.achieves(new Result("Trees", new BigDecimal("100"), "trees", "Trees were planted.", null));
		});
		this.focalPoints.name("GCP-904", "STAFF.UNEP", 1, COORDINATOR, "test");
		Document form = this.pages.page(PAGE + "?after=GCP-903&of=4", STAFF);
		Document whole = this.pages.page("/activities/GCP-904/progress/new", STAFF);
		assertThat(names(form)).containsAll(names(whole).stream().filter((name) -> !name.equals("biennium")).toList());
		assertThat(form.select("details:not([open]) #hindrance")).hasSize(1);
		assertThat(form.select(".reached").text()).contains("Trees were planted.", "So far 100 trees");
		String result = form.select("[name=results]").val();
		MvcTestResult refused = this.pages.post(PAGE, STAFF, "activity", "GCP-904", "of", "4", "narrative", " ",
				"results", result, "reached", "20", "help_needed", "Two gardeners.");
		assertThat(AskingPages.page(refused).select("details[open] #help_needed").text()).isEqualTo("Two gardeners.");
		assertThat(AskingPages.page(refused).select("#reached").val()).isEqualTo("20");
		assertThat(this.pages.post(PAGE, STAFF, "activity", "GCP-904", "of", "4", "narrative", "Trees grow.",
				"biennium", "2017-2018", "results", result, "reached", "20", "evidence", "A survey.", "hindrance",
				"No rain."))
			.hasStatus(303);
		assertThat(this.pages.page("/activities/GCP-904", STAFF).select("main").text()).contains("120", "A survey.",
				"No rain.");
	}

	/** What a form of an update asks, without what every form has. */
	private static List<String> names(Document page) {
		return page.select("form.story [name]:not([type=hidden]):not(button)").eachAttr("name");
	}

	@Test
	void laterLeavesItForTheEnd() {
		Document second = this.pages.page(this.pages.page(PAGE, STAFF).select("a:contains(Later)").attr("href"), STAFF);
		assertThat(second.select("form.form h2").text()).contains("GCP-902");
		Document end = this.pages.page(PAGE + "?after=GCP-903&of=3", STAFF);
		assertThat(end.select("form.form")).isEmpty();
		assertThat(end.select("main a.btn-main").attr("href")).isEqualTo(PAGE);
		assertThat(this.pages.page(PAGE, COORDINATOR).select("main").text()).contains("All done");
	}

	@Test
	void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
		MvcTestResult refused = this.pages.post(PAGE, STAFF, "activity", "GCP-902", "of", "3", "narrative", " ",
				"percent", "most");
		assertThat(refused).hasStatus(422);
		Document form = AskingPages.page(refused);
		assertThat(form.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#narrative", "#percent");
		assertThat(form.select("#percent").val()).isEqualTo("most");
		assertThat(form.select("form.form h2").text()).contains("GCP-902");
	}

	@Test
	void whatIsTypedAfterItWasSentCorrectsIt() {
		assertThat(
				this.pages.post(PAGE, STAFF, "activity", "GCP-901", "submission_id", "one", "narrative", "Trees grow."))
			.hasStatus(303);
		MvcTestResult again = this.pages.post(PAGE, STAFF, "activity", "GCP-901", "submission_id", "one", "narrative",
				"Trees grew.");
		assertThat(again).hasStatus(409);
		Document form = AskingPages.page(again);
		assertThat(form.select("form.story").attr("action")).isEqualTo("/activities/GCP-901/progress/1/edit");
		assertThat(form.select("#narrative").text()).isEqualTo("Trees grew.");
	}

	@Test
	void noChangeIsAnAnswerWhereARoundAsks() {
		asked("GCP-901");
		assertThat(this.pages.page(PAGE, STAFF).select("button[name=no_change]")).hasSize(1);
		assertThat(this.pages.post(PAGE, STAFF, "activity", "GCP-901", "of", "3", "no_change", "yes")).hasStatus(303);
		assertThat(this.pages.page(PAGE, STAFF).select("form.form h2").text()).contains("GCP-902");
	}

	private void asked(String code) {
		this.jdbc.sql("""
				insert into reporting_round (biennium, due, opened_by, opened_at)
				values ('2017-2018', date '2199-03-31', 'ADMIN', now())""").update();
		this.jdbc.sql("""
				insert into reporting_request (biennium, activity, asked_by, asked_at)
				values ('2017-2018', :code, 'ADMIN', now())""").param("code", code).update();
	}

	@Test
	void whatWasTypedIsShownThoughSomebodyElseHasToldMeanwhile() {
		told("GCP-902");
		MvcTestResult refused = this.pages.post(PAGE, STAFF, "activity", "GCP-902", "of", "3", "narrative",
				"Three paragraphs.", "date", "soon");
		assertThat(refused).hasStatus(422);
		Document form = AskingPages.page(refused);
		assertThat(form.select("#narrative").text()).isEqualTo("Three paragraphs.");
		assertThat(form.select("#date").val()).isEqualTo("soon");
		assertThat(form.select(".problems a").eachAttr("href")).containsExactly("#date");
		assertThat(form.select("form.story .warning").text()).contains("answered for this one meanwhile");
		assertThat(form.select("aside .panel").text()).contains("Told by another.");
		assertThat(this.pages.post(PAGE, STAFF, "activity", "GCP-902", "of", "3", "narrative", "Three paragraphs."))
			.hasStatus(303);
	}

	/** Where nothing else waits, too. */
	@Test
	void whatWasKeptIsBroughtBackThoughSomebodyElseHasToldMeanwhile() {
		assertThat(keep("GCP-902", "narrative", "Three paragraphs.")).hasStatus(200);
		assertThat(this.pages.page(PAGE, STAFF).select("#draft-GCP-902")).isEmpty();
		List.of("GCP-901", "GCP-902", "GCP-903").forEach(this::told);
		Document page = this.pages.page(PAGE, STAFF);
		assertThat(page.select("main").text()).contains("All done");
		String bring = page.select("h2:contains(GCP-902) + #draft-GCP-902 a").attr("href").replaceFirst("#.*", "");
		Document brought = this.pages.page(bring, STAFF);
		assertThat(brought.select("#narrative").text()).isEqualTo("Three paragraphs.");
		assertThat(brought.select("form.story .warning").text()).contains("answered for this one meanwhile");
		assertThat(brought.title()).startsWith("GCP-902, which waits no more");
		assertThat(this.pages.get(PAGE + "?draft=GCP-999", STAFF)).hasStatus(404);
		assertThat(this.pages.get(PAGE + "?draft=GCP-902", OTHER_STAFF)).hasStatus(403);
	}

	@Test
	void noChangeKeepsWhatWasTypedBesideIt() {
		asked("GCP-901");
		keep("GCP-901", "narrative", "Three");
		assertThat(this.pages.post(PAGE, STAFF, draft("GCP-901", "no_change", "yes", "narrative", "Three paragraphs.")))
			.hasStatus(303);
		Document page = this.pages.page(PAGE + "?draft=GCP-901", STAFF);
		assertThat(page.select("#narrative").text()).isEqualTo("Three paragraphs.");
		assertThat(this.pages.post(PAGE, STAFF, draft("GCP-901", "no_change", "yes", "narrative", " "))).hasStatus(303);
		assertThat(this.pages.page(PAGE, STAFF).select("#draft-GCP-901")).isEmpty();
	}

	private void told(String code) {
		this.pages.post("/activities/" + code + "/progress/new", COORDINATOR, "narrative", "Told by another.", "date",
				"2018", "biennium", "2017-2018");
	}

	private MvcTestResult keep(String code, String... fields) {
		return this.pages.post("/drafts", STAFF, draft(code, fields));
	}

	private static String[] draft(String code, String... fields) {
		return Stream
			.concat(Stream.of("draft_of", STAFF.code(), "draft_form", PAGE, "draft_part", code, "activity", code),
					Stream.of(fields))
			.toArray(String[]::new);
	}

	@Test
	void opensToWhoTellsOfActivities() {
		Map.of(STAFF, 200, COORDINATOR, 200, OTHER_STAFF, 200, OTHER_COORDINATOR, 200, SIGNATORY, 403, MANAGER, 403,
				ADMINISTRATOR, 403, Person.VISITOR, 302)
			.forEach((person, status) -> assertThat(this.pages.get(PAGE, person)).as(person.toString())
				.hasStatus(status));
		Map.of(STAFF, 303, COORDINATOR, 303, OTHER_STAFF, 403, OTHER_COORDINATOR, 403, SIGNATORY, 403, MANAGER, 403,
				ADMINISTRATOR, 403, Person.VISITOR, 302)
			.forEach((person, status) -> {
				MvcTestResult answer = this.pages.post(PAGE, person, "activity", "GCP-901", "narrative", "Trees grow.");
				assertThat(answer).as(person.toString()).hasStatus(status);
			});
		assertThat(this.pages.get("/progress/1999/new", STAFF)).hasStatus(404);
	}

	@Test
	void takesAFixedNumberOfStatements() {
		int three = Statements.of(() -> this.pages.get(PAGE, STAFF)).size();
		assertThat(Statements.of(() -> this.pages.get(PAGE + "?after=GCP-902", STAFF)).size()).isEqualTo(three)
			.isLessThanOrEqualTo(9);
	}

}
