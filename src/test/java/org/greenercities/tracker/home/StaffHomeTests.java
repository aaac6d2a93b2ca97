package org.greenercities.tracker.home;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Schedule;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.MANAGER;
import static org.greenercities.tracker.account.AskingPages.SIGNATORY;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** The first page of who logs activities says what waits for them. */
@TrackerTest
@Transactional
class StaffHomeTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private FocalPoints focalPoints;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whereNothingWaitsItSaysSo() {
		assertThat(home(STAFF).select("section[aria-labelledby=desk]").text()).contains("All done");
		List.of(MANAGER, SIGNATORY, Person.VISITOR)
			.forEach((person) -> assertThat(home(person).select("#desk")).isEmpty());
	}

	@Test
	void whatIsSilentLeadsToTheScreenThatGoesThroughIt() {
		silent("GCP-901");
		this.jdbc.sql("""
				insert into reporting_round (biennium, due, opened_by, opened_at)
				values ('2017-2018', date '2199-03-31', 'ADMIN', now())""").update();
		Document home = home(STAFF);
		assertThat(home.select("main").text()).contains("1 of yours without an update in", "Due on 31 March 2199");
		assertThat(home.select("main a[href=/progress/2017-2018/new]")).hasSize(1);
		assertThat(home.text()).doesNotContain("All done");
	}

	@Test
	void aReturnedOneStandsFirstWithItsReason() {
		String draft = log(STAFF);
		String returned = log(STAFF);
		this.review.submit(returned, 1, STAFF, "test");
		this.review.giveBack(returned, 2, "Say <where>.", COORDINATOR, "test");
		Document home = home(STAFF);
		assertThat(home.select(".panel:contains(not yet submitted) li .id").eachText()).containsExactly(returned,
				draft);
		assertThat(home.select(".panel li .typed").text()).isEqualTo("Say <where>.");
	}

	@Test
	void whatOthersChangedLatelyAndWhatWaitsForTheAgency() {
		String code = log(STAFF);
		this.editing.change(code, new Edit(new Basics("Trees", null, Kind.TOOL), 1, Set.of()), COORDINATOR, "test");
		this.review.submit(code, 2, STAFF, "test");
		assertThat(home(STAFF).select(".panel:contains(Changed by others) li").text()).contains(code,
				"Coordinator at UNEP");
		assertThat(home(STAFF).select("a[href=/review]")).isEmpty();
		Document coordinators = home(COORDINATOR);
		assertThat(coordinators.select(".panel:contains(your agency) li .id").eachText()).contains(code);
		assertThat(coordinators.select(".panel:contains(Changed by others)")).isEmpty();
	}

	@Test
	void theFirstFiveAreShownAndTheRestIsOneLinkAway() {
		for (int i = 0; i < 7; i++) {
			log(STAFF);
			this.review.submit(log(STAFF), 1, STAFF, "test");
		}
		for (int i = 0; i < 7; i++) {
			silent("GCP-90" + i);
		}
		Document home = home(STAFF);
		assertThat(home.select(".panel:contains(without an update) h3").text()).contains("7 of yours");
		assertThat(home.select(".panel:contains(without an update) li")).hasSize(5);
		assertThat(home.select(".panel:contains(not yet submitted) li")).hasSize(5);
		assertThat(home.select(".panel:contains(not yet submitted) p a").text()).isEqualTo("2 more");
		String rest = home.select(".panel:contains(not yet submitted) p a").attr("href");
		assertThat(this.pages.page(rest, STAFF).select(".figures b").eachText().get(0)).isEqualTo("7");
		Document coordinators = home(COORDINATOR);
		assertThat(coordinators.select(".panel:contains(your agency) h3").text()).contains("7");
		assertThat(coordinators.select(".panel:contains(your agency) li")).hasSize(5);
	}

	@Test
	void noDocumentIsReadForATitle() {
		this.review.submit(log(STAFF), 1, STAFF, "test");
		assertThat(Statements.of(() -> home(COORDINATOR))).noneMatch((sql) -> sql.contains("v.document"));
	}

	@Test
	void itTakesAFewStatementsMoreThanThatOfOthersWhateverThereIs() {
		int others = statements(MANAGER);
		int idle = statements(STAFF);
		silent("GCP-901");
		silent("GCP-902");
		log(STAFF);
		assertThat(statements(STAFF)).isEqualTo(idle).isLessThanOrEqualTo(others + 4);
		assertThat(statements(COORDINATOR)).isLessThanOrEqualTo(others + 4);
	}

	private int statements(Person person) {
		return Statements.of(() -> home(person)).size();
	}

	private void silent(String code) {
		Activity activity = this.samples.accepted(code, "Sample " + code, List.of("UNEP"),
				(one) -> one.enters(new BienniumEntry("2017-2018", null, null, null)));
		this.focalPoints.name(activity.getCode(), "STAFF.UNEP", 1, COORDINATOR, "test");
	}

	private String log(Person person) {
		return this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"), "UNEP",
				Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), person, "test");
	}

	private Document home(Person person) {
		return this.pages.page("/", person);
	}

}
