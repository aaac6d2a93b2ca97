package org.greenercities.tracker.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.language.Writing;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.ADMINISTRATOR;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

@TrackerTest
@Transactional
class ProgressPagesTests {

	private static final String CODE = "GCP-900";

	private static final String PAGE = "/activities/" + CODE;

	private static final String NEW = PAGE + "/progress/new";

	@Autowired
	private AskingPages pages;

	@Autowired
	private SampleActivities activities;

	/** Every address and act of progress, for everybody. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act                   | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					GET new of one        | 200   | 200         | 403       | 403         | 403               | 403     | 403           | 302
					POST new of one       | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST preview of one   | 200   | 200         | 403       | 403         | 403               | 403     | 403           | 302
					POST no change of one | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET edit of one       | 200   | 200         | 403       | 403         | 403               | 403     | 200           | 302
					POST edit of one      | 303   | 303         | 403       | 403         | 403               | 403     | 422           | 302
					POST repair of one    | 303   | 303         | 403       | 403         | 403               | 403     | 303           | 302
					POST confirm of one   | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET new of both       | 200   | 200         | 403       | 200         | 200               | 403     | 403           | 302
					POST new of both      | 303   | 303         | 403       | 303         | 303               | 403     | 403           | 302
					POST edit of both     | 303   | 303         | 403       | 303         | 303               | 403     | 422           | 302
					POST confirm of both  | 403   | 303         | 403       | 403         | 303               | 403     | 403           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		accepted(act.endsWith("both") ? List.of("UNEP", "UN-HABITAT") : List.of("UNEP"));
		int told = told("narrative", "It began.", "date", "2018");
		for (String who : List.of("visitor", "manager", "administrator", "signatory", "other staff",
				"other coordinator", "coordinator", "staff")) {
			Person person = Objects.requireNonNull(PEOPLE.get(who));
			assertThat(answer(act, told, person)).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
			if (act.startsWith("POST edit") || act.startsWith("POST repair")) {
				told = standing();
			}
		}
	}

	private MvcTestResult answer(String act, int told, Person who) {
		String edit = PAGE + "/progress/" + told + "/edit";
		return switch (act.replaceAll(" of .*", "")) {
			case "GET new" -> this.pages.get(NEW, who);
			case "POST new" -> this.pages.post(NEW, who, "narrative", "It went on.");
			case "POST preview" -> this.pages.post(NEW, who, "narrative", "It went on.", "preview", "yes");
			case "POST no change" ->
				this.pages.post(NEW, who, "before", Integer.toString(standing()), "no_change", "yes");
			case "GET edit" -> this.pages.get(edit, who);
			case "POST edit" -> this.pages.post(edit, who, "narrative", "It ended.", "date", "2018");
			case "POST repair" ->
				this.pages.post(edit, who, "narrative", "It ended.", "date", "2018", "reason", "He has left.");
			case "POST confirm" -> this.pages.post(PAGE + "/progress/" + told + "/confirmation", who);
			default -> throw new IllegalArgumentException(act);
		};
	}

	@Test
	void theFormBeginsWithTodayAndShowsTheUpdateBefore() {
		accepted(List.of("UNEP"));
		assertThat(this.pages.page(NEW, STAFF).select("aside, [name=no_change]")).isEmpty();
		told("narrative", "It *began*.", "date", "May 2018", "assessment", "at_risk");
		Document form = this.pages.page(NEW + "?biennium=2017-2018", STAFF);
		assertThat(form.select("#date").val()).isEqualTo(LocalDate.now(java.time.ZoneOffset.UTC).toString());
		assertThat(form.select("#biennium option[selected]").val()).isEqualTo("2017-2018");
		assertThat(form.select("aside .panel").text()).contains("May 2018", "At risk", "It began.");
		assertThat(form.select("aside .panel em").text()).isEqualTo("began");
		assertThat(form.select("form.story").attr("action")).isEqualTo(NEW);
		assertThat(form.select("#narrative").hasAttr("autofocus")).isTrue();
		assertThat(form.select(".reached").text()).contains("Trees were planted.", "So far 100 trees");
		assertThat(this.pages.page(NEW, STAFF).select("#biennium option[selected]").val()).isEmpty();
	}

	@Test
	void tellsAllOfItAndShowsItAtOnce() {
		accepted(List.of("UNEP", "UN-HABITAT"));
		String result = this.pages.page(NEW, STAFF).select("[name=results]").val();
		MvcTestResult answer = this.pages.post(NEW, STAFF, "submission_id", "one", "date", "Q2 2018", "biennium",
				"2015-2016", "assessment", "delayed", "status", "suspended", "percent", "45 %", "narrative",
				"Two things:\r\n\r\n- *one*\r\n- <b>two</b>", "results", result, "reached", "1,200", "evidence",
				"https://example.org/a", "hindrance", "No staff.", "help_needed", "Staff", "help_from", "GEF");
		assertThat(answer).hasStatus(303).hasRedirectedUrl(PAGE + "#progress");
		Document page = this.pages.page(PAGE, Person.VISITOR);
		String told = page.select(".line > li:first-child").text();
		assertThat(told).contains("2nd quarter 2018", "filed under 2015–2016", "Suspended", "Delayed", "45%",
				"<b>two</b>", "+ 1,200 trees", "Trees were planted.",
				"Reported by UNEP, not yet confirmed by UN-Habitat.");
		assertThat(page.select(".line .prose li em").text()).isEqualTo("one");
		assertThat(this.pages.page(PAGE + "/edit", STAFF).select("#section-results").text())
			.contains("Updates have added to this: it stands at 1,300 in all.");
		assertThat(page.select(".line .prose a[rel~=nofollow]").attr("href")).isEqualTo("https://example.org/a");
		assertThat(page.text()).doesNotContain("No staff.", "Help is needed from");
		assertThat(page.select("[aria-labelledby=results] td.num").text()).isEqualTo("1,300");
		assertThat(page.select("form[action*=progress], a[href*=progress/]")).isEmpty();
		Document inside = this.pages.page(PAGE, STAFF);
		assertThat(inside.select(".line .internal").text()).contains("No staff.", "Staff", "Global Environment");
		assertThat(inside.select(".line form button")).isEmpty();
		Document others = this.pages.page(PAGE, OTHER_COORDINATOR);
		assertThat(others.select(".line form button")).hasSize(1);
		assertThat(this.pages.post(others.select(".line form").attr("action"), OTHER_COORDINATOR))
			.hasRedirectedUrl(PAGE + "#progress");
		assertThat(this.pages.page(PAGE, OTHER_COORDINATOR).select(".line").text()).contains("Reported by UNEP.",
				"Confirmed by UN-Habitat.");
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		accepted(List.of("UNEP"));
		String result = this.pages.page(NEW, STAFF).select("[name=results]").val();
		MvcTestResult answer = this.pages.post(NEW, STAFF, "submission_id", "one", "date", "2999", "biennium",
				"1999-2000", "assessment", "lovely", "status", "over", "percent", "145", "narrative", " ", "results",
				result, "reached", "many", "help_from", "XX", "hindrance", "No staff.");
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.title()).startsWith("Error: ");
		assertThat(form.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#narrative", "#date",
				"#biennium", "#assessment", "#status", "#percent", "#reached", "#help_from");
		form.select(".problems a").forEach((link) -> assertThat(form.select(link.attr("href"))).hasSize(1));
		assertThat(form.select("#date").val()).isEqualTo("2999");
		assertThat(form.select("#percent").val()).isEqualTo("145");
		assertThat(form.select("#reached").val()).isEqualTo("many");
		assertThat(form.select("#hindrance").text()).isEqualTo("No staff.");
		assertThat(form.select("[name=submission_id]").val()).isEqualTo("one");
		assertThat(form.select("[autofocus]")).hasSize(1);
		assertThat(this.pages.post(NEW, STAFF, "narrative", "It is.", "results", "99", "reached", "5")).hasStatus(422);
	}

	@ParameterizedTest
	@CsvSource({ "2018, 2018", "2018-Q2, 2nd quarter 2018", "May 2018, May 2018", "9/5/2018, 9 May 2018",
			"'', No date" })
	void readsDatesAsPeopleWriteThem(String typed, String shown) {
		accepted(List.of("UNEP"));
		told("narrative", "It is.", "date", typed);
		assertThat(this.pages.page(PAGE, STAFF).select(".line .when").text()).startsWith(shown);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0%", "100, 100%", "٤٥, 45%", "7%, 7%" })
	void readsPercentInAnyDigits(String typed, String shown) {
		accepted(List.of("UNEP"));
		told("narrative", "It is.", "percent", typed);
		assertThat(this.pages.page(PAGE, STAFF).select(".line > li > p").text()).contains(shown);
	}

	@Test
	void previewsWithoutSavingAndKeepsWhatWasTyped() {
		accepted(List.of("UNEP"));
		Document form = AskingPages.page(this.pages.post(NEW, STAFF, "submission_id", "one", "narrative",
				"*Now* <script>alert(1)</script>", "date", "soon", "preview", "yes"));
		assertThat(form.select("#preview em").text()).isEqualTo("Now");
		assertThat(form.select("#preview script")).isEmpty();
		assertThat(form.select("#preview[autofocus]")).hasSize(1);
		assertThat(form.select("#narrative").val()).isEqualTo("*Now* <script>alert(1)</script>");
		assertThat(form.select("#date").val()).isEqualTo("soon");
		assertThat(form.select("[name=submission_id]").val()).isEqualTo("one");
		assertThat(this.pages.page(PAGE, STAFF).select(".line")).isEmpty();
	}

	@Test
	void sentTwiceItIsOneUpdate() {
		accepted(List.of("UNEP"));
		for (int i = 0; i < 2; i++) {
			assertThat(this.pages.post(NEW, STAFF, "submission_id", "twice", "narrative", "It is.")).hasStatus(303);
		}
		assertThat(this.pages.page(PAGE, STAFF).select(".line > li")).hasSize(1);
	}

	@Test
	void aCharacterNoDatabaseKeepsIsLeftOut() {
		accepted(List.of("UNEP"));
		told("narrative", "It \0is.", "evidence", "a\0b");
		assertThat(this.pages.page(PAGE, STAFF).select(".line .prose").text()).contains("It is.", "ab");
	}

	@Test
	void noChangeIsOnePress() {
		accepted(List.of("UNEP"));
		int before = told("narrative", "It began.", "date", "May 2018", "assessment", "at_risk", "percent", "20");
		assertThat(this.pages.page(NEW, STAFF).select("form.unchanged [name=before]").val())
			.isEqualTo(Integer.toString(before));
		assertThat(unchanged("one", before)).hasStatus(303);
		String told = this.pages.page(PAGE, STAFF).select(".line > li:first-child").text();
		assertThat(told).contains("No change since May 2018.", "At risk").doesNotContain("20%");
	}

	/** Back in the browser, on a page that was sent. */
	@Test
	void noChangeAndThenAnUpdateAfterAllAreTwo() {
		accepted(List.of("UNEP"));
		int before = told("narrative", "It began.", "date", "May 2018");
		Document form = this.pages.page(NEW, STAFF);
		String unchanged = form.select("form.unchanged [name=submission_id]").val();
		String update = form.select("form.story [name=submission_id]").val();
		for (int i = 0; i < 2; i++) {
			assertThat(unchanged(unchanged, before)).hasStatus(303);
		}
		assertThat(this.pages.post(NEW, STAFF, "submission_id", update, "narrative", "It went on.")).hasStatus(303);
		assertThat(this.pages.page(PAGE, STAFF).select(".line > li")).hasSize(3);
	}

