package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.NearDuplicates;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.calendar.PartialDate;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.OTHER_STAFF;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** Before an activity is logged a second time. */
@TrackerTest
@Transactional
class NearDuplicatesTests {

	private static final String NEW = "/activities/new";

	@Autowired
	private AskingPages pages;

	@Autowired
	private NearDuplicates nearDuplicates;

	@Autowired
	private ActivityEditing editing;

	/** What people write of one thing, and of another, with the programme's titles. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Sustainable Cities Programme, India                    |    |      | GCP-082
			Joint staff for the urban environment                  |    |      | GCP-004
			Bike-sharing pilot, University of Nairobi campus       | KE |      | GCP-014
			Report on air pollution in African cities              |    |      | GCP-036
			ECOLOGICAL LIVING MODULES, NAIROBI                     |    |      | GCP-028
			Second session of the bike-share workshop              | KE | 2018 |
			Air quality monitoring in Nairobi                      | KE | 2018 |
			Nexus dialogue on gender equality                      |    |      |
			Shade for bus stops                                    | KE | 2018 |
			""")
	void findsWhatIsTheSameAndNotWhatIsNot(String title, @Nullable String country, @Nullable String start,
			@Nullable String code) {
		List<String> found = this.nearDuplicates.of(draft(title, country, start), UUID.randomUUID(), STAFF)
			.stream()
			.map(NearDuplicates.Alike::code)
			.toList();
		if (code == null) {
			assertThat(found).isEmpty();
		}
		else {
			assertThat(found).startsWith(code);
		}
	}

	@Test
	void placeAndTimeRaiseTheLikeness() {
		this.editing.log(draft("Shade for bus stops", "KE", "2018"), UUID.randomUUID(), STAFF, "test");
		String title = "Shade at bus stops of Nairobi";
		assertThat(found(title, null, null)).isEmpty();
		assertThat(found(title, "KE", "2018-05")).hasSize(1);
		assertThat(found(title, "UG", "2019")).isEmpty();
	}

	@Test
	void nothingIsSavedUntilThePersonHasLooked() {
		String code = this.editing.log(draft("Shade for bus stops", "KE", "2018"), UUID.randomUUID(), STAFF, "test");
		String[] fields = { "submission_id", "again", "title", "Shade for bus-stops", "kind", "tool", "agencies",
				"UNEP", "start", "May 2018", "countries", "KE", "cities", "Nairobi", "place_roles", "venue" };
		MvcTestResult answer = this.pages.post(NEW, STAFF, fields);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.title()).startsWith("Is it one of these?");
		assertThat(page.select(".warning a").eachAttr("href")).containsExactly("/activities/" + code);
		assertThat(page.select(".warning li .quiet").text()).isEqualTo("Focal point: Staff of UNEP");
		assertThat(page.select("#title").val()).isEqualTo("Shade for bus-stops");
		assertThat(page.select("#start").val()).isEqualTo("May 2018");
		assertThat(page.select("#cities").val()).isEqualTo("Nairobi");
		assertThat(page.select("#place_roles option[selected]").val()).isEqualTo("venue");
		assertThat(page.select("[name=submission_id]").val()).isEqualTo("again");
		assertThat(page.select("[name=seen]").eachAttr("value")).containsExactly(code);
		assertThat(page.select("main form button.btn-main").text()).isEqualTo("Save it all the same");

		String later = this.editing.log(draft("Shade for bus stops!", null, null), UUID.randomUUID(), STAFF, "test");
		MvcTestResult another = this.pages.post(NEW, STAFF, with(fields, "seen", code));
		assertThat(another).as("one has appeared since").hasStatus(409);
		assertThat(AskingPages.page(another).select("[name=seen]").eachAttr("value")).contains(code, later);
		MvcTestResult saved = this.pages.post(NEW, STAFF, with(fields, "seen", code, "seen", later));
		assertThat(saved).hasStatus(303);
		assertThat(this.pages.post(NEW, STAFF, with(fields, "seen", code, "seen", later))).as("the same form again")
			.hasRedirectedUrl(saved.getResponse().getRedirectedUrl());
	}

	@Test
	void ofTheOtherAgencysDraftTitleAndFocalPointAreSaidAndNoMore() {
		String code = this.editing
			.log(new Draft(new Basics("Shade for bus stops", "A clandestine summary.", Kind.CAMPAIGN), Set.of("UNEP"),
					"GEF", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
		MvcTestResult answer = this.pages.post(NEW, OTHER_STAFF, "submission_id", "theirs", "title",
				"Shade for bus stops", "kind", "tool", "agencies", "UN-HABITAT");
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".warning li").text()).isEqualTo("Shade for bus stops Focal point: Staff of UNEP");
		assertThat(page.select(".warning a")).isEmpty();
		assertThat(page.html()).doesNotContain("clandestine", "/activities/" + code);
		assertThat(this.pages.get("/activities/" + code, OTHER_STAFF)).hasStatus(404);
	}

	@Test
	void bothAgenciesAreWarnedOfThePublicOnes() {
		for (Person person : List.of(STAFF, OTHER_STAFF)) {
			assertThat(this.nearDuplicates.of(draft("One Planet Network", null, null), UUID.randomUUID(), person))
				.first()
				.satisfies((alike) -> assertThat(alike.readable()).isTrue());
		}
	}

	@Test
	void itCostsOneStatementMore() {
		assertThat(Statements
			.of(() -> this.nearDuplicates.of(draft("Air quality", "KE", "2018"), UUID.randomUUID(), STAFF))).hasSize(1);
	}

	private List<NearDuplicates.Alike> found(String title, @Nullable String country, @Nullable String start) {
		return this.nearDuplicates.of(draft(title, country, start), UUID.randomUUID(), STAFF);
	}

	private static String[] with(String[] fields, String... more) {
		String[] all = Arrays.copyOf(fields, fields.length + more.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return all;
	}

	private static Draft draft(String title, @Nullable String country, @Nullable String start) {
		PartialDate from = (start != null) ? PartialDate.parse(start) : null;
		return new Draft(new Basics(title, null, Kind.PROJECT), Set.of("UNEP"), "UNEP",
				new Schedule(from, (from != null) ? Schedule.DateKind.ACTUAL : null, null, null), new Places(Set.of(),
						(country != null) ? Set.of(new Place(country, null, Place.Role.BENEFITS)) : Set.<Place>of()));
	}

}
