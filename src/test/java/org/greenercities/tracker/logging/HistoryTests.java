package org.greenercities.tracker.logging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Notes;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import static org.greenercities.tracker.account.AskingPages.OTHER_STAFF;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

@TrackerTest
@Transactional
class HistoryTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private EntityManager entities;

	/** For everybody: an activity of UNEP alone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					history of           | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					a draft              | 200   | 200         | 200       | 404         | 404               | 200     | 200           | 302
					a sent one           | 200   | 200         | 200       | 404         | 200               | 200     | 200           | 302
					an accepted one      | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 302
					drafts of that one   | 200   | 200         | 200       | 400         | 400               | 200     | 200           | 302
					""")
	void opensToWhomTheModelOpensIt(String what, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		String code = log("UNEP");
		if (!what.equals("a draft")) {
			this.review.submit(code, 1, STAFF, "test");
		}
		if (what.endsWith("accepted one") || what.startsWith("drafts")) {
			this.review.accept(code, 2, Visibility.PUBLIC, COORDINATOR, "test");
		}
		String address = history(code) + (what.startsWith("drafts") ? "?from=1&to=3" : "");
		PEOPLE.forEach((who, person) -> assertThat(this.pages.get(address, person)).as(who)
			.hasStatus(Objects.requireNonNull(expected.get(who))));
	}

	@Test
	void whatIsInternalIsOnNoPrint() {
		String code = acceptedAndEdited();
		this.editing.change(code, new Edit(new Notes("Ask Nairobi first."), 6, Set.of(), null), STAFF, "test");
		assertThat(page(history(code), STAFF).select("#version-7 tr:contains(Ask Nairobi first.)").attr("class"))
			.isEqualTo("screen-only");
		assertThat(page("/activities/" + code + "/edit", STAFF).select("details:has(#section-notes)")
			.hasClass("screen-only")).isTrue();
	}

	@Test
	void tellsWhoChangedWhatNewestFirst() {
		String code = acceptedAndEdited();
		Document page = page(history(code), STAFF);
		assertThat(page.select(".history h2").eachText()).containsExactly("Version 6", "Version 5",
				"United Nations Environment Programme accepted version 4", "Version 4", "Version 3", "Version 2",
				"Version 1");
		assertThat(page.select("#version-2 .quiet").text()).startsWith("Staff of UNEP").contains("Environment", "UTC");
		assertThat(rows(page, 2)).containsExactly(
				"Title | Shade for (taken away: bus ) stops | Shade for (added: tram ) stops",
				"Summary | not stated | Stops get roofs.", "Kind | Project | Tool");
		assertThat(rows(page, 3)).containsExactly("Start | not stated | 2nd quarter 2018",
				"The start is | not stated | planned");
		assertThat(rows(page, 4)).containsExactly("Review | Draft | Submitted");
		assertThat(rows(page, 5)).containsExactly("Who may read it | People with a role in the programme | Everybody",
				"Review | Submitted | Accepted");
		assertThat(rows(page, 6)).containsExactly("Review | Accepted | Submitted",
				"Regions | nothing taken away | (added: Africa )",
				"Countries and cities | nothing taken away | (added: Kenya Nairobi Venue )");
		assertThat(page.select("#version-1 table, #version-1 a[href*=before]")).isEmpty();
		assertThat(page.select("#version-1").text()).contains("The first version.");
		assertThat(page.select("#version-6 .links a").eachAttr("href")).containsExactly(history(code) + "?from=5&to=6",
				history(code) + "?from=5&to=6");
		assertThat(page.select("#version-2 .links a").eachAttr("href")).containsExactly(history(code) + "?from=1&to=2",
				history(code) + "?from=2&to=5");
	}

	@Test
	void aReturnIsToldWithItsReason() {
		String code = log("UNEP");
		this.review.submit(code, 1, STAFF, "test");
		this.review.giveBack(code, 2, "Say <where>.", COORDINATOR, "test");
		Document page = page(history(code), STAFF);
		assertThat(page.select(".history h2").get(0).text())
			.isEqualTo("United Nations Environment Programme returned it with a reason");
		assertThat(page.select(".history .typed").get(0).text()).isEqualTo("Say <where>.");
	}

	@Test
	void aRepairIsToldWithItsReason() {
		String code = acceptedAndEdited();
		this.editing.change(code,
				new Edit(new Basics("Roofs", null, Kind.PROJECT), 6, Set.of(), "They <asked> for it."), ADMINISTRATOR,
				"test");
		Document page = page(history(code), STAFF);
		assertThat(page.select("#version-7 > .typed").text()).isEqualTo("They <asked> for it.");
		assertThat(page.select("#version-6 > .typed")).isEmpty();
		assertThat(page(history(code), OTHER_STAFF).select(".history > li > .typed")).isEmpty();
	}

	@Test
	void otherPeopleSeeWhatAllOwnersAccepted() {
		String code = acceptedAndEdited();
		Document page = page(history(code), OTHER_STAFF);
		assertThat(page.select(".history h2").eachText())
			.containsExactly("United Nations Environment Programme accepted version 5", "Version 5");
		assertThat(page.text()).doesNotContain("Staff of UNEP", "Coordinator of UNEP");
		assertThat(this.pages.get(history(code) + "?from=4&to=5", OTHER_STAFF)).hasStatus(400);
		assertThat(page("/activities/" + code, OTHER_STAFF).select("a[href=" + history(code) + "]")).hasSize(1);
		assertThat(page("/activities/" + code, Person.VISITOR).select("a[href=" + history(code) + "]")).isEmpty();
	}

	@Test
	void whatIsInternalStaysInternal() {
		Contribution money = new Contribution("GEF", new BigDecimal(7000), "USD", Contribution.State.SOUGHT, null,
				Visibility.INTERNAL, null);
		Activity activity = this.samples.accepted("GCP-801", "Shade", List.of("UNEP"), (one) -> one.receives(money));
		ReflectionTestUtils.setField(money, "amount", new BigDecimal(8000));
		this.samples.accepted(activity);
		Document whole = page(history("GCP-801"), STAFF);
		assertThat(rows(whole, 2)).singleElement().asString().contains("USD 7,000", "USD 8,000");
		Document open = page(history("GCP-801"), OTHER_STAFF);
		assertThat(open.select("#version-2").text()).contains("Nothing that is shown here is different");
		assertThat(open.text()).doesNotContain("7,000", "8,000");
	}

	@Test
	void twoVersionsAreCompared() {
		String code = acceptedAndEdited();
		Document page = page(history(code) + "?from=1&to=3", STAFF);
		assertThat(page.select("h1").text()).isEqualTo("Versions 1 and 3");
		assertThat(page.select(".changes tbody th").eachText()).containsExactly("Title", "Summary", "Kind", "Start",
				"The start is");
		assertThat(page(history(code) + "?from=5", STAFF).select("h1").text()).isEqualTo("Versions 5 and 6");
		assertThat(this.pages.get(history(code) + "?from=1&to=99", STAFF)).hasStatus(400).bodyText().contains("99");
		assertThat(this.pages.get(history(code) + "?to=soon", STAFF)).hasStatus(400);
		assertThat(this.pages.get(history(code) + "?page=0", STAFF)).hasStatus(400);
		assertThat(this.pages.get(history("GCP-999"), STAFF)).hasStatus(404);
	}

	@Test
	void aLongHistoryHasPagesAndNoMoreStatements() {
		String brief = log("UNEP");
		String code = log("UNEP");
		for (int version = 1; version < 60; version++) {
			this.entities.flush();
			this.entities.clear();
			change(code, version, new Basics("Shade " + version, null, Kind.PROJECT), STAFF);
		}
		this.entities.flush();
		this.pages.get(history(code), STAFF);
		assertThat(statements(history(code))).hasSize(6).isEqualTo(statements(history(brief)));
		Document first = page(history(code), STAFF);
		assertThat(first.select(".history > li")).hasSize(25);
		assertThat(first.select(".range").text()).contains("1–25", "60");
		Document last = page(history(code) + "?page=3", STAFF);
		assertThat(last.select(".history > li").eachAttr("id")).hasSize(10)
			.startsWith("version-10")
			.endsWith("version-1");
		assertThat(rows(page(history(code) + "?page=2", STAFF), 11)).hasSize(1);
		assertThat(this.pages.get(history(code) + "?page=4", STAFF)).hasStatus(404);
	}

	@Test
	void whoIsAskedToAcceptSeesWhatIsNew() {
		String code = log("UNEP", "UN-HABITAT");
		this.review.submit(code, 1, STAFF, "test");
		assertThat(page("/activities/" + code, OTHER_COORDINATOR).select(".unaccepted").text())
			.contains("Staff of UNEP", "never accepted");
		assertThat(waiting(code, OTHER_COORDINATOR)).contains("All of it is new");
		this.review.accept(code, 2, Visibility.PUBLIC, OTHER_COORDINATOR, "test");
		this.review.accept(code, 2, Visibility.PUBLIC, COORDINATOR, "test");
		change(code, 3, new Basics("Shade for tram stops", "Stops get roofs.", Kind.PROJECT), STAFF);
		Document page = page("/activities/" + code, OTHER_COORDINATOR);
		assertThat(page.select(".unaccepted tbody th").eachText()).containsExactly("Title", "Summary");
		assertThat(waiting(code, OTHER_COORDINATOR)).contains("2 fields:", "Title", "Summary").doesNotContain("Review");
		assertThat(page("/activities/" + code, COORDINATOR).select(".unaccepted")).isEmpty();
	}

	@Test
	void aHundredThatWaitAreReadInOneStatement() {
		for (int number = 0; number < 100; number++) {
			this.samples.submitted("GCP-8" + (10 + number), "Shade " + number, List.of("UNEP"));
		}
		this.entities.flush();
		this.pages.get("/review", COORDINATOR);
		assertThat(Statements.of(() -> this.pages.get("/review", COORDINATOR)))
			.filteredOn((sql) -> sql.contains("activity_version"))
			.hasSize(1);
	}

	private String acceptedAndEdited() {
		String code = log("UNEP");
		change(code, 1, new Basics("Shade for tram stops", "Stops get roofs.", Kind.TOOL), STAFF);
		change(code, 2, new Schedule(PartialDate.parse("2018-Q2"), Schedule.DateKind.PLANNED, null, null), STAFF);
		this.review.submit(code, 3, STAFF, "test");
		this.review.accept(code, 4, Visibility.PUBLIC, COORDINATOR, "test");
		this.entities.flush();
		this.entities.clear();
		change(code, 5, new Places(Set.of("AF"), Set.of(new Place("KE", "Nairobi", Place.Role.VENUE))), STAFF);
		return code;
	}

	private String log(String... agencies) {
		return this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of(agencies),
				"UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
	}

	private void change(String code, int version, Section section, Person person) {
		this.editing.change(code, new Edit(section, version, Set.of()), person, "test");
	}

	private String waiting(String code, Person person) {
		return page("/review", person).select(".list tr:has(a[href$=" + code + "])").text();
	}

	private List<String> statements(String address) {
		List<String> sent = Statements.of(() -> this.pages.get(address, STAFF));
		return sent.stream().filter((sql) -> !sql.contains("SPRING_SESSION")).toList();
	}

	private static String history(String code) {
		return "/activities/" + code + "/history";
	}

	/** What is different in a version: field, before and after. */
	private static List<String> rows(Document page, int version) {
		return page.select("#version-" + version + " tbody tr")
			.stream()
			.map((row) -> String.join(" | ", row.children().stream().map(Element::text).toList()))
			.toList();
	}

	/** Of a page that opens. */
	private Document page(String address, Person person) {
		MvcTestResult answer = this.pages.get(address, person);
		assertThat(answer).hasStatus(200);
		return AskingPages.page(answer);
	}

}