	/** A colleague tells of June between the page that shows May and the press. */
	@Test
	void noChangeIsNotSaidOfAnUpdateThatNobodySaw() {
		accepted(List.of("UNEP"));
		int may = told("narrative", "It began.", "date", "May 2018", "assessment", "on_track");
		int june = told("narrative", "It is late.", "date", "June 2018", "assessment", "delayed");
		MvcTestResult overtaken = unchanged("one", may);
		assertThat(overtaken).hasStatus(409);
		Document page = AskingPages.page(overtaken);
		assertThat(page.select("[role=alert]").text()).contains("Somebody else has told");
		assertThat(page.select("aside .panel").text()).contains("June 2018", "It is late.");
		assertThat(page.select("form.unchanged [name=before]").val()).isEqualTo(Integer.toString(june));
		assertThat(page.select("#date").val()).isNotEmpty();
		assertThat(this.pages.post(NEW, STAFF, "submission_id", "one", "no_change", "yes")).hasStatus(409);
		assertThat(standing()).isEqualTo(june);
		assertThat(unchanged("one", june)).hasStatus(303);
		assertThat(this.pages.page(PAGE, STAFF).select(".line > li:first-child").text())
			.contains("No change since June 2018.");
	}

	/** Model: an administrator repairs, with a reason. */
	@Test
	void anAdministratorCorrectsAnUpdateAndSaysWhy() {
		accepted(List.of("UNEP"));
		int told = told("narrative", "It ended.", "date", "May 2018");
		String edit = this.pages.page(PAGE, ADMINISTRATOR).select(".line > li a[href$=/edit]").attr("href");
		assertThat(edit).isEqualTo(PAGE + "/progress/" + told + "/edit");
		assertThat(this.pages.page(edit, STAFF).select("#reason")).isEmpty();
		assertThat(this.pages.page(edit, ADMINISTRATOR).select("#reason")).hasSize(1);
		MvcTestResult refused = this.pages.post(edit, ADMINISTRATOR, "narrative", "It began.", "reason", " ");
		assertThat(refused).hasStatus(422);
		assertThat(AskingPages.page(refused).select(".problems a").eachAttr("href")).containsExactly("#reason");
		assertThat(AskingPages.page(refused).select("#narrative").text()).isEqualTo("It began.");
		assertThat(this.pages.post(edit, ADMINISTRATOR, "narrative", "It began.", "date", "May 2018", "reason",
				"He <has> left."))
			.hasStatus(303);
		assertThat(this.pages.page(PAGE + "/history", STAFF).select("main .typed").text()).contains("He <has> left.");
		assertThat(this.pages.page("/review", COORDINATOR).select("table[aria-labelledby=updates] tbody tr").text())
			.contains(CODE);
		assertThat(this.pages.page(PAGE, Person.VISITOR).select(".line > li > .prose").text()).isEqualTo("It began.");
		assertThat(this.pages.post(NEW, ADMINISTRATOR, "narrative", "More.", "reason", "Why not.")).hasStatus(403);
	}

