package org.greenercities.tracker.logging;

import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** Coordinators accept and return, while others are at it too. */
@TrackerTest
@Transactional
class WorkflowPagesTests {

	private static final String REASON = "Say <where>.\nAnd when.";

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	private String activity = "";

	private String code = "";

	/** A joint activity in its second version, which waits for both its owners. */
	@BeforeEach
	void submit() {
		this.code = this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT),
				Set.of("UNEP", "UN-HABITAT"), "UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())),
				UUID.randomUUID(), STAFF, "test");
		this.activity = "/activities/" + this.code;
		send(form(STAFF, "submitted"), STAFF);
	}

	@Test
	void nothingIsOpenedByWhoWasNotAskedWhoMayReadIt() {
		Element ours = form(COORDINATOR, "accepted");
		Element theirs = form(OTHER_COORDINATOR, "accepted");
		assertThat(ours.select("[name=visibility]")).isEmpty();
		assertThat(send(theirs, OTHER_COORDINATOR)).hasStatus(303);
		MvcTestResult answer = send(ours, COORDINATOR);
		assertThat(answer).hasStatus(409);
		Document asks = AskingPages.page(answer);
		assertThat(asks.select("main [role=alert]").text()).isEqualTo(
				"Nothing was accepted yet: yours is now the last acceptance that is needed, so say who may read this.");
		assertThat(this.pages.get(this.activity, Person.VISITOR)).hasStatus(404);
		assertThat(form(COORDINATOR, "accepted")).isNotNull();
		assertThat(send(form(asks, "accepted"), COORDINATOR)).hasStatus(303);
		assertThat(this.pages.get(this.activity, Person.VISITOR)).hasStatus(200);
	}

	@Test
	void acceptedAnewItIsReadByWhomItWasBefore() {
		accept("internal");
		retitle(3, "Trees for bus stops");
		Element form = form(OTHER_COORDINATOR, "accepted");
		assertThat(form.select("[name=visibility] option[selected]").val()).isEqualTo("internal");
		assertThat(send(form, OTHER_COORDINATOR)).hasStatus(303);
		assertThat(this.pages.get(this.activity, Person.VISITOR)).hasStatus(404);
	}

	@Test
	void whatIsInThePipelineIsInternalUnlessOpened() {
		assertThat(this.pages.post(this.activity + "/progress/new", STAFF, "submission_id", "one", "date", "2018",
				"status", "pipeline", "narrative", "We asked for money."))
			.hasStatus(303);
		send(form(COORDINATOR, "accepted"), COORDINATOR);
		assertThat(form(OTHER_COORDINATOR, "accepted").select("[name=visibility] option[selected]").val())
			.isEqualTo("internal");
	}

	@Test
	void aReasonIsKeptWhereSomebodyChangedFactsMeanwhile() {
		retitle(2, "Trees for bus stops");
		MvcTestResult answer = giveBack(2, REASON);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.title()).startsWith("Error: return " + this.code);
		assertThat(page.select("main [role=alert]").text()).startsWith("Nothing was saved: somebody changed this");
		assertThat(page.select(".changes tbody tr").text()).contains("Title", "Shade", "Trees");
		assertThat(page.expectFirst("#reason").wholeText()).isEqualTo(REASON);
		assertThat(page.select("[name=version]").val()).isEqualTo("3");
		assertThat(send(form(page, "returned"), COORDINATOR)).hasStatus(303);
		assertThat(this.pages.page(this.activity, STAFF).select(".warning .typed").text()).contains("Say <where>.");
	}

	@Test
	void aReasonIsKeptWhereSomebodyElseReturnedItMeanwhile() {
		giveBack(2, "Not yet.");
		MvcTestResult answer = giveBack(2, REASON);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select("main [role=alert]").text())
			.isEqualTo("Nothing was saved: somebody else was faster. This is now: Returned.");
		assertThat(page.expectFirst("#reason").wholeText()).isEqualTo(REASON);
		assertThat(page.select("main button")).isEmpty();
	}

	@Test
	void whatChangesNoFactsStopsNobody() {
		this.pages.post(this.activity + "/progress/new", STAFF, "submission_id", "one", "date", "2018", "narrative",
				"More trees.");
		this.pages.post(this.activity + "/focal-points", COORDINATOR, "version", "3", "focal_point",
				"COORDINATOR.UNEP");
		assertThat(this.pages.page(this.activity, COORDINATOR).expectFirst("#steps [name=version]").val())
			.isEqualTo("4");
		assertThat(step(COORDINATOR, "version", "2", "workflow", "accepted")).hasStatus(303);
		assertThat(giveBack(2, REASON)).hasStatus(303);
	}

	@Test
	void whatWasChosenIsKeptWhereSomebodyChangedFactsMeanwhile() {
		send(form(OTHER_COORDINATOR, "accepted"), OTHER_COORDINATOR);
		retitle(2, "Trees for bus stops");
		send(form(OTHER_COORDINATOR, "accepted"), OTHER_COORDINATOR);
		MvcTestResult answer = step(COORDINATOR, "version", "2", "workflow", "accepted", "visibility", "internal");
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select("main [role=alert] p")).hasSize(1);
		assertThat(page.select("[name=visibility] option[selected]").val()).isEqualTo("internal");
		assertThat(page.select("[name=version]").val()).isEqualTo("3");
	}

	@Test
	void saysThatSomebodyElseHasSubmittedIt() {
		MvcTestResult answer = step(COORDINATOR, "version", "1", "workflow", "submitted");
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select("main [role=alert]").text()).endsWith("This is now: Submitted.");
		assertThat(page.select("main form")).isEmpty();
		giveBack(2, "Not yet.");
		retitle(3, "Trees for bus stops");
		Document changed = AskingPages.page(step(STAFF, "version", "3", "workflow", "submitted"));
		assertThat(send(form(changed, "submitted"), STAFF)).hasStatus(303);
	}

	@Test
	void asksForAReasonOfTheVersionThatWasSeen() {
		retitle(2, "Trees for bus stops");
		MvcTestResult answer = giveBack(2, " ");
		assertThat(answer).hasStatus(422);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems a").attr("href")).isEqualTo("#reason");
		assertThat(page.select("[name=version]").val()).isEqualTo("2");
		assertThat(page.select("main button[value=returned]")).hasSize(1);
	}

	@Test
	void aReasonIsKeptWhileItIsTypedAndBroughtBack() {
		Element form = form(COORDINATOR, "returned");
		assertThat(form.select(".kept")).hasSize(1);
		form.expectFirst("#reason").text("Say where.");
		assertThat(this.pages.post("/drafts", COORDINATOR, fields(form))).hasStatus(200);
		Document page = this.pages.page(this.activity, COORDINATOR);
		assertThat(page.select("details[open] #draft-return")).hasSize(1);
		assertThat(page.expectFirst("#reason").wholeText()).isEmpty();
		Document brought = this.pages.page(page.select("#draft-return a").attr("href").replaceAll("#.*", ""),
				COORDINATOR);
		assertThat(brought.expectFirst("details[open] #reason").wholeText()).isEqualTo("Say where.");
		assertThat(this.pages.page(this.activity, OTHER_COORDINATOR).select("#draft-return")).isEmpty();
		assertThat(send(form(brought, "returned"), COORDINATOR)).hasStatus(303);
		send(form(STAFF, "submitted"), STAFF);
		assertThat(this.pages.page(this.activity, COORDINATOR).select("#draft-return")).isEmpty();
	}

	/** The frame of a page that refuses links to the address it stands at. */
	@ParameterizedTest
	@CsvSource({ "/activities/GCP-001/workflow?lang=en, /activities/GCP-001",
			"/activities/GCP-001/findings/no_sdg, /activities/GCP-001", "/proposals/PR-002/state, /proposals/PR-002",
			"/rounds/2017-2018/due, /rounds/2017-2018", "/activities/GCP-001/documents, /activities/GCP-001",
			"/activities/GCP-001/focal-points, /activities/GCP-001", "/proposals/PR-002/documents, /proposals/PR-002",
			"/proposals/PR-002/activity, /proposals/PR-002" })
	void whereAFormIsSentLeadsToItsRecord(String address, String record) {
		assertThat(this.pages.get(address, COORDINATOR)).hasStatus(303).hasRedirectedUrl(record);
		assertThat(this.pages.get(address, Person.VISITOR)).hasStatus(302);
	}

	private void accept(String visibility) {
		send(form(OTHER_COORDINATOR, "accepted"), OTHER_COORDINATOR);
		assertThat(step(COORDINATOR, "version", "2", "workflow", "accepted", "visibility", visibility)).hasStatus(303);
	}

	private void retitle(int base, String title) {
		this.editing.change(this.code, new Edit(new Basics(title, null, Kind.PROJECT), base, Set.of()), STAFF, "test");
	}

	private Element form(Person person, String step) {
		return form(this.pages.page(this.activity, person), step);
	}

	private static Element form(Document page, String step) {
		return page.expectFirst("main form:has(button[value=" + step + "])");
	}

	private MvcTestResult giveBack(int version, String reason) {
		return step(COORDINATOR, "version", Integer.toString(version), "workflow", "returned", "reason", reason);
	}

	private MvcTestResult send(Element form, Person person) {
		return step(person, fields(form));
	}

	private static String[] fields(Element form) {
		return Forms.Sent.of(form).fields().toArray(String[]::new);
	}

	private MvcTestResult step(Person person, String... fields) {
		return this.pages.post(this.activity + "/workflow", person, fields);
	}

}
