package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_STAFF;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/**
 * A gathering that is in no list is named where an activity took place at it, and
 * confirmed later.
 */
@TrackerTest
@Transactional
class GatheringInPlaceTests {

	private static final String NAME = "Africities Summit in Marrakesh (AFRICITIES-8)";

	private static final String CODE = "AFRICITIES-8";

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private JdbcClient jdbc;

	private String code = "";

	@BeforeEach
	void log() {
		this.code = this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"),
				"UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act     | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					propose | 303   | 303         | 403       | 404         | 404               | 403     | 422           | 302
					confirm | 403   | 303         | 403       | 403         | 303               | 403     | 303           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		assertThat(name("1", NAME)).hasStatus(303);
		PEOPLE.forEach((who, person) -> {
			MvcTestResult answer = act.equals("confirm")
					? this.pages.post("/gatherings/" + CODE + "/confirmation", person)
					: this.pages.post(edit(), person, "section", "relations", "version", "2", "gatherings", CODE,
							"new_gathering", "Meeting of " + who, "new_gathering_same", "none");
			assertThat(answer).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	@Test
	void isThereAtOnceAndSaysThatItIsNotConfirmed() {
		assertThat(name("1", NAME)).hasStatus(303).hasRedirectedUrl(edit() + "#section-relations");
		Document form = this.pages.page(edit(), STAFF);
		assertThat(chosen()).containsExactly(CODE);
		assertThat(form.select("label:has([value=" + CODE + "])").text()).isEqualTo(NAME + " (not confirmed yet)");
		assertThat(form.select("#new_gathering").val()).isEmpty();
		Document page = this.pages.page("/gatherings/" + CODE, STAFF);
		assertThat(page.select("h1").text()).isEqualTo(NAME);
		assertThat(page.select(".note").text()).contains("No coordinator has confirmed it yet.");
		assertThat(page.select(".note form")).isEmpty();
		assertThat(page.select(".facts").text()).contains("Marrakesh (Morocco)", "20–24 November 2018");
		assertThat(page.select("main").text()).contains("Shade for bus stops");
		assertThat(this.pages.page("/gatherings", STAFF).select("th:has(a[href*=" + CODE + "]) .sum").text())
			.isEqualTo("Not confirmed yet");
		assertThat(this.jdbc.sql("select created_by from gathering where code = :code and not confirmed")
			.param("code", CODE)
			.query(String.class)
			.single()).isEqualTo("STAFF.UNEP");
	}

	@Test
	void staysWithItsDraftUntilItIsConfirmed() {
		assertThat(name("1", NAME)).hasStatus(303);
		assertThat(this.pages.get("/gatherings/" + CODE, Person.VISITOR)).hasStatus(404);
		assertThat(this.pages.page("/gatherings", Person.VISITOR).text()).doesNotContain(NAME);
		assertThat(this.pages.get("/activities?gathering=" + CODE, Person.VISITOR)).hasStatus(400);
		assertThat(this.pages.post("/gatherings/" + CODE + "/confirmation", COORDINATOR)).hasStatus(303);
		assertThat(this.pages.get("/gatherings/" + CODE, Person.VISITOR)).hasStatus(200);
		assertThat(this.pages.page("/gatherings", Person.VISITOR).text()).contains(NAME);
		assertThat(this.pages.get("/activities?gathering=" + CODE, Person.VISITOR)).hasStatus(200);
	}

	@Test
	void aCoordinatorOfEitherAgencyConfirmsIt() {
		String confirmation = "/gatherings/" + CODE + "/confirmation";
		assertThat(name("1", NAME)).hasStatus(303);
		assertThat(this.pages.page("/gatherings/" + CODE, OTHER_COORDINATOR).select(".note form").attr("action"))
			.isEqualTo(confirmation);
		assertThat(this.pages.post(confirmation, OTHER_COORDINATOR)).hasStatus(303)
			.hasRedirectedUrl("/gatherings/" + CODE);
		assertThat(this.pages.post(confirmation, COORDINATOR)).as("again").hasStatus(303);
		assertThat(this.pages.page("/gatherings/" + CODE, COORDINATOR).select(".note")).isEmpty();
		assertThat(this.pages.page(edit(), STAFF).select("label:has([value=" + CODE + "])").text()).isEqualTo(NAME);
		assertThat(this.jdbc.sql("select confirmed_by from gathering where code = :code")
			.param("code", CODE)
			.query(String.class)
			.single()).isEqualTo("COORDINATOR.UNHABITAT");
		assertThat(this.pages.post("/gatherings/NOWHERE/confirmation", COORDINATOR)).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ninth session of World Urban Forum          | 2018          | WUF-9
			wuf-9                                       |               | WUF-9
			The forum (WUF-9)                           |               | WUF-9
			4th session of the UN Environment Assembly  | 11 March 2019 | UNEA-4
			Third Session of the UN Environment Assembly |              | UNEA-3
			""")
	void whatLooksLikeItIsShownFirst(String name, String start, String alike) {
		MvcTestResult answer = name("1", name, "new_gathering_start", Objects.toString(start, ""), "new_gathering_end",
				"");
		Document form = AskingPages.page(answer);
		assertThat(answer).hasStatus(409);
		assertThat(form.select("[name=new_gathering_same]").eachAttr("value")).contains(alike, "none");
		assertThat(form.select("[name=new_partner_same]")).isEmpty();
		assertThat(form.select("#new_gathering").val()).isEqualTo(name);
		assertThat(form.select("#new_gathering_city").val()).isEqualTo("Marrakesh");
		assertThat(form.select("#new_gathering_country option[selected]").val()).isEqualTo("MA");
	}

	@Test
	void oneOfAnotherYearIsAnother() {
		assertThat(name("1", "Barcelona Resilience Week 2019", "new_gathering_start", "November 2019", //
				"new_gathering_end", ""))
			.hasStatus(303);
		assertThat(chosen()).containsExactly("BARCELONA-RESILIENCE-WEEK-2019");
	}

	@Test
	void itIsOneThatIsThereOrNoneOfThem() {
		String name = "Ninth session of World Urban Forum";
		assertThat(name("1", name, "new_gathering_same", "WUF-9")).hasStatus(303);
		assertThat(gatherings(name)).isZero();
		assertThat(chosen()).containsExactly("WUF-9");
		assertThat(name("2", name, "new_gathering_same", "none")).hasStatus(303);
		assertThat(gatherings(name)).isOne();
	}

	@Test
	void sentTwiceItIsOneButSomebodyElseMayMeanAnother() {
		assertThat(name("1", "Форум тени", "new_gathering_same", "none")).hasStatus(303);
		name("1", "Форум тени", "new_gathering_same", "none");
		assertThat(gatherings("Форум тени")).isOne();
		String other = this.editing.log(new Draft(new Basics("Shade for tram stops", null, Kind.PROJECT),
				Set.of("UN-HABITAT"), "UN-HABITAT", Schedule.UNKNOWN, new Places(Set.of(), Set.of())),
				UUID.randomUUID(), OTHER_STAFF, "test");
		assertThat(this.pages.post("/activities/" + other + "/edit", OTHER_STAFF, "section", "relations", "version",
				"1", "new_gathering", "Форум тени", "new_gathering_same", "none"))
			.hasStatus(303);
		assertThat(this.jdbc.sql("select code from gathering where not confirmed order by code")
			.query(String.class)
			.list()).containsExactly("FORUM-TENI", "FORUM-TENI-2");
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		MvcTestResult answer = name("1", NAME, "new_gathering_end", "2017", "new_gathering_country", "XX",
				"new_gathering_city", "Marrakesh; Fes");
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#new_gathering_end",
				"#new_gathering_country", "#new_gathering_city");
		assertThat(form.select("#new_gathering").val()).isEqualTo(NAME);
		assertThat(name("1", "")).as("without a name").hasStatus(422);
		assertThat(
				this.pages.post(edit(), STAFF, "section", "relations", "version", "1", "new_gathering_country", "MA"))
			.as("a country alone")
			.hasStatus(422);
		assertThat(gatherings(NAME)).isZero();
	}

	private List<String> chosen() {
		return this.pages.page(edit(), STAFF).select("[name=gatherings][checked]").eachAttr("value");
	}

	private int gatherings(String name) {
		return this.jdbc.sql("select count(*) from gathering where name ->> 'en' = :name")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

	/** Later fields take the place of the usual ones. */
	private MvcTestResult name(String version, String name, String... more) {
		Map<String, String> fields = new HashMap<>(Map.of("section", "relations", "version", version, "new_gathering",
				name, "new_gathering_city", "Marrakesh", "new_gathering_country", "MA", "new_gathering_start",
				"20 November 2018", "new_gathering_end", "24 November 2018"));
		for (int i = 0; i < more.length; i += 2) {
			fields.put(more[i], more[i + 1]);
		}
		return this.pages.post(edit(), STAFF,
				fields.entrySet()
					.stream()
					.flatMap((field) -> Arrays.stream(new String[] { field.getKey(), field.getValue() }))
					.toArray(String[]::new));
	}

	private String edit() {
		return "/activities/" + this.code + "/edit";
	}

}