	private MvcTestResult unchanged(String submission, int before) {
		return this.pages.post(NEW, STAFF, "submission_id", submission, "before", Integer.toString(before), "no_change",
				"yes");
	}

	@Test
	void whatIsTypedAfterItWasSentCorrectsIt() {
		accepted(List.of("UNEP"));
		assertThat(this.pages.post(NEW, STAFF, "submission_id", "one", "narrative", "It is.")).hasStatus(303);
		MvcTestResult again = this.pages.post(NEW, STAFF, "submission_id", "one", "narrative", "It was.", "percent",
				"40");
		assertThat(again).hasStatus(409);
		Document form = AskingPages.page(again);
		assertThat(form.select("form.story [role=alert]").text()).contains("was sent before");
		assertThat(form.select("aside .panel").text()).contains("It is.");
		assertThat(form.select("#narrative").text()).isEqualTo("It was.");
		assertThat(form.select("#percent").val()).isEqualTo("40");
		String correct = form.select("form.story").attr("action");
		for (int i = 0; i < 2; i++) {
			assertThat(this.pages.post(correct, STAFF, "submission_id",
					form.select("form.story [name=submission_id]").val(), "narrative", "It was.", "percent", "40"))
				.hasStatus(303);
		}
		Document page = this.pages.page(PAGE, STAFF);
		assertThat(page.select(".line > li")).hasSize(1);
		assertThat(page.select(".line > li > .prose").text()).isEqualTo("It was.");
		assertThat(page.select(".line details .was")).hasSize(1);
		assertThat(this.pages.post(correct, STAFF, "submission_id", "one", "narrative", "It will be.")).hasStatus(409);
	}

