package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

@TrackerTest
@Transactional
class LoggingPagesTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	/** Every address and act of logging, for everybody: an activity of UNEP alone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act                       | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					GET new                   | 200   | 200         | 403       | 200         | 200               | 403     | 403           | 302
					POST new                  | 303   | 303         | 403       | 422         | 422               | 403     | 403           | 302
					GET edit of a draft       | 200   | 200         | 403       | 404         | 404               | 403     | 200           | 302
					POST edit of a draft      | 303   | 303         | 403       | 404         | 404               | 403     | 422           | 302
					POST repair of a draft    | 303   | 303         | 403       | 404         | 404               | 403     | 303           | 302
					GET edit of a sent one    | 200   | 200         | 403       | 404         | 403               | 403     | 200           | 302
					POST edit of a sent one   | 303   | 303         | 403       | 404         | 403               | 403     | 422           | 302
					POST submit of a draft    | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST accept of a sent one | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST return of a sent one | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET review                | 403   | 200         | 403       | 403         | 200               | 403     | 403           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		PEOPLE.forEach((who, person) -> {
			String code = log(STAFF, "UNEP");
			if (act.endsWith("sent one")) {
				this.review.submit(code, 1, STAFF, "test");
			}
			assertThat(answer(act, code, person)).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	private MvcTestResult answer(String act, String code, Person who) {
		String edit = "/activities/" + code + "/edit";
		return switch (act.replaceAll(" of a.*", "")) {
			case "GET new" -> this.pages.get("/activities/new", who);
			case "GET edit" -> this.pages.get(edit, who);
			case "GET review" -> this.pages.get("/review", who);
			case "POST new" -> this.pages.post("/activities/new", who, "title", UUID.randomUUID().toString(), "kind",
					"tool", "agencies", "UNEP");
			case "POST edit" -> this.pages.post(edit, who, "section", "basics", "version", version(act), "title",
					"Trees", "kind", "tool");
			case "POST repair" -> this.pages.post(edit, who, "section", "basics", "version", version(act), "title",
					"Trees", "kind", "tool", "reason", "The title was misspelt.");
			case "POST submit" -> step(code, who, "version", "1", "workflow", "submitted");
			case "POST accept" -> step(code, who, "version", "2", "workflow", "accepted", "visibility", "public");
			case "POST return" -> step(code, who, "version", "2", "workflow", "returned", "reason", "Say where.");
			default -> throw new IllegalArgumentException(act);
		};
	}

	private static String version(String act) {
		return act.endsWith("draft") ? "1" : "2";
	}

	@Test
	void logsADraftAndLeadsToItsForm() {
		MvcTestResult answer = this.pages.post("/activities/new", STAFF, "submission_id", "one", "title",
				"Shade for bus stops", "kind", "project", "agencies", "UNEP", "agencies", "UN-HABITAT", "lead", "UNEP",
				"start", "Q2 2018", "end", "", "countries", "KE", "cities", "Nairobi", "place_roles", "venue",
				"countries", "", "cities", "", "place_roles", "benefits");
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/activities/GCP-117/edit");
		Document form = this.pages.page("/activities/GCP-117/edit", STAFF);
		assertThat(form.select("#start").val()).isEqualTo("2018-Q2");
		assertThat(form.select("#start ~ .echo").text()).isEqualTo("Understood as 2nd quarter 2018");
		assertThat(form.select("#start_kind option[selected]").val()).isEqualTo("actual");
		assertThat(form.select("input[name=regions][checked]").eachAttr("value")).containsExactly("AF");
		assertThat(form.select("#countries option[selected]").val()).isEqualTo("KE");
		assertThat(form.select("#cities").val()).isEqualTo("Nairobi");
		assertThat(form.select("#place_roles option[selected]").val()).isEqualTo("venue");
		assertThat(form.select("[name=partners] option[selected]").eachAttr("value")).contains("UNEP", "UN-HABITAT");
		assertThat(form.select(".contents li.waits a").eachAttr("href")).containsExactly("#section-basics",
				"#section-classification", "#section-goals", "#section-money");
	}

	@Test
	void sentTwiceItIsOneActivity() {
		String[] fields = { "submission_id", "twice", "title", "Shade", "kind", "tool", "agencies", "UNEP" };
		assertThat(this.pages.post("/activities/new", STAFF, fields)).hasRedirectedUrl("/activities/GCP-117/edit");
		assertThat(this.pages.post("/activities/new", STAFF, fields)).hasRedirectedUrl("/activities/GCP-117/edit");
		assertThat(this.pages.post("/activities/new", STAFF, "submission_id", "another", "title", "Shade", "kind",
				"tool", "agencies", "UNEP", "seen", "GCP-117"))
			.hasRedirectedUrl("/activities/GCP-118/edit");
	}

	@Test
	void sentAgainWithSomethingCorrectedNothingTypedIsLostAndNothingIsSavedByItself() {
		String[] fields = { "draft_of", "STAFF.UNEP", "draft_form", "/activities/new", "draft_part", "back",
				"submission_id", "back", "title", "Shade", "kind", "tool", "agencies", "UNEP", "lead", "UNEP", "start",
				"May 2018", "countries", "KE", "cities", "", "place_roles", "venue" };
		String edit = "/activities/GCP-117/edit";
		assertThat(this.pages.post("/activities/new", STAFF, fields)).hasRedirectedUrl(edit);
		assertThat(new Forms(this.pages).save("GCP-117", 1, STAFF, "basics", "title", "Shade", "kind", "tool",
				"summary", "Trees at bus stops."))
			.hasStatus(303);
		MvcTestResult again = this.pages.post("/activities/new", STAFF, with(fields,
				Map.of("title", "Shade for all", "countries", "UG", "start", "June 2018", "lead", "UN-HABITAT")));
		assertThat(again).hasStatus(303).hasRedirectedUrl(edit + "?draft=basics");
		assertThat(Map.copyOf(again.getMvcResult().getFlashMap())).doesNotContainKey("logged")
			.containsEntry("sentBefore", List.of("basics", "schedule", "places", "partners"));
		Document form = this.pages.page(edit + "?draft=basics", STAFF);
		assertThat(form.select("h1").text()).isEqualTo("Shade");
		assertThat(form.select("#title").val()).isEqualTo("Shade for all");
		assertThat(form.select("#summary").text()).isEqualTo("Trees at bus stops.");
		assertThat(form.select("#section-basics .note").text()).contains("It is not saved yet.");
		assertThat(form.select("#section-basics [name=version]").val()).isEqualTo("1");
		for (String section : List.of("schedule", "places", "partners")) {
			assertThat(form.select("#section-" + section + " .note a").attr("href")).contains("draft=" + section);
		}
		assertThat(brought("places").select("#countries option[selected]").val()).isEqualTo("UG");
		assertThat(brought("schedule").select("#start").val()).isEqualTo("2018-06");
		assertThat(brought("partners").select("[name=partners] option[selected]").eachAttr("value"))
			.contains("UN-HABITAT", "UNEP");
		Forms.Sent basics = Forms.Sent.of(form.expectFirst("#section-basics form:has([name=section])"));
		assertThat(basics.post(new Forms(this.pages), "GCP-117", STAFF)).hasStatus(303);
		Document saved = this.pages.page(edit, STAFF);
		assertThat(saved.select("h1").text()).isEqualTo("Shade for all");
		assertThat(saved.select("#summary").text()).isEqualTo("Trees at bus stops.");
		assertThat(saved.select("#section-basics .note")).isEmpty();
		assertThat(saved.select("#section-places .note")).hasSize(1);
	}

	@Test
	void sentAgainWithWhatIsSavedByNowItIsSaid() {
		String[] fields = { "submission_id", "now", "title", "Shade", "kind", "tool", "agencies", "UNEP" };
		String edit = "/activities/GCP-117/edit";
		assertThat(this.pages.post("/activities/new", STAFF, fields)).hasRedirectedUrl(edit);
		assertThat(new Forms(this.pages).save("GCP-117", 1, STAFF, "basics", "title", "Shade for all", "kind", "tool"))
			.hasStatus(303);
		for (String title : List.of("Shade", "Shade for all")) {
			assertThat(this.pages.post("/activities/new", STAFF, with(fields, Map.of("title", title))))
				.hasRedirectedUrl(edit);
		}
	}

	@Test
	void whatWasTypedThereAndNotSavedStaysBesideWhatIsCorrected() {
		String[] fields = { "submission_id", "both", "title", "Shade", "kind", "tool", "agencies", "UNEP" };
		assertThat(this.pages.post("/activities/new", STAFF, fields)).hasStatus(303);
		assertThat(this.pages.post("/drafts", STAFF, "draft_of", "STAFF.UNEP", "draft_form", "/activities/GCP-117/edit",
				"draft_part", "basics", "title", "Shade", "kind", "tool", "summary", "Trees.", "version", "1"))
			.hasStatus(200);
		assertThat(this.pages.post("/activities/new", STAFF, with(fields, Map.of("title", "Roofs")))).hasStatus(303);
		Document form = brought("basics");
		assertThat(form.select("#title").val()).isEqualTo("Roofs");
		assertThat(form.select("#summary").text()).isEqualTo("Trees.");
	}

	private Document brought(String section) {
		return this.pages.page("/activities/GCP-117/edit?draft=" + section, STAFF);
	}

	private static String[] with(String[] fields, Map<String, String> changed) {
		String[] all = fields.clone();
		for (int i = 0; i < all.length; i += 2) {
			all[i + 1] = changed.getOrDefault(all[i], all[i + 1]);
		}
		return all;
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		MvcTestResult answer = this.pages.post("/activities/new", STAFF, "submission_id", "one", "title", " ", "kind",
				"", "agencies", "UN-HABITAT", "lead", "XX", "start", "31/31/2018", "end", "2017", "countries", "",
				"cities", "Nairobi", "place_roles", "venue", "countries", "KE", "cities", "", "place_roles",
				"benefits");
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.title()).startsWith("Error: ");
		assertThat(form.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#title", "#kind",
				"#agencies", "#lead", "#start", "#countries");
		form.select(".problems a").forEach((link) -> assertThat(form.select(link.attr("href"))).hasSize(1));
		assertThat(form.select("#start").val()).isEqualTo("31/31/2018");
		assertThat(form.select("#end").val()).isEqualTo("2017");
		assertThat(form.select("#cities").val()).isEqualTo("Nairobi");
		assertThat(form.select("#countries-2 option[selected]").val()).isEqualTo("KE");
		assertThat(form.select("[name=submission_id]").val()).isEqualTo("one");
	}

	@Test
	void aSectionWithAnErrorKeepsWhatWasTypedBesideTheOthers() {
		String code = log(STAFF, "UNEP");
		MvcTestResult answer = this.pages.post(edit(code), STAFF, "section", "goals", "version", "1", "sdg_targets",
				"11.6, 11.6.1; 99.9", "sdg_indicators", "11.7");
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.select("#sdg_targets").val()).isEqualTo("11.6, 11.6.1; 99.9");
		assertThat(form.select(".problems a").eachText()).contains("There is no 99.9 in this list");
		assertThat(form.select("#title").val()).isEqualTo("Shade for bus stops");
		assertThat(this.pages.post(edit(code), STAFF, "section", "schedule", "version", "1", "start", "2019", "end",
				"May 2018"))
			.hasStatus(422)
			.bodyText()
			.contains("Write an end that is not before the start");
		assertThat(this.pages.post(edit(code), STAFF, "section", "nothing", "version", "1")).hasStatus(400);
		assertThat(this.pages.post(edit(code), STAFF, "section", "basics")).hasStatus(400);
		assertThat(this.pages.get("/activities/GCP-999/edit", STAFF)).hasStatus(404);
	}

	@Test
	void eachSectionShowsWhatItSaved() {
		String code = log(STAFF, "UNEP");
		save(code, "1", "basics", "title", "Trees", "kind", "campaign", "summary", "Trees give shade.");
		save(code, "2", "schedule", "start", "2018", "start_kind", "planned", "end", "9 May 2019", "end_kind", "");
		save(code, "3", "places", "regions", "AF", "regions", "AP", "countries", "KE", "cities", "");
		save(code, "4", "classification", "umbrella_project", "UP2", "pillars", "STM", "themes", "CLIMATE");
		save(code, "5", "goals", "sdg_targets", "11.6", "sdg_targets", "11.7", "sdg_indicators", "11.6.1");
		save(code, "6", "partners", "partners", "UNEP", "roles", "lead", "partners", "GEF", "roles", "funding",
				"partners", "", "roles", "partner");
		Document form = this.pages.page(edit(code), STAFF);
		assertThat(form.select("#title").val()).isEqualTo("Trees");
		assertThat(form.select("#kind option[selected]").val()).isEqualTo("campaign");
		assertThat(form.select("#summary").text()).isEqualTo("Trees give shade.");
		assertThat(form.select("#start_kind option[selected]").val()).isEqualTo("planned");
		assertThat(form.select("#end").val()).isEqualTo("2019-05-09");
		assertThat(form.select("[name=regions][checked]").eachAttr("value")).containsExactlyInAnyOrder("AF", "AP");
		assertThat(form.select("[name=umbrella_project][checked]").eachAttr("value")).containsExactly("UP2");
		assertThat(form.select("#sdg_targets").val()).isEqualTo("11.6, 11.7");
		assertThat(form.select("#sdg_indicators").val()).isEqualTo("11.6.1");
		assertThat(form.select("[name=partners] option[selected]").eachAttr("value")).containsExactly("UNEP", "GEF");
		assertThat(form.select(".contents li.waits")).isEmpty();
	}

	@Test
	void theSecondOfTwoEditorsSeesBothVersionsAndPicks() {
		String code = log(STAFF, "UNEP");
		save(code, "1", "basics", "title", "Trees", "kind", "tool", "summary", "");
		MvcTestResult answer = this.pages.post(edit(code), COORDINATOR, "section", "basics", "version", "1", "title",
				"Roofs", "kind", "project", "summary", "Roofs give shade.");
		assertThat(answer).hasStatus(409);
		Document form = AskingPages.page(answer);
		assertThat(form.select("#conflict").text()).contains("Staff of UNEP", "saved something else");
		assertThat(form.select(".problems [name=take]").eachAttr("value")).containsExactly("title");
		assertThat(form.select(".problems .typed").text()).isEqualTo("Trees");
		assertThat(form.select("#title").val()).isEqualTo("Roofs");
		assertThat(form.select("#kind option[selected]").val()).isEqualTo("tool");
		assertThat(form.select("#section-basics [name=version]").val()).isEqualTo("2");
		save(code, "2", "basics", "title", "Roofs", "kind", "tool", "summary", "Roofs give shade.", "take", "title");
		assertThat(this.pages.page(edit(code), STAFF).select("#title").val()).isEqualTo("Trees");
		assertThat(this.pages.page(edit(code), STAFF).select("#summary").text()).isEqualTo("Roofs give shade.");
	}

	@Test
	void aReasonIsAskedForAndShownFirst() {
		String code = log(STAFF, "UNEP");
		this.review.submit(code, 1, STAFF, "test");
		assertThat(this.pages.page("/review", COORDINATOR).select(".list a").eachAttr("href"))
			.contains("/activities/" + code);
		assertThat(step(code, COORDINATOR, "version", "2", "workflow", "returned", "reason", " ")).hasStatus(422);
		assertThat(step(code, COORDINATOR, "version", "2", "workflow", "returned", "reason", "Say <where>.\nAnd when."))
			.hasStatus(303);
		Document page = this.pages.page("/activities/" + code, STAFF);
		assertThat(page.select(".warning .typed").text()).contains("Say <where>.");
		assertThat(page.select("button[value=submitted]")).hasSize(1);
		assertThat(page.select("button[value=accepted]")).isEmpty();
		assertThat(step(code, COORDINATOR, "version", "2", "workflow", "accepted")).hasStatus(409);
		assertThat(step(code, COORDINATOR, "version", "3", "workflow", "loved")).hasStatus(400);
	}

	@Test
	void offersToLogOnlyToWhoMay() {
		assertThat(this.pages.page("/activities", STAFF).select("a[href=/activities/new]")).hasSize(1);
		assertThat(this.pages.page("/", STAFF).select("main a[href^=/activities/new]")).hasSize(1);
		for (String who : List.of("manager", "visitor", "signatory")) {
			Person person = PEOPLE.getOrDefault(who, Person.VISITOR);
			assertThat(this.pages.page("/activities", person).select("a[href=/activities/new]")).as(who).isEmpty();
			assertThat(this.pages.page("/activities/GCP-001", person).select("a[href$=/edit], main form[method=post]"))
				.as(who)
				.isEmpty();
		}
	}

	private void save(String code, String version, String section, String... fields) {
		String[] all = new String[fields.length + 4];
		System.arraycopy(new String[] { "section", section, "version", version }, 0, all, 0, 4);
		System.arraycopy(fields, 0, all, 4, fields.length);
		assertThat(this.pages.post(edit(code), STAFF, all)).as(section)
			.hasStatus(303)
			.hasRedirectedUrl(edit(code) + "#section-" + section);
	}

	private static String edit(String code) {
		return "/activities/" + code + "/edit";
	}

	private MvcTestResult step(String code, Person person, String... fields) {
		return this.pages.post("/activities/" + code + "/workflow", person, fields);
	}

	private String log(Person person, String... agencies) {
		return this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of(agencies),
				"UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), person, "test");
	}

}
