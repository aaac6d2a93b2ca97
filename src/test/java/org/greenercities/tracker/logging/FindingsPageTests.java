package org.greenercities.tracker.logging;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Finding;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.reference.Coded;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_STAFF;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** What is to be put right on an activity: shown, led to, explained and counted. */
@TrackerTest
@Transactional
class FindingsPageTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private JdbcClient jdbc;

	/** Explaining, for everybody: of an activity of UNEP alone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					of         | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					a draft    | 303   | 303         | 403       | 404         | 404               | 403     | 403           | 302
					a sent one | 303   | 303         | 403       | 404         | 403               | 403     | 403           | 302
					""")
	void opensToWhomTheModelOpensIt(String state, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		PEOPLE.forEach((who, person) -> {
			String code = log();
			if (state.equals("a sent one")) {
				this.review.submit(code, 1, STAFF, "test");
			}
			assertThat(
					this.pages.post(explain(code, "no_sdg"), person, "explanation", "It serves none.", "version", "1"))
				.as(who)
				.hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	@Test
	void leadsToTheFieldInOnePress() {
		String code = log();
		Document page = this.pages.page("/activities/" + code, STAFF);
		String link = page.select("#findings li a").attr("href");
		assertThat(link).isEqualTo("/activities/" + code + "/edit#section-goals");
		assertThat(this.pages.page(link.replaceAll("#.*", ""), STAFF).select(link.replaceAll(".*#", "#"))).hasSize(1);
		for (String who : List.of("signatory", "manager")) {
			assertThat(
					this.pages.page("/activities/" + code, Objects.requireNonNull(PEOPLE.get(who))).select("#findings"))
				.as(who)
				.isEmpty();
		}
	}

	@Test
	void anExplanationIsKeptWithWhoAndWhenAndCanBeReplaced() {
		String code = log();
		explains(code, "It serves <none>.\nThat is so.");
		Document page = this.pages.page("/activities/" + code, STAFF);
		assertThat(page.select("#findings .muted").text()).isEqualTo("Nothing is left to put right.");
		assertThat(page.select("#findings .typed").text()).contains("It serves <none>.");
		assertThat(page.select("#findings li .quiet").text()).startsWith("Staff of UNEP")
			.contains(Integer.toString(LocalDate.now().getYear()));
		assertThat(versions(code)).isEqualTo(2);
		explains(code, "It serves <none>.\nThat is so.");
		assertThat(versions(code)).as("the same again").isEqualTo(2);
		explains(code, "Other words.");
		assertThat(this.pages.page("/activities/" + code, STAFF).select("#findings .typed").text())
			.isEqualTo("Other words.");
		assertThat(versions(code)).isEqualTo(3);
	}

	@Test
	void aReasonHasToBeGiven() {
		String code = log();
		MvcTestResult answer = this.pages.post(explain(code, "no_sdg"), STAFF, "explanation", " ", "version", "1");
		assertThat(answer).hasStatus(422);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#explanation");
		String long2001 = "x".repeat(2001);
		answer = this.pages.post(explain(code, "no_sdg"), STAFF, "explanation", long2001, "version", "1");
		assertThat(answer).hasStatus(422);
		assertThat(AskingPages.page(answer).select("#explanation").text()).isEqualTo(long2001);
		assertThat(this.pages.post(explain(code, "no_such"), STAFF, "explanation", "So.", "version", "1"))
			.hasStatus(404);
		assertThat(this.pages.post(explain("GCP-999", "no_sdg"), STAFF, "explanation", "So.", "version", "1"))
			.hasStatus(404);
	}

	@Test
	void nobodysExplanationIsReplacedUnseen() {
		String code = log();
		assertThat(this.pages.page("/activities/" + code, COORDINATOR)
			.select("#findings [name=version]")
			.eachAttr("value")).containsOnly("1");
		explains(code, "It serves none.");
		MvcTestResult answer = this.pages.post(explain(code, "no_sdg"), COORDINATOR, "explanation", "It is\nthe 11th.",
				"version", "1");
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems").text()).contains("Somebody else", "It serves none.", "Staff of UNEP");
		assertThat(page.select("#explanation").get(0).wholeText()).isEqualTo("It is\nthe 11th.");
		assertThat(page.select("form.form [name=version]").val()).isEqualTo("2");
		assertThat(versions(code)).isEqualTo(2);
		explains(code, "It is\nthe 11th.");
		assertThat(this.pages.page("/activities/" + code, STAFF).select("#findings .typed").text()).contains("11th");
	}

	@Test
	void whatIsTypedStaysWhereNothingIsWrongAnyMore() {
		String code = log();
		assertThat(this.pages.post("/activities/" + code + "/edit", STAFF, "section", "goals", "version", "1",
				"sdg_targets", "11.6"))
			.hasStatus(303);
		MvcTestResult answer = this.pages.post(explain(code, "no_sdg"), STAFF, "explanation", "So.", "version", "1");
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems").text()).contains("does not look wrong any more");
		assertThat(page.select("#explanation").text()).isEqualTo("So.");
		assertThat(page.select("form.form button")).isEmpty();
		assertThat(page.select("form.form a").eachAttr("href")).containsExactly("/activities/" + code);
	}

	@Test
	void whatWasSeenStaysSoWhileTheReasonIsMissing() {
		String code = log();
		explains(code, "It serves none.");
		MvcTestResult answer = this.pages.post(explain(code, "no_sdg"), STAFF, "explanation", " ", "version", "1");
		assertThat(answer).hasStatus(422);
		assertThat(AskingPages.page(answer).select("form.form [name=version]").val()).isEqualTo("1");
	}

	@Test
	void whatIsPutRightIsGoneWithItsExplanationWhichStaysInTheRecord() {
		String code = log();
		explains(code, "It serves none.");
		assertThat(this.pages.post("/activities/" + code + "/edit", STAFF, "section", "goals", "version", "2",
				"sdg_targets", "11.6"))
			.hasStatus(303);
		assertThat(this.pages.page("/activities/" + code, STAFF).select("#findings")).isEmpty();
		assertThat(this.pages.post(explain(code, "no_sdg"), STAFF, "explanation", "So.", "version", "1"))
			.hasStatus(409);
		assertThat(this.pages.post("/activities/" + code + "/edit", STAFF, "section", "goals", "version", "3",
				"sdg_targets", ""))
			.hasStatus(303);
		assertThat(this.pages.page("/activities/" + code, STAFF).select("#findings .typed").text())
			.isEqualTo("It serves none.");
	}

	@Test
	void theListCountsWhatIsNotExplained() {
		int before = counted("no_sdg");
		String code = log();
		assertThat(counted("no_sdg")).isEqualTo(before + 1);
		assertThat(listed("no_sdg")).contains(code);
		explains(code, "It serves none.");
		assertThat(counted("no_sdg")).isEqualTo(before);
		assertThat(listed("no_sdg")).doesNotContain(code);
	}

	@Test
	void isNotForVisitors() {
		assertThat(this.pages.get("/activities?finding=no_sdg", PEOPLE.getOrDefault("visitor", STAFF))).hasStatus(302);
		assertThat(this.pages.page("/activities", PEOPLE.getOrDefault("visitor", STAFF)).select("a[href*=finding]"))
			.isEmpty();
		assertThat(this.pages.get("/activities?finding=ugly", STAFF)).hasStatus(400);
	}

	/** Facts are asked about, explanations are not. */
	@Test
	void anExplanationAsksNobody() {
		this.samples.accepted("GCP-901", "Trees for schools", List.of("UNEP", "UN-HABITAT"), (activity) -> {
		});
		explains("GCP-901", "It serves none.");
		Document page = this.pages.page("/activities/GCP-901", OTHER_STAFF);
		assertThat(page.select(".panel:not(#focal-points) .owners .waits")).isEmpty();
		assertThat(page.select("#findings .typed").text()).isEqualTo("It serves none.");
		assertThat(this.pages.page("/activities/GCP-901", PEOPLE.getOrDefault("visitor", STAFF)).html())
			.doesNotContain("It serves none.");
	}

	@Test
	void costsNoStatementMore() {
		List<String> list = Statements
			.of(() -> assertThat(this.pages.get("/activities?finding=no_sdg", COORDINATOR)).hasStatusOk());
		List<String> plain = Statements
			.of(() -> assertThat(this.pages.get("/activities?missing=sdg", COORDINATOR)).hasStatusOk());
		assertThat(list).hasSameSizeAs(plain);
		// a visitor's, as ActivityControllerTests has it, and whom a coordinator may name
		// as focal point
		assertThat(Statements.of(() -> assertThat(this.pages.get("/activities/GCP-001", COORDINATOR)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(10);
	}

	@Test
	void everyFindingHasAPlaceInTheFormOrOnThePage() {
		Document page = this.pages.page("/activities/GCP-001", STAFF);
		Set<String> sections = new HashSet<>(Coded.codes(FormSection.class));
		sections.add("money");
		for (Finding finding : Finding.values()) {
			if (finding.page().isEmpty()) {
				assertThat(page.select("#" + finding.anchor())).as(finding.code()).hasSize(1);
			}
			else {
				assertThat(sections).as(finding.code()).contains(finding.anchor().replace("section-", ""));
			}
		}
	}

	private int counted(String finding) {
		String number = this.pages.page("/activities", STAFF)
			.select("a.option[href$=finding=" + finding + "] .num")
			.text();
		return number.isEmpty() ? 0 : Integer.parseInt(number);
	}

	private List<String> listed(String finding) {
		return this.pages.page("/activities?size=100&finding=" + finding, STAFF).select("td.id").eachText();
	}

	private void explains(String code, String reason) {
		assertThat(this.pages.post(explain(code, "no_sdg"), STAFF, "explanation", reason, "version",
				Integer.toString(versions(code))))
			.hasStatus(303)
			.hasRedirectedUrl("/activities/" + code + "#findings");
	}

	private static String explain(String code, String finding) {
		return "/activities/" + code + "/findings/" + finding;
	}

	private int versions(String code) {
		return this.jdbc
			.sql("select count(*) from activity_version v join activity a on a.id = v.activity_id where a.code = :code")
			.param("code", code)
			.query(Integer.class)
			.single();
	}

	private String log() {
		return this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"), "UNEP",
				Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
	}

}