	@Test
	void aCorrectionFoldsWhatWasThere() {
		accepted(List.of("UNEP"));
		String result = this.pages.page(NEW, STAFF).select("[name=results]").val();
		int wrong = told("narrative", "It ended.", "date", "May 2018", "percent", "100", "assessment", "on_track",
				"results", result, "reached", "5");
		String edit = PAGE + "/progress/" + wrong + "/edit";
		Document form = this.pages.page(edit, STAFF);
		assertThat(form.select("#narrative").text()).isEqualTo("It ended.");
		assertThat(form.select("#date").val()).isEqualTo("2018-05");
		assertThat(form.select("#percent").val()).isEqualTo("100");
		assertThat(form.select("#reached").val()).isEqualTo("5");
		assertThat(form.select("[name=assessment][checked]").val()).isEqualTo("on_track");
		assertThat(form.select("[name=no_change]")).isEmpty();
		assertThat(this.pages.post(edit, STAFF, "narrative", "It began.", "date", "May 2018")).hasStatus(303);
		Document page = this.pages.page(PAGE, Person.VISITOR);
		assertThat(page.select(".line > li")).hasSize(1);
		assertThat(page.select(".line > li > .prose").text()).isEqualTo("It began.");
		assertThat(page.select(".line details .was").text()).contains("It ended.", "100%");
		assertThat(this.pages.get(edit, STAFF)).hasStatus(303)
			.hasRedirectedUrl(PAGE + "/progress/" + standing() + "/edit");
		MvcTestResult second = this.pages.post(edit, STAFF, "narrative", "It paused.", "date", "May 2018");
		assertThat(second).hasStatus(409);
		Document both = AskingPages.page(second);
		assertThat(both.select("#narrative").text()).isEqualTo("It paused.");
		assertThat(both.select("aside .panel").text()).contains("It began.");
		assertThat(this.pages.post(both.select("form.story").attr("action"), STAFF, "narrative", "It paused."))
			.hasStatus(303);
		assertThat(this.pages.page(PAGE, STAFF).select(".line details .was")).hasSize(2);
		assertThat(this.pages.get(PAGE + "/progress/99/edit", STAFF)).hasStatus(404);
		assertThat(this.pages.get("/activities/GCP-999/progress/new", STAFF)).hasStatus(404);
		assertThat(this.pages.post(PAGE + "/progress/99/confirmation", COORDINATOR)).hasStatus(404);
	}

