package org.greenercities.tracker.logging;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Relation;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.activity.Workflow;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Writing;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.ADMINISTRATOR;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** The rows and texts of an activity's form beyond what it begins with. */
@TrackerTest
@Transactional
class SectionsTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private ActivityDocuments documents;

	@Autowired
	private Permissions permissions;

	@Autowired
	private Readings readings;

	@Autowired
	private JdbcClient jdbc;

	private Forms forms() {
		return new Forms(this.pages);
	}

	/** Carrying into another biennium, for everybody: a draft of UNEP alone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act        | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					GET entry  | 200   | 200         | 403       | 404         | 404               | 403     | 403           | 302
					POST entry | 303   | 303         | 403       | 404         | 404               | 403     | 403           | 302
					GET like   | 200   | 200         | 403       | 404         | 404               | 403     | 403           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		PEOPLE.forEach((who, person) -> {
			String code = log();
			String entry = "/activities/" + code + "/entries/new?to=2019-2020";
			MvcTestResult answer = switch (act) {
				case "GET entry" -> this.pages.get(entry, person);
				case "POST entry" -> this.pages.post(entry, person, "version", "1", "no_change", "yes");
				default -> this.pages.get("/activities/new?like=" + code, person);
			};
			assertThat(answer).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "owners agencies=UNEP agencies=UN-HABITAT",
			"money money_numbers= funders=GEF recipients=UNEP amounts=20000.5 currencies=USD forms=cash states=secured "
					+ "agreement_dates=2018-05 agreement_numbers=A-1 money_notes=Roofs",
			"results result_numbers= statements=Roofs_stand indicators=roofs result_values=-3.12 units=roofs additives=no",
			"milestones milestone_numbers= milestone_titles=Roofs due=2018-Q2 responsible=GEF milestone_states=met",
			"documents document_numbers= document_titles=Plan document_kinds=paper urls=https://example.org/a?b=c",
			"relations part_of=GCP-002 follows=GCP-001 gatherings=WUF-9",
			"identifiers identifier_agencies=UNEP identifier_systems=grant identifier_numbers=PB-7",
			"entries bienniums=2019-2020 origins=added outcomes=", "notes notes=Ask_first" })
	void showsAgainWhatWasTyped(String typed) {
		String code = log();
		String[] fields = typed.split(" ");
		assertThat(save(code, 1, STAFF, fields)).hasStatus(303);
		Forms.Sent form = forms().edit(code, STAFF).get(fields[0]);
		Stream.of(fields)
			.skip(1)
			.map((field) -> field.split("=", 2))
			.filter((field) -> !field[0].endsWith("numbers") || field[0].startsWith("identifier"))
			.forEach((field) -> assertThat(form.values(field[0])).as(field[0]).contains(field[1]));
		assertThat(form.post(forms(), code, STAFF)).hasStatus(303);
		assertThat(version(code)).isEqualTo(2);
	}

	@Test
	void anAmountIsTypedAsPeopleDoAndEchoed() {
		String code = log();
		assertThat(forms().save(code, 1, STAFF, "money", "money_numbers", "", "funders", "GEF", "amounts",
				"1.2 million US dollars", "currencies", ""))
			.hasStatus(303);
		Document page = this.pages.page(edit(code), STAFF);
		assertThat(page.select("#amounts").val()).isEqualTo("1200000");
		assertThat(page.select("#section-money .echo").text()).contains("1,200,000");
	}

	@Test
	void aRowThatIsEmptiedIsTakenAwayAndTheOthersKeepTheirNumbers() {
		String code = log();
		assertThat(forms().save(code, 1, STAFF, "milestones", "milestone_titles", "Roofs", "milestone_titles", "Trees"))
			.hasStatus(303);
		List<String> numbers = forms().edit(code, STAFF).get("milestones").values("milestone_numbers");
		assertThat(forms().save(code, 2, STAFF, "milestones", "milestone_numbers", numbers.get(0), "milestone_titles",
				"", "milestone_numbers", numbers.get(1), "milestone_titles", "Shade"))
			.hasStatus(303);
		assertThat(activity(code, STAFF).milestones()).singleElement()
			.satisfies((row) -> assertThat(row.number() + row.title()).isEqualTo(numbers.get(1) + "Shade"));
	}

	@Test
	void anErrorNamesItsRowAndLeadsThere() {
		String code = log();
		MvcTestResult answer = forms().save(code, 1, STAFF, "money", "funders", "GEF", "amounts", "20", "currencies",
				"EUR", "funders", "", "amounts", "much", "currencies", "");
		assertThat(answer).hasStatus(422);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#amounts-2");
		assertThat(page.select(".problems a").text()).startsWith("Row 2: ");
		assertThat(page.select("#amounts-2").val()).isEqualTo("much");
		assertThat(page.select("#amounts-2").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.select("#amounts").attr("aria-invalid")).isEmpty();
		assertThat(page.select("#section-money").parents().select("details.part[open]")).isNotEmpty();
		assertThat(version(code)).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			owners agencies=UN-HABITAT                              | #agencies
			owners                                                  | #agencies
			money amounts=20 currencies=EUR                         | #funders
			results statements=Roofs                                | #indicators
			results statements=Roofs indicators=r result_values=few | #result_values
			milestones due=2018                                     | #milestone_titles
			documents document_titles=A document_kinds=b urls=ftp:a | #urls
			relations part_of=GCP-999                               | #part_of
			relations follows=GCP-999                               | #follows
			relations gatherings=XX                                 | #gatherings
			identifiers identifier_numbers=7                        | #identifier_agencies
			entries origins=added                                   | #bienniums
			entries bienniums=2019-2020 bienniums=2019-2020         | #bienniums-2
			""")
	void saysBesideTheFieldWhatWouldPutItRight(String typed, String field) {
		String code = log();
		MvcTestResult answer = save(code, 1, STAFF, typed.split(" "));
		assertThat(answer).hasStatus(422);
		assertThat(AskingPages.page(answer).select(".problems a").eachAttr("href")).contains(field);
		assertThat(AskingPages.page(answer).select(field)).hasSize(1);
	}

	@Test
	void nothingIsPartOfItself() {
		String whole = log();
		String part = log();
		assertThat(forms().save(part, 1, STAFF, "relations", "part_of", whole)).hasStatus(303);
		MvcTestResult answer = forms().save(whole, 1, STAFF, "relations", "part_of", part);
		assertThat(answer).hasStatus(422).bodyText().contains("cannot be part of itself");
		assertThat(activity(part, STAFF).relations()).containsExactly(new Relation(whole, Relation.Type.PART_OF, null));
	}

	@Test
	void theSecondOfTwoEditorsOfOneRowSeesItInWordsAndPicks() {
		String code = log();
		assertThat(forms().save(code, 1, STAFF, "money", "funders", "GEF", "amounts", "20", "currencies", "EUR"))
			.hasStatus(303);
		String number = forms().edit(code, STAFF).get("money").values("money_numbers").get(0);
		assertThat(forms().save(code, 2, STAFF, "money", "money_numbers", number, "funders", "GEF", "amounts", "30",
				"currencies", "EUR"))
			.hasStatus(303);
		MvcTestResult answer = forms().save(code, 2, STAFF, "money", "money_numbers", number, "funders", "GEF",
				"amounts", "40", "currencies", "EUR");
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select("[name=take]").eachAttr("value")).containsExactly("contributions." + number);
		assertThat(page.select(".problems .typed").text()).contains("Global Environment Facility", "30");
		assertThat(page.select(".problems label").text()).startsWith("Keep row 1 of “Contributions” as saved:");
		assertThat(page.select("#amounts").val()).isEqualTo("40");
		assertThat(forms().save(code, 3, STAFF, "money", "take", "contributions." + number, "money_numbers", number,
				"funders", "GEF", "amounts", "40", "currencies", "EUR"))
			.hasStatus(303);
		assertThat(forms().edit(code, STAFF).get("money").values("amounts")).startsWith("30");
	}

	@Test
	void ofTwoRowsTheOneThatIsDisputedIsNamedByItsPlace() {
		String code = log();
		assertThat(forms().save(code, 1, STAFF, "money", "funders", "GEF", "amounts", "20", "currencies", "EUR",
				"funders", "UNEP", "amounts", "5", "currencies", "EUR"))
			.hasStatus(303);
		List<String> numbers = forms().edit(code, STAFF).get("money").values("money_numbers");
		assertThat(forms().save(code, 2, STAFF, "money", "money_numbers", numbers.get(0), "funders", "GEF", "amounts",
				"20", "currencies", "EUR", "money_numbers", numbers.get(1), "funders", "UNEP", "amounts", "6",
				"currencies", "EUR"))
			.hasStatus(303);
		MvcTestResult emptied = forms().save(code, 2, STAFF, "money", "money_numbers", numbers.get(0), "funders", "GEF",
				"amounts", "20", "currencies", "EUR", "money_numbers", numbers.get(1), "funders", "", "amounts", "",
				"currencies", "");
		assertThat(emptied).hasStatus(409);
		assertThat(AskingPages.page(emptied).select(".problems label").text())
			.startsWith("Bring back a row of “Contributions” that you took away:")
			.contains("United Nations Environment Programme, EUR 6");
		MvcTestResult changed = forms().save(code, 2, STAFF, "money", "money_numbers", numbers.get(0), "funders", "GEF",
				"amounts", "20", "currencies", "EUR", "money_numbers", numbers.get(1), "funders", "UNEP", "amounts",
				"7", "currencies", "EUR");
		assertThat(AskingPages.page(changed).select(".problems label").text())
			.startsWith("Keep row 2 of “Contributions”");
		assertThat(forms().save(code, 3, STAFF, "money", "take", "contributions." + numbers.get(1), "money_numbers",
				numbers.get(0), "funders", "GEF", "amounts", "20", "currencies", "EUR"))
			.hasStatus(303);
		assertThat(forms().edit(code, STAFF).get("money").values("amounts")).startsWith("20", "6");
	}

	@Test
	void aRowThatTheOtherTookAwayIsSaidToBeGone() {
		String code = log();
		assertThat(forms().save(code, 1, STAFF, "money", "funders", "GEF", "amounts", "20", "currencies", "EUR"))
			.hasStatus(303);
		String number = forms().edit(code, STAFF).get("money").values("money_numbers").get(0);
		assertThat(forms().save(code, 2, STAFF, "money", "money_numbers", number, "funders", "")).hasStatus(303);
		MvcTestResult answer = forms().save(code, 2, STAFF, "money", "money_numbers", number, "funders", "GEF",
				"amounts", "40", "currencies", "EUR");
		assertThat(answer).hasStatus(409);
		assertThat(AskingPages.page(answer).select(".problems label").text())
			.isEqualTo("Keep row 1 of “Contributions” as saved: taken away");
	}

	@Test
	void onlyACoordinatorOpensWhatMoneyThereIs() {
		String code = log();
		assertThat(this.pages.page(edit(code), STAFF).select("[name=money_visibilities]")).isEmpty();
		assertThat(forms().save(code, 1, STAFF, "money", "funders", "GEF", "money_visibilities", "public"))
			.hasStatus(303);
		assertThat(activity(code, STAFF).contributions()).allMatch((row) -> row.visibility() == Visibility.INTERNAL);
		String number = forms().edit(code, STAFF).get("money").values("money_numbers").get(0);
		assertThat(forms().save(code, 2, COORDINATOR, "money", "money_numbers", number, "funders", "GEF",
				"money_visibilities", "public"))
			.hasStatus(303);
		assertThat(forms().save(code, 3, STAFF, "money", "money_numbers", number, "funders", "GEF", "states", "sought"))
			.hasStatus(303);
		assertThat(activity(code, STAFF).contributions()).allMatch((row) -> row.visibility() == Visibility.PUBLIC);
	}

	@Test
	void aRepairNeedsAReasonAndAsksTheOwners() {
		String code = log();
		this.review.submit(code, 1, STAFF, "test");
		this.review.accept(code, 2, Visibility.PUBLIC, COORDINATOR, "test");
		assertThat(forms().save(code, 3, ADMINISTRATOR, "basics", "title", "Roofs", "kind", "tool", "reason", " "))
			.hasStatus(422);
		assertThat(
				forms().save(code, 3, ADMINISTRATOR, "basics", "title", "Roofs", "kind", "tool", "reason", "Misspelt."))
			.hasStatus(303);
		assertThat(activity(code, STAFF).workflow()).isEqualTo(Workflow.SUBMITTED);
		assertThat(activity(code, Person.VISITOR).title()).isEqualTo("Shade for bus stops");
		assertThat(this.jdbc.sql("select reason from activity_version order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("Misspelt.");
	}

	@Test
	void notesAreForTheWorkingFaceOnlyAndStayOutOfPrint() {
		String code = log();
		assertThat(forms().save(code, 1, STAFF, "notes", "notes", "Ask first")).hasStatus(303);
		assertThat(this.pages.page("/activities/" + code, STAFF).select(".screen-only").text()).contains("Ask first");
		this.review.submit(code, 2, STAFF, "test");
		this.review.accept(code, 3, Visibility.PUBLIC, COORDINATOR, "test");
		assertThat(this.pages.get("/activities/" + code, Person.VISITOR)).bodyText().doesNotContain("Ask first");
	}

	@Test
	void oneLikeAnotherTakesOverWhatDoesNotDependOnDatesOrMoney() {
		Document form = this.pages.page("/activities/new?like=GCP-017", STAFF);
		assertThat(form.select("#title").val()).isNotEmpty();
		assertThat(form.select("#start").val()).isEmpty();
		MvcTestResult answer = this.pages.post("/activities/new", STAFF, "submission_id", "like", "like", "GCP-017",
				"title", "Another platform", "kind", "project", "agencies", "UNEP", "lead", "UNEP");
		assertThat(answer).hasStatus(303);
		ActivityDocument like = activity("GCP-017", STAFF);
		ActivityDocument made = activity("GCP-117", STAFF);
		assertThat(made.umbrellaProjects()).isEqualTo(like.umbrellaProjects());
		assertThat(made.sdgs()).hasSameSizeAs(like.sdgs());
		assertThat(made.participations().stream().map(Participation::organisation)).containsAll(like.participations()
			.stream()
			.filter((one) -> one.role() != Participation.Role.LEAD)
			.map(Participation::organisation)
			.toList());
		assertThat(made.results()).isEmpty();
		assertThat(made.contributions()).isEmpty();
		assertThat(made.progress()).isEmpty();
	}

	@Test
	void twoRowsAreFreeHoweverOftenAFormIsShownAgain() {
		MvcTestResult answer = this.pages.post("/activities/new", STAFF, "submission_id", "rows", "title", "",
				"countries", "", "cities", "", "place_roles", "benefits", "countries", "", "cities", "Nairobi",
				"place_roles", "benefits", "countries", "", "cities", "", "place_roles", "benefits", "countries", "",
				"cities", "", "place_roles", "benefits");
		assertThat(answer).hasStatus(422);
		assertThat(AskingPages.page(answer).select("[name=cities]").eachAttr("value")).containsExactly("", "Nairobi",
				"", "");
	}

	@Test
	void theSameRecordIsEnteredInTheNextBienniumOnce() {
		String code = log();
		String entry = "/activities/" + code + "/entries/new?to=2019-2020";
		assertThat(this.pages.page("/activities/" + code, STAFF).select("a[href*=/entries/new]")).isEmpty();
		assertThat(forms().save(code, 1, STAFF, "schedule", "start", "2017", "end", "2018")).hasStatus(303);
		assertThat(this.pages.page("/activities/" + code, STAFF).select("a[href=" + entry + "]")).hasSize(1);
		assertThat(this.pages.post(entry, STAFF, "version", "2", "outcome", "", "origin", "")).hasStatus(422);
		assertThat(this.pages.post(entry, STAFF, "version", "2", "no_change", "yes")).hasStatus(303);
		assertThat(this.pages.post(entry, STAFF, "version", "2", "no_change", "yes")).hasStatus(303);
		assertThat(version(code)).isEqualTo(3);
		assertThat(activity(code, STAFF).entries()).containsExactly(
				new BienniumEntry("2017-2018", null, BienniumEntry.Outcome.CONTINUED, null),
				new BienniumEntry("2019-2020", BienniumEntry.Origin.CARRIED_FORWARD, null, null));
		assertThat(this.pages.get("/activities/" + code + "/entries/new?to=2030", STAFF)).hasStatus(400);
		assertThat(this.pages.page(edit(code), STAFF).select("#before").text()).contains("2017");
	}

	@Test
	void aGatheringOutsideThePeriodStandsBehindAHeadingThatSaysWhy() {
		String code = log();
		assertThat(this.pages.page(edit(code), STAFF).select("#section-relations details")).isEmpty();
		assertThat(forms().save(code, 1, STAFF, "schedule", "start", "2015", "end", "2015")).hasStatus(303);
		assertThat(this.pages.page(edit(code), STAFF).select("#section-relations summary").text())
			.contains("have no date");
	}

	@Test
	void theFormTakesAsManyStatementsHoweverMuchItHolds() {
		String code = log();
		int empty = Statements.of(() -> this.pages.get(edit(code), STAFF)).size();
		assertThat(forms().save(code, 1, STAFF, "milestones", "milestone_titles", "Roofs", "milestone_titles", "Trees"))
			.hasStatus(303);
		assertThat(forms().save(code, 2, STAFF, "money", "funders", "GEF", "funders", "UNEP")).hasStatus(303);
		assertThat(Statements.of(() -> this.pages.get(edit(code), STAFF))).hasSize(empty);
	}

	@Test
	void whatIsTypedIsInTheLanguageOfThePage() {
		Writing french = Writing.by(Locale.FRENCH);
		List<String> text = List.of("Toits");
		assertThat(new NewForm("one", "Toits", "project", List.of("UNEP"), null, null, null, null, null, null, null,
				null, null)
			.read(STAFF, french())).extracting(Draft::writing).isEqualTo(french);
		assertThat(new MilestonesForm(null, text, null, null, null).read(french()))
			.extracting((section) -> section.milestones().values().iterator().next().writing())
			.isEqualTo(french);
		assertThat(new MoneyForm(null, List.of("GEF"), null, null, null, null, null, null, null, text, null)
			.read(french())).extracting((section) -> section.contributions().values().iterator().next().writing())
			.isEqualTo(french);
		assertThat(new ResultsForm(null, text, text, null, null, null).read(french()))
			.extracting((section) -> section.results().values().iterator().next().writing())
			.isEqualTo(french);
		assertThat(new DocumentsForm(null, text, text, null).read(french()))
			.extracting((section) -> section.documents().values().iterator().next().writing())
			.isEqualTo(french);
	}

	private Reading french() {
		return this.readings.of(new MapBindingResult(new HashMap<>(), "form"), Locale.FRENCH);
	}

	@Test
	void whatAnotherAgencyHasAcceptedIsNotTakenFromIt() {
		assertThat(forms().save("GCP-001", 1, STAFF, "owners", "agencies", "UNEP")).hasStatus(422)
			.bodyText()
			.contains("United Nations Human Settlements Programme has accepted the activity");
		assertThat(forms().save("GCP-001", 1, ADMINISTRATOR, "owners", "agencies", "UNEP", "reason", "It left."))
			.hasStatus(303);
	}

	private MvcTestResult save(String code, int version, Person person, String... fields) {
		return forms().save(code, version, person, fields[0],
				Stream.of(fields).skip(1).flatMap((field) -> Stream.of(field.split("=", 2))).toArray(String[]::new));
	}

	private static String edit(String code) {
		return "/activities/" + code + "/edit";
	}

	private int version(String code) {
		return this.documents.read(code, this.permissions.readable(STAFF)).orElseThrow().version();
	}

	private ActivityDocument activity(String code, Person person) {
		return this.documents.read(code, this.permissions.readable(person)).orElseThrow().activity();
	}

	private String log() {
		return this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"), "UNEP",
				Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
	}

}
