package org.greenercities.tracker.draft;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.STAFF;

@TrackerTest
@Transactional
class DraftTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private JdbcClient jdbc;

	private String form;

	@BeforeEach
	void logAnActivity() {
		this.form = "/activities/" + this.editing.log(
				new org.greenercities.tracker.activity.Draft(new Basics("Shade for bus stops", null, Kind.PROJECT),
						Set.of("UNEP"), "UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())),
				UUID.randomUUID(), STAFF, "test") + "/edit";
	}

	@Test
	void isOfferedWhereItWasTypedAndShownWhenAskedFor() {
		assertThat(keep("basics", "version", "1", "title", "Trees", "kind", "tool")).hasStatus(200);
		Document page = this.pages.page(this.form, STAFF);
		assertThat(page.select("#draft-basics").text()).contains("did not save it", "Trees");
		assertThat(page.select("#title").val()).isEqualTo("Shade for bus stops");
		Document brought = this.pages.page(page.select("#draft-basics a").attr("href").replaceFirst("#.*", ""), STAFF);
		assertThat(brought.select("#title").val()).isEqualTo("Trees");
		assertThat(brought.select("#kind option[selected]").val()).isEqualTo("tool");
		assertThat(brought.select("#draft-basics").text()).contains("not saved yet");
		assertThat(brought.select(".problems[role=alert]")).isEmpty();
	}

	@Test
	void theAnswerSaysWhenItWasKeptAndWhatToPointOut() {
		Document answer = AskingPages.page(keep("basics", "version", "1", "title",
				"Trees for the XYZQ " + "and shade ".repeat(12), "summary", "UNEP helps cities, too."));
		assertThat(answer.select(".kept").text()).startsWith("Kept ");
		assertThat(answer.select("[data-remarks=title]").text()).contains("characters", "XYZQ");
		assertThat(answer.select("[data-remarks=summary]").text()).isEmpty();
	}

	@Test
	void theSameIsPointedOutAfterSaving() {
		assertThat(this.pages.post(this.form, STAFF, "section", "basics", "version", "1", "title", "Trees for the XYZQ",
				"kind", "tool"))
			.hasStatus(303);
		assertThat(this.pages.page(this.form, STAFF).select("[data-remarks=title]").text()).contains("XYZQ");
	}

	@Test
	void savingTheFormForgetsItAndSavingAnotherDoesNot() {
		keep("basics", "version", "1", "title", "Trees", "kind", "tool");
		keep("schedule", "version", "1", "start", "2018");
		this.pages.post(this.form, STAFF, "section", "basics", "version", "1", "title", "Trees", "kind", "tool");
		Document page = this.pages.page(this.form, STAFF);
		assertThat(page.select("#draft-basics")).isEmpty();
		assertThat(page.select("#draft-schedule")).hasSize(1);
	}

	/** The script sends while it is typed; the network may turn the two round. */
	@Test
	void whatWasTypedBeforeSavingAndArrivesLaterIsNotKept() {
		String[] late = with("basics", "draft_typed", "1000", "version", "1", "title", "Tre");
		assertThat(this.pages.post("/drafts", STAFF, late)).hasStatus(200);
		assertThat(this.pages.post(this.form, STAFF,
				with("basics", "draft_typed", "2000", "version", "1", "title", "Trees", "kind", "tool")))
			.hasStatus(303);
		assertThat(this.pages.post("/drafts", STAFF, late)).hasStatus(200);
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics")).isEmpty();
		keep("basics", "draft_typed", "3000", "version", "2", "title", "Trees and");
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics").text()).contains("Trees and");
	}

	@Test
	void aWrongClockHindersNotForLong() {
		this.pages.post(this.form, STAFF,
				with("basics", "draft_typed", "999999999999999", "version", "1", "title", "Trees", "kind", "tool"));
		this.jdbc.sql("update draft set typed_at = typed_at - interval '11 minutes'").update();
		keep("basics", "draft_typed", "3000", "version", "2", "title", "Trees and");
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics").text()).contains("Trees and");
		keep("schedule", "version", "2", "start", "2018");
		assertThat(this.jdbc.sql("select count(*) from draft where saved").query(Integer.class).single()).isZero();
	}

	@Test
	void whatFailsToSaveStaysKept() {
		keep("basics", "version", "1", "title", "", "kind", "tool", "summary", "Trees.");
		MvcTestResult refused = this.pages.post(this.form, STAFF, "section", "basics", "version", "1", "title", "");
		assertThat(AskingPages.page(refused).select("#draft-basics")).isEmpty();
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics")).hasSize(1);
	}

	@Test
	void isThrownAway() {
		keep("basics", "version", "1", "title", "Trees");
		assertThat(this.pages.post("/drafts", STAFF, with("basics", "draft_keep", "no"))).hasStatus(303)
			.hasRedirectedUrl(this.form);
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics")).isEmpty();
	}

	/** What was saved meanwhile meets what was typed where both can be seen. */
	@Test
	void keepsTheVersionThatWasSeen() {
		keep("basics", "version", "1", "title", "Trees", "kind", "project");
		this.pages.post(this.form, COORDINATOR, "section", "basics", "version", "1", "title", "Roofs", "kind",
				"project");
		Document brought = this.pages.page(this.form + "?draft=basics", STAFF);
		String version = brought.select("#section-basics [name=version]").val();
		assertThat(version).isEqualTo("1");
		assertThat(brought.select("#section-schedule [name=version]").val()).isEqualTo("2");
		assertThat(this.pages.post(this.form, STAFF, "section", "basics", "version", version, "title", "Trees", "kind",
				"project"))
			.hasStatus(409);
	}

	@Test
	void anErrorDoesNotHideThatSomebodyElseSaved() {
		this.pages.post(this.form, COORDINATOR, "section", "basics", "version", "1", "title", "Roofs", "kind",
				"project");
		MvcTestResult refused = this.pages.post(this.form, STAFF, "section", "basics", "version", "1", "title", "",
				"kind", "tool");
		assertThat(AskingPages.page(refused).select("#section-basics [name=version]").val()).isEqualTo("1");
	}

	@Test
	void activitiesNotYetLoggedAreKeptEachByItself() {
		String one = UUID.randomUUID().toString();
		String other = UUID.randomUUID().toString();
		for (String part : new String[] { one, other }) {
			assertThat(this.pages.post("/drafts", STAFF, "draft_of", STAFF.code(), "draft_form", "/activities/new",
					"draft_part", part, "submission_id", part, "title", "Shade " + part, "countries", "", "countries",
					"KE", "cities", "", "cities", "Nairobi"))
				.hasStatus(200);
		}
		assertThat(this.pages.page("/activities/new", STAFF).select(".note")).hasSize(2);
		Document brought = this.pages.page("/activities/new?draft=" + one, STAFF);
		assertThat(brought.select("#title").val()).isEqualTo("Shade " + one);
		assertThat(brought.select("[name=submission_id]").val()).isEqualTo(one);
		assertThat(brought.select("#cities-2").val()).isEqualTo("Nairobi");
		this.pages.post("/activities/new", STAFF, "submission_id", one, "title", "Shade", "kind", "tool", "agencies",
				"UNEP");
		assertThat(this.pages.page("/activities/new", STAFF).select(".note .typed").eachText())
			.containsExactly("Shade " + other);
	}

	@Test
	void isNobodyElses() {
		keep("basics", "version", "1", "title", "Trees");
		assertThat(this.pages.page(this.form + "?draft=basics", COORDINATOR).select("#title").val())
			.isEqualTo("Shade for bus stops");
		assertThat(this.pages.post("/drafts", COORDINATOR, with("basics", "title", "Planted"))).hasStatus(403);
		this.pages.post("/drafts", COORDINATOR, with("basics", "draft_keep", "no"));
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics")).hasSize(1);
		assertThat(this.pages.post("/drafts", Person.VISITOR, with("basics", "title", "Planted"))).hasStatus(302);
	}

	@Test
	void refusesWhatIsTooLongOrNoForm() {
		assertThat(keep("basics", "summary", "long ".repeat(50_000))).hasStatus(413);
		assertThat(keep("basics", "summary", "\u0001".repeat(199_000))).as("in bytes").hasStatus(413);
		assertThat(this.pages.post("/drafts", STAFF, "title", "Trees")).hasStatus(400);
		assertThat(this.pages.post("/drafts", STAFF, "draft_of", STAFF.code(), "draft_form", "//example.org",
				"draft_part", "a"))
			.hasStatus(400);
		assertThat(this.pages.get(this.form + "?draft=nothing", STAFF)).hasStatus(200);
	}

	@Test
	void anyCharacterIsKept() {
		assertThat(keep("basics", "version", "1", "title", "a\u0000b \"\\u0000\" 城市 🌳")).hasStatus(200);
		assertThat(this.pages.page(this.form + "?draft=basics", STAFF).select("#title").val())
			.isEqualTo("ab \"\\u0000\" 城市 🌳");
	}

	@Test
	void fiftyAreKeptForThirtyDays() {
		keep("basics", "version", "1", "title", "Old");
		this.jdbc.sql("update draft set typed_at = typed_at - interval '30 days 1 second'").update();
		for (int i = 0; i < 52; i++) {
			keep("part-" + i, "title", "Trees");
		}
		assertThat(this.jdbc.sql("select count(*) from draft where account = :account and part <> 'basics'")
			.param("account", STAFF.code())
			.query(Integer.class)
			.single()).isEqualTo(50);
		assertThat(this.pages.page(this.form, STAFF).select("#draft-basics")).isEmpty();
	}

	private MvcTestResult keep(String part, String... fields) {
		return this.pages.post("/drafts", STAFF, with(part, fields));
	}

	private String[] with(String part, String... fields) {
		Stream<String> own = Stream.of("draft_of", STAFF.code(), "draft_form", this.form, "draft_part", part, "section",
				part);
		return Stream.concat(own, Stream.of(fields)).toArray(String[]::new);
	}

}