	@Test
	void aCorrectionIsInTheLanguageOfWhatItCorrects() {
		this.activities.accepted(CODE, "Shade", List.of("UNEP"), (activity) -> {
			ProgressUpdate update = new ProgressUpdate(null, "2017-2018", "انتهى.", null, Instant.EPOCH, "TRACKER");
			ReflectionTestUtils.setField(update, "writing", new Writing("ar", Map.of()));
			activity.reports(update);
		});
		String edit = PAGE + "/progress/" + standing() + "/edit";
		assertThat(this.pages.page(edit, STAFF).select("#narrative").attr("lang")).isEqualTo("ar");
		assertThat(this.pages.post(edit, STAFF, "narrative", "بدأ.")).hasStatus(303);
		assertThat(this.pages.page(PAGE, STAFF).select(".line > li > .prose").attr("lang")).isEqualTo("ar");
	}

	@Test
	void addingProgressIsTheMainActForWhoMay() {
		accepted(List.of("UNEP"));
		assertThat(this.pages.page(PAGE, STAFF).select(".head a.btn-main").attr("href")).isEqualTo(NEW);
		assertThat(this.pages.page(PAGE, OTHER_COORDINATOR).select("a[href*=progress/new]")).isEmpty();
	}

	@Test
	void theFormCostsFewStatements() {
		accepted(List.of("UNEP"));
		told("narrative", "It began.");
		this.pages.get(NEW, STAFF);
		assertThat(Statements.of(() -> assertThat(this.pages.get(NEW, STAFF)).hasStatusOk()))
			.filteredOn((statement) -> !statement.contains("SPRING_SESSION"))
			.hasSizeLessThanOrEqualTo(4);
	}

	private void accepted(List<String> agencies) {
		this.activities.accepted(CODE, "Shade", agencies, (activity) -> {
			activity.involves(new Participation("UN-HABITAT", Participation.Role.PARTNER, null));
			activity.achieves(new Result("Trees", new BigDecimal("100"), "trees", "Trees were planted.", null));
		});
	}

	private int told(String... fields) {
		assertThat(this.pages.post(NEW, STAFF, fields)).hasStatus(303);
		return standing();
	}

	/** The number of the update in sight first. */
	private int standing() {
		return Integer
			.parseInt(this.pages.page(PAGE, STAFF).select(".line > li:first-child").attr("id").replace("update-", ""));
	}

}
