package org.greenercities.tracker.logging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Waiting;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.organisation.OrganisationRegister;
import org.greenercities.tracker.organisation.Proposed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** All that waits for a coordinator's word, on one page. */
@TrackerTest
@Transactional
class ReviewTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private OrganisationRegister organisations;

	@Autowired
	private SampleActivities samples;

	@Test
	void listsUpdatesToConfirmTheOldestFirstAndConfirmsThemInPlace() {
		Activity activity = this.samples.accepted("GCP-900", "A joint one", List.of("UNEP", "UN-HABITAT"), (one) -> {
		});
		tell(activity, "2018-05");
		tell(activity, "2018-06");
		this.samples.accepted("GCP-901", "Not ours", List.of("UN-HABITAT"), (one) -> one.reports(update("2018")));
		Document page = this.pages.page("/review", COORDINATOR);
		assertThat(page.select("table[aria-labelledby=updates] tbody .id").eachText()).containsExactly("GCP-900",
				"GCP-900");
		assertThat(page.select("table[aria-labelledby=updates] tbody a").eachAttr("href"))
			.allMatch((href) -> href.startsWith("/activities/GCP-900#update-"));
		String confirm = page.select("table[aria-labelledby=updates] form").get(0).attr("action");
		assertThat(this.pages.post(confirm, COORDINATOR, "from", "review")).hasStatus(303).hasRedirectedUrl("/review");
		assertThat(this.pages.page("/review", COORDINATOR).select("table[aria-labelledby=updates] tbody tr").text())
			.contains("June 2018")
			.doesNotContain("May 2018");
	}

	@Test
	void updatesToConfirmStandPageByPage() {
		Activity activity = this.samples.accepted("GCP-900", "A joint one", List.of("UNEP"), (one) -> {
		});
		for (int i = 0; i < 12; i++) {
			tell(activity, "2018");
		}
		Document page = this.pages.page("/review", COORDINATOR);
		assertThat(page.select("table[aria-labelledby=updates] tbody tr")).hasSize(10);
		assertThat(page.select("table[aria-labelledby=updates] caption").text()).contains("1–10", "12");
		String next = page.select("table[aria-labelledby=updates] + .pager a[rel=next]").attr("href");
		assertThat(next).isEqualTo("/review?updates=2");
		Document second = this.pages.page(next, COORDINATOR);
		assertThat(second.select("table[aria-labelledby=updates] tbody tr")).hasSize(2);
		assertThat(second.title()).isNotEqualTo(page.title());
		assertThat(this.pages.get("/review?updates=3", COORDINATOR)).hasStatus(404);
		assertThat(this.pages.get("/review?updates=0", COORDINATOR)).hasStatus(400);
	}

	/** Neither what is corrected nor what another agency owns waits. */
	@Test
	void whatIsCorrectedNeedsNoConfirming() {
		Activity activity = this.samples.accepted("GCP-900", "A joint one", List.of("UNEP", "UN-HABITAT"), (one) -> {
		});
		tell(activity, "2018-05");
		String edit = this.pages.page("/activities/GCP-900", STAFF).select(".line > li a[href$=/edit]").attr("href");
		assertThat(this.pages.post(edit, STAFF, "narrative", "Fewer trees.", "date", "2018-05")).hasStatus(303);
		assertThat(this.pages.page("/review", COORDINATOR).select("table[aria-labelledby=updates]")).isEmpty();
		assertThat(this.pages.page("/review", OTHER_COORDINATOR).select("table[aria-labelledby=updates] tbody tr"))
			.hasSize(1);
	}

	@Test
	void listsPartnersThatNobodyHasConfirmed() {
		String code = this.organisations.propose(new Proposed("Acme <Fund>", null, "60", null), STAFF);
		Document page = this.pages.page("/review", COORDINATOR);
		assertThat(page.select("table[aria-labelledby=partners] tr:contains(" + code + ")").text())
			.contains("Acme <Fund>", "Staff of UNEP");
		assertThat(this.pages.post("/partners/" + code + "/confirmation", COORDINATOR, "from", "review")).hasStatus(303)
			.hasRedirectedUrl("/review");
		assertThat(this.pages.page("/review", COORDINATOR).select("main").text()).doesNotContain("Acme");
		assertThat(this.pages.post("/partners/" + code + "/confirmation", COORDINATOR, "from", "https://example.org"))
			.hasStatus(303)
			.hasRedirectedUrl("/partners/" + code);
	}

	@Test
	void submittedActivitiesStandPageByPage() {
		List<String> codes = List.of(submitted(), submitted(), submitted());
		assertThat(this.review.waiting(COORDINATOR, 1, 2).rows()).extracting(Waiting::code)
			.containsExactlyElementsOf(codes.subList(0, 2));
		assertThat(this.review.waiting(COORDINATOR, 2, 2).rows()).extracting(Waiting::code)
			.containsExactly(codes.get(2));
		assertThat(this.review.waiting(COORDINATOR, 1, 2).paging().total()).isEqualTo(3);
		assertThat(this.pages.get("/review?page=2", COORDINATOR)).hasStatus(404);
		assertThat(this.pages.get("/review?page=0", COORDINATOR)).hasStatus(400);
	}

	@Test
	void whatIsToldMeanwhileSendsNothingToTheEnd() {
		String first = submitted();
		String second = submitted();
		List<Waiting> before = this.review.waiting(COORDINATOR, 1, 10).rows();
		assertThat(this.pages.post("/activities/" + first + "/progress/new", STAFF, "submission_id", "one", "date",
				"2018", "narrative", "More trees."))
			.hasStatus(303);
		this.editing.change(first, new Edit(new Basics("Shade for bus stops", "Trees.", Kind.PROJECT), 3, Set.of()),
				STAFF, "test");
		assertThat(this.review.waiting(COORDINATOR, 1, 10).rows()).extracting(Waiting::code, Waiting::since)
			.containsExactly(tuple(first, before.get(0).since()), tuple(second, before.get(1).since()));
		this.editing.change(first, new Edit(new Basics("Trees for bus stops", "Trees.", Kind.PROJECT), 4, Set.of()),
				STAFF, "test");
		assertThat(this.review.waiting(COORDINATOR, 1, 10).rows()).extracting(Waiting::code)
			.containsExactly(second, first);
	}

	@Test
	void buttonsOfOneActivityAreToldApart() {
		Activity activity = this.samples.accepted("GCP-900", "A joint one", List.of("UNEP", "UN-HABITAT"), (one) -> {
		});
		tell(activity, "2018-05");
		tell(activity, "2018-06");
		assertThat(this.pages.page("/review", COORDINATOR).select("table[aria-labelledby=updates] button").eachText())
			.hasSize(2)
			.doesNotHaveDuplicates()
			.anySatisfy((text) -> assertThat(text).startsWith("Confirm for your agency GCP-900 May 2018"));
		assertThat(this.pages.page("/activities/GCP-900", COORDINATOR).select(".line button").eachText()).hasSize(2)
			.doesNotHaveDuplicates();
	}

	@Test
	void takesTheSameStatementsWhateverWaits() {
		this.pages.get("/review", COORDINATOR);
		int before = Statements.of(() -> this.pages.get("/review", COORDINATOR)).size();
		submitted();
		submitted();
		Activity activity = this.samples.accepted("GCP-900", "A joint one", List.of("UNEP"), (one) -> {
		});
		tell(activity, "2018");
		this.organisations.propose(new Proposed("Acme Fund", null, "60", null), STAFF);
		assertThat(Statements.of(() -> this.pages.get("/review", COORDINATOR))).hasSize(before);
	}

	private String submitted() {
		String code = this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"),
				"UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
		this.review.submit(code, 1, STAFF, "test");
		return code;
	}

	private void tell(Activity activity, String date) {
		this.samples.edit(activity, (one) -> one.reports(update(date)));
	}

	private static ProgressUpdate update(String date) {
		return new ProgressUpdate(PartialDate.parse(date), null, "More trees.", null, Instant.now(), "STAFF.UNHABITAT");
	}

}
