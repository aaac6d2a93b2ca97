package org.greenercities.tracker.progress;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.language.Writing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@TrackerTest
@Transactional
class ProgressPagesTests {

	private static final Person STAFF = person("STAFF.UNEP", "UNEP", Role.STAFF);

	private static final Person OTHER = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	private static final Map<String, Person> PEOPLE = Map.of("staff", STAFF, "coordinator",
			person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR), "other staff",
			person("STAFF.UNHABITAT", "UN-HABITAT", Role.STAFF), "other coordinator", OTHER, "signatory",
			person("COORDINATOR.UNEP", "UNEP", Role.SIGNATORY), "manager", person("MANAGER", null, Role.MANAGER),
			"administrator", person("ADMIN", null, Role.ADMINISTRATOR), "visitor", Person.VISITOR);

	private static final String CODE = "GCP-900";

	private static final String PAGE = "/activities/" + CODE;

	private static final String NEW = PAGE + "/progress/new";

	@Autowired
	private MockMvcTester mvc;

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
					GET edit of one       | 200   | 200         | 403       | 403         | 403               | 403     | 403           | 302
					POST edit of one      | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST confirm of one   | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET new of both       | 200   | 200         | 403       | 200         | 200               | 403     | 403           | 302
					POST new of both      | 303   | 303         | 403       | 303         | 303               | 403     | 403           | 302
					POST edit of both     | 303   | 303         | 403       | 303         | 303               | 403     | 403           | 302
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
			if (act.startsWith("POST edit")) {
				told = standing();
			}
		}
	}

	private MvcTestResult answer(String act, int told, Person who) {
		String edit = PAGE + "/progress/" + told + "/edit";
		return switch (act.replaceAll(" of .*", "")) {
			case "GET new" -> get(NEW, who);
			case "POST new" -> post(NEW, who, "narrative", "It went on.");
			case "POST preview" -> post(NEW, who, "narrative", "It went on.", "preview", "yes");
			case "POST no change" -> post(NEW, who, "no_change", "yes");
			case "GET edit" -> get(edit, who);
			case "POST edit" -> post(edit, who, "narrative", "It ended.", "date", "2018");
			case "POST confirm" -> post(PAGE + "/progress/" + told + "/confirmation", who);
			default -> throw new IllegalArgumentException(act);
		};
	}

	@Test
	void theFormBeginsWithTodayAndShowsTheUpdateBefore() {
		accepted(List.of("UNEP"));
		assertThat(page(get(NEW, STAFF)).select("aside, [name=no_change]")).isEmpty();
		told("narrative", "It *began*.", "date", "May 2018", "assessment", "at_risk");
		Document form = page(get(NEW + "?biennium=2017-2018", STAFF));
		assertThat(form.select("#date").val()).isEqualTo(LocalDate.now(java.time.ZoneOffset.UTC).toString());
		assertThat(form.select("#biennium option[selected]").val()).isEqualTo("2017-2018");
		assertThat(form.select("aside .panel").text()).contains("May 2018", "At risk", "It began.");
		assertThat(form.select("aside .panel em").text()).isEqualTo("began");
		assertThat(form.select("form.story").attr("action")).isEqualTo(NEW);
		assertThat(form.select("#narrative").hasAttr("autofocus")).isTrue();
		assertThat(form.select(".reached").text()).contains("Trees were planted.", "So far 100 trees");
		assertThat(page(get(NEW, STAFF)).select("#biennium option[selected]").val()).isEmpty();
	}

	@Test
	void tellsAllOfItAndShowsItAtOnce() {
		accepted(List.of("UNEP", "UN-HABITAT"));
		String result = page(get(NEW, STAFF)).select("[name=results]").val();
		MvcTestResult answer = post(NEW, STAFF, "submission_id", "one", "date", "Q2 2018", "biennium", "2015-2016",
				"assessment", "delayed", "status", "suspended", "percent", "45 %", "narrative",
				"Two things:\r\n\r\n- *one*\r\n- <b>two</b>", "results", result, "reached", "1,200", "evidence",
				"https://example.org/a", "hindrance", "No staff.", "help_needed", "Staff", "help_from", "GEF");
		assertThat(answer).hasStatus(303).hasRedirectedUrl(PAGE + "#progress");
		Document page = page(get(PAGE, Person.VISITOR));
		String told = page.select(".line > li:first-child").text();
		assertThat(told).contains("2nd quarter 2018", "filed under 2015–2016", "Suspended", "Delayed", "45%",
				"<b>two</b>", "+ 1,200 trees", "Trees were planted.",
				"Reported by UNEP, not yet confirmed by UN-Habitat.");
		assertThat(page.select(".line .prose li em").text()).isEqualTo("one");
		assertThat(page(get(PAGE + "/edit", STAFF)).select("#section-results").text())
			.contains("Updates have added to this: it stands at 1,300 in all.");
		assertThat(page.select(".line .prose a[rel~=nofollow]").attr("href")).isEqualTo("https://example.org/a");
		assertThat(page.text()).doesNotContain("No staff.", "Help is needed from");
		assertThat(page.select("[aria-labelledby=results] td.num").text()).isEqualTo("1,300");
		assertThat(page.select("form[action*=progress], a[href*=progress/]")).isEmpty();
		Document inside = page(get(PAGE, STAFF));
		assertThat(inside.select(".line .internal").text()).contains("No staff.", "Staff", "Global Environment");
		assertThat(inside.select(".line form button")).isEmpty();
		Document others = page(get(PAGE, OTHER));
		assertThat(others.select(".line form button")).hasSize(1);
		assertThat(post(others.select(".line form").attr("action"), OTHER)).hasRedirectedUrl(PAGE + "#progress");
		assertThat(page(get(PAGE, OTHER)).select(".line").text()).contains("Reported by UNEP.",
				"Confirmed by UN-Habitat.");
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		accepted(List.of("UNEP"));
		String result = page(get(NEW, STAFF)).select("[name=results]").val();
		MvcTestResult answer = post(NEW, STAFF, "submission_id", "one", "date", "2999", "biennium", "1999-2000",
				"assessment", "lovely", "status", "over", "percent", "145", "narrative", " ", "results", result,
				"reached", "many", "help_from", "XX", "hindrance", "No staff.");
		assertThat(answer).hasStatus(422);
		Document form = page(answer);
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
		assertThat(post(NEW, STAFF, "narrative", "It is.", "results", "99", "reached", "5")).hasStatus(422);
	}

	@ParameterizedTest
	@CsvSource({ "2018, 2018", "2018-Q2, 2nd quarter 2018", "May 2018, May 2018", "9/5/2018, 9 May 2018",
			"'', No date" })
	void readsDatesAsPeopleWriteThem(String typed, String shown) {
		accepted(List.of("UNEP"));
		told("narrative", "It is.", "date", typed);
		assertThat(page(get(PAGE, STAFF)).select(".line .when").text()).startsWith(shown);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0%", "100, 100%", "٤٥, 45%", "7%, 7%" })
	void readsPercentInAnyDigits(String typed, String shown) {
		accepted(List.of("UNEP"));
		told("narrative", "It is.", "percent", typed);
		assertThat(page(get(PAGE, STAFF)).select(".line > li > p").text()).contains(shown);
	}

	@Test
	void previewsWithoutSavingAndKeepsWhatWasTyped() {
		accepted(List.of("UNEP"));
		Document form = page(post(NEW, STAFF, "submission_id", "one", "narrative", "*Now* <script>alert(1)</script>",
				"date", "soon", "preview", "yes"));
		assertThat(form.select("#preview em").text()).isEqualTo("Now");
		assertThat(form.select("#preview script")).isEmpty();
		assertThat(form.select("#preview[autofocus]")).hasSize(1);
		assertThat(form.select("#narrative").val()).isEqualTo("*Now* <script>alert(1)</script>");
		assertThat(form.select("#date").val()).isEqualTo("soon");
		assertThat(form.select("[name=submission_id]").val()).isEqualTo("one");
		assertThat(page(get(PAGE, STAFF)).select(".line")).isEmpty();
	}

	@Test
	void sentTwiceItIsOneUpdate() {
		accepted(List.of("UNEP"));
		for (int i = 0; i < 2; i++) {
			assertThat(post(NEW, STAFF, "submission_id", "twice", "narrative", "It is.")).hasStatus(303);
		}
		assertThat(page(get(PAGE, STAFF)).select(".line > li")).hasSize(1);
	}

	@Test
	void aCharacterNoDatabaseKeepsIsLeftOut() {
		accepted(List.of("UNEP"));
		told("narrative", "It \0is.", "evidence", "a\0b");
		assertThat(page(get(PAGE, STAFF)).select(".line .prose").text()).contains("It is.", "ab");
	}

	@Test
	void noChangeIsOnePress() {
		accepted(List.of("UNEP"));
		told("narrative", "It began.", "date", "May 2018", "assessment", "at_risk", "percent", "20");
		assertThat(post(NEW, STAFF, "submission_id", "one", "no_change", "yes")).hasStatus(303);
		String told = page(get(PAGE, STAFF)).select(".line > li:first-child").text();
		assertThat(told).contains("No change since May 2018.", "At risk").doesNotContain("20%");
	}

	/** Back in the browser, on a page that was sent. */
	@Test
	void noChangeAndThenAnUpdateAfterAllAreTwo() {
		accepted(List.of("UNEP"));
		told("narrative", "It began.", "date", "May 2018");
		Document form = page(get(NEW, STAFF));
		String unchanged = form.select("form.unchanged [name=submission_id]").val();
		String update = form.select("form.story [name=submission_id]").val();
		for (int i = 0; i < 2; i++) {
			assertThat(post(NEW, STAFF, "submission_id", unchanged, "no_change", "yes")).hasStatus(303);
		}
		assertThat(post(NEW, STAFF, "submission_id", update, "narrative", "It went on.")).hasStatus(303);
		assertThat(page(get(PAGE, STAFF)).select(".line > li")).hasSize(3);
	}

	@Test
	void whatIsTypedAfterItWasSentCorrectsIt() {
		accepted(List.of("UNEP"));
		assertThat(post(NEW, STAFF, "submission_id", "one", "narrative", "It is.")).hasStatus(303);
		MvcTestResult again = post(NEW, STAFF, "submission_id", "one", "narrative", "It was.", "percent", "40");
		assertThat(again).hasStatus(409);
		Document form = page(again);
		assertThat(form.select("form.story [role=alert]").text()).contains("was sent before");
		assertThat(form.select("aside .panel").text()).contains("It is.");
		assertThat(form.select("#narrative").text()).isEqualTo("It was.");
		assertThat(form.select("#percent").val()).isEqualTo("40");
		String correct = form.select("form.story").attr("action");
		for (int i = 0; i < 2; i++) {
			assertThat(post(correct, STAFF, "submission_id", form.select("form.story [name=submission_id]").val(),
					"narrative", "It was.", "percent", "40"))
				.hasStatus(303);
		}
		Document page = page(get(PAGE, STAFF));
		assertThat(page.select(".line > li")).hasSize(1);
		assertThat(page.select(".line > li > .prose").text()).isEqualTo("It was.");
		assertThat(page.select(".line details .was")).hasSize(1);
		assertThat(post(correct, STAFF, "submission_id", "one", "narrative", "It will be.")).hasStatus(409);
	}

	@Test
	void aCorrectionFoldsWhatWasThere() {
		accepted(List.of("UNEP"));
		String result = page(get(NEW, STAFF)).select("[name=results]").val();
		int wrong = told("narrative", "It ended.", "date", "May 2018", "percent", "100", "assessment", "on_track",
				"results", result, "reached", "5");
		String edit = PAGE + "/progress/" + wrong + "/edit";
		Document form = page(get(edit, STAFF));
		assertThat(form.select("#narrative").text()).isEqualTo("It ended.");
		assertThat(form.select("#date").val()).isEqualTo("2018-05");
		assertThat(form.select("#percent").val()).isEqualTo("100");
		assertThat(form.select("#reached").val()).isEqualTo("5");
		assertThat(form.select("[name=assessment][checked]").val()).isEqualTo("on_track");
		assertThat(form.select("[name=no_change]")).isEmpty();
		assertThat(post(edit, STAFF, "narrative", "It began.", "date", "May 2018")).hasStatus(303);
		Document page = page(get(PAGE, Person.VISITOR));
		assertThat(page.select(".line > li")).hasSize(1);
		assertThat(page.select(".line > li > .prose").text()).isEqualTo("It began.");
		assertThat(page.select(".line details .was").text()).contains("It ended.", "100%");
		assertThat(get(edit, STAFF)).hasStatus(303).hasRedirectedUrl(PAGE + "/progress/" + standing() + "/edit");
		MvcTestResult second = post(edit, STAFF, "narrative", "It paused.", "date", "May 2018");
		assertThat(second).hasStatus(409);
		Document both = page(second);
		assertThat(both.select("#narrative").text()).isEqualTo("It paused.");
		assertThat(both.select("aside .panel").text()).contains("It began.");
		assertThat(post(both.select("form.story").attr("action"), STAFF, "narrative", "It paused.")).hasStatus(303);
		assertThat(page(get(PAGE, STAFF)).select(".line details .was")).hasSize(2);
		assertThat(get(PAGE + "/progress/99/edit", STAFF)).hasStatus(404);
		assertThat(get("/activities/GCP-999/progress/new", STAFF)).hasStatus(404);
		assertThat(post(PAGE + "/progress/99/confirmation", person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR)))
			.hasStatus(404);
	}

	@Test
	void aCorrectionIsInTheLanguageOfWhatItCorrects() {
		this.activities.accepted(CODE, "Shade", List.of("UNEP"), (activity) -> {
			ProgressUpdate update = new ProgressUpdate(null, "2017-2018", "انتهى.", null, Instant.EPOCH, "TRACKER");
			ReflectionTestUtils.setField(update, "writing", new Writing("ar", Map.of()));
			activity.reports(update);
		});
		String edit = PAGE + "/progress/" + standing() + "/edit";
		assertThat(page(get(edit, STAFF)).select("#narrative").attr("lang")).isEqualTo("ar");
		assertThat(post(edit, STAFF, "narrative", "بدأ.")).hasStatus(303);
		assertThat(page(get(PAGE, STAFF)).select(".line > li > .prose").attr("lang")).isEqualTo("ar");
	}

	@Test
	void addingProgressIsTheMainActForWhoMay() {
		accepted(List.of("UNEP"));
		assertThat(page(get(PAGE, STAFF)).select(".head a.btn-main").attr("href")).isEqualTo(NEW);
		assertThat(page(get(PAGE, OTHER)).select("a[href*=progress/new]")).isEmpty();
	}

	@Test
	void theFormCostsFewStatements() {
		accepted(List.of("UNEP"));
		told("narrative", "It began.");
		get(NEW, STAFF);
		assertThat(Statements.of(() -> assertThat(get(NEW, STAFF)).hasStatusOk()))
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
		assertThat(post(NEW, STAFF, fields)).hasStatus(303);
		return standing();
	}

	/** The number of the update in sight first. */
	private int standing() {
		return Integer
			.parseInt(page(get(PAGE, STAFF)).select(".line > li:first-child").attr("id").replace("update-", ""));
	}

	private MvcTestResult get(String address, Person person) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri(address).accept("text/html");
		return (person.signedIn() ? request.with(Asking.as(person)) : request).exchange();
	}

	private MvcTestResult post(String address, Person person, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).accept("text/html").with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return (person.signedIn() ? request.with(Asking.as(person)) : request).exchange();
	}

	private static Document page(MvcTestResult answer) {
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Person person(String code, @Nullable String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

}
