package org.greenercities.tracker.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.SampleActivities;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.STAFF;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every form in which sentences are typed shows them again where it stands. */
@TrackerTest
@Transactional
class BroughtBackTests {

	private static final String TEXT = "Roofs <of> shade\nfor two markets";

	private static final String NEW = UUID.randomUUID().toString();

	@Autowired
	private AskingPages pages;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private FocalPoints focalPoints;

	@BeforeEach
	void makeWhatTheFormsAreAbout() {
		this.samples.submitted("GCP-900", "Market roofs", List.of("UNEP"));
		this.focalPoints.name("GCP-900", STAFF.code(), 1, COORDINATOR, "test");
		assertThat(this.pages.post("/rounds/2019-2020", COORDINATOR, "due", LocalDate.EPOCH.plusYears(229).toString()))
			.hasStatus(303);
	}

	static Stream<Arguments> forms() {
		return Stream.of(arguments("/activities/new", NEW, "title", STAFF),
				arguments("/activities/GCP-900/edit", "basics", "summary", STAFF),
				arguments("/activities/GCP-900/edit", "notes", "notes", STAFF),
				arguments("/activities/GCP-900", "return", "reason", COORDINATOR),
				arguments("/activities/GCP-900", "explanation-no_sdg", "explanation", STAFF),
				arguments("/activities/GCP-900/progress/new", NEW, "narrative", STAFF),
				arguments("/progress/2019-2020/new", "GCP-900", "narrative", STAFF),
				arguments("/rounds/2019-2020/answers/GCP-900", "reason", "reason", COORDINATOR),
				arguments("/proposals/new", NEW, "title", STAFF),
				arguments("/proposals/PR-011/edit", "proposal", "call", STAFF));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whatWasTypedIsThereAgain(String address, String part, String field, Person person) {
		String own = part.equals(NEW) ? "submission_id" : "section";
		assertThat(this.pages.post("/drafts", person, "draft_of", person.code(), "draft_form", address, "draft_part",
				part, own, part, "version", "1", field, TEXT))
			.hasStatus(200);
		Document page = this.pages.page(address + "?draft=" + part, person);
		assertThat(page.select("#draft-" + part).text()).contains("not saved");
		assertThat(page.select("main form [name=" + field + "]").val()).isEqualToNormalizingWhitespace(TEXT);
		assertThat(page.select("main form [name=draft_part][value=" + part + "] ~ * [name=" + field + "]")).as(address)
			.isNotEmpty();
	}

}
