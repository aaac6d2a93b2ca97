package org.greenercities.tracker.proposal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.language.Writing;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/** A proposal from its first line to the activity that it becomes. */
@TrackerTest
@Transactional
class LoggingProposalsTests {

	private static final String CODE = "PR-017";

	@Autowired
	private AskingPages pages;

	@Autowired
	private ProposalEditing editing;

	@Autowired
	private Proposals proposals;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	/** Every address and act, for everybody: an internal proposal of UNEP. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act                 | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					GET new             | 200   | 200         | 403       | 200         | 200               | 403     | 403           | 302
					POST new            | 303   | 303         | 403       | 303         | 303               | 403     | 403           | 302
					POST new, open      | 403   | 303         | 403       | 403         | 303               | 403     | 403           | 302
					GET show            | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 404
					GET edit            | 200   | 200         | 403       | 403         | 403               | 403     | 403           | 302
					POST edit           | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST edit, open     | 403   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST state          | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST state, wrong   | 422   | 422         | 403       | 403         | 403               | 403     | 403           | 302
					POST activity       | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					GET edit, printed   | 200   | 200         | 403       | 200         | 200               | 403     | 403           | 302
					POST edit, printed  | 303   | 303         | 403       | 303         | 303               | 403     | 403           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		PEOPLE.forEach((who, person) -> {
			String code = titled(UUID.randomUUID().toString(), "state",
					act.equals("POST activity") ? "approved" : "concept");
			assertThat(answer(act, code, person)).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	private MvcTestResult answer(String act, String code, Person who) {
		String page = "/proposals/" + code;
		return switch (act) {
			case "GET new" -> this.pages.get("/proposals/new", who);
			case "POST new" -> this.pages.post("/proposals/new", who, "title", "Shade");
			case "POST new, open" -> this.pages.post("/proposals/new", who, "title", "Shade", "visibility", "public");
			case "GET show" -> this.pages.get(page, who);
			case "GET edit" -> this.pages.get(page + "/edit", who);
			case "POST edit" -> this.pages.post(page + "/edit", who, "version", "0", "title", "Trees");
			case "POST edit, open" ->
				this.pages.post(page + "/edit", who, "version", "0", "title", "Trees", "visibility", "public");
			case "POST state" -> this.pages.post(page + "/state", who, "seen", "concept", "state", "submitted");
			case "POST state, wrong" -> this.pages.post(page + "/state", who, "seen", "concept", "state", "");
			case "POST activity" -> this.pages.post(page + "/activity", who);
			case "GET edit, printed" -> this.pages.get("/proposals/PR-001/edit", who);
			case "POST edit, printed" ->
				this.pages.post("/proposals/PR-001/edit", who, "version", "0", "title", "Trees");
			default -> throw new IllegalArgumentException(act);
		};
	}

	@Test
	void aProposalIsLoggedWithAllItAsksFor() {
		MvcTestResult answer = this.pages.post("/proposals/new", STAFF, "submission_id", "one", "title",
				"Shade for bus stops", "funder", "GEF", "call", "GEF-8", "amount", "1.2 million", "currency",
				"us dollars", "partners", "UN-HABITAT", "partners", "", "countries", "KE", "countries", "RW",
				"document_titles", "The concept", "document_urls", "https://example.org/concept.pdf", "document_titles",
				"", "document_urls", "", "state", "submitted", "date", "May 2019", "decided_by", "");
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/proposals/" + CODE);
		Document page = this.pages.page("/proposals/" + CODE, STAFF);
		assertThat(page.select("main").text()).contains("Shade for bus stops", "May 2019 Submitted", "GEF-8",
				"USD 1,200,000", "Global Environment Facility", "Kenya", "Rwanda",
				"United Nations Environment Programme", "Internal: only people with a role");
		assertThat(page.select(".facts a[href^=https]").attr("href")).isEqualTo("https://example.org/concept.pdf");
		assertThat(page.select("main a[href$=/edit]")).hasSize(1);
		assertThat(page.select("#state option").eachAttr("value")).containsExactly("", "submitted", "endorsed",
				"approved", "rejected");
		String row = body(this.pages.get("/proposals.csv", STAFF)).lines()
			.filter((line) -> line.startsWith(CODE))
			.findFirst()
			.orElseThrow();
		assertThat(row).contains(",GEF,1200000.00,USD,KE; RW,").endsWith("/proposals/PR-017,GEF-8,UN-HABITAT,UNEP");
		assertThat(this.jdbc.sql("select author || ' ' || (document -> 'terms' ->> 'title') from proposal_version")
			.query(String.class)
			.single()).isEqualTo("STAFF.UNEP Shade for bus stops");
	}

	@Test
	void sentTwiceItIsOneProposal() {
		assertThat(logged("submission_id", "twice")).isEqualTo(CODE);
		assertThat(logged("submission_id", "twice")).isEqualTo(CODE);
		assertThat(logged("submission_id", "another")).isEqualTo("PR-018");
	}

	@Test
	void sentAgainWithSomethingCorrectedNothingTypedIsLostAndNothingIsSavedByItself() {
		String code = logged("submission_id", "back", "funder", "GEF");
		String page = "/proposals/" + code;
		assertThat(this.pages.post(page + "/edit", STAFF, "version", "0", "title", "Shade for bus stops", "funder",
				"GEF", "call", "GEF-8"))
			.hasStatus(303);
		MvcTestResult again = this.pages.post("/proposals/new", STAFF, "submission_id", "back", "title", "Trees",
				"funder", "GEF", "countries", "KE", "state", "submitted", "date", "May 2019");
		assertThat(again).hasStatus(303).hasRedirectedUrl(page + "?draft=state");
		assertThat(Map.copyOf(again.getMvcResult().getFlashMap())).doesNotContainKey("done")
			.containsEntry("sentBefore", "terms");
		assertThat(this.pages.page(page, STAFF).select("h1").text()).isEqualTo("Shade for bus stops");
		Document form = this.pages.page(page + "/edit?draft=proposal", STAFF);
		assertThat(form.select("#title").val()).isEqualTo("Trees");
		assertThat(form.select("#call").val()).isEqualTo("GEF-8");
		assertThat(form.select("#countries option[selected]").val()).isEqualTo("KE");
		assertThat(form.select("[name=version]").val()).isEqualTo("0");
		Document shown = this.pages.page(page + "?draft=state", STAFF);
		assertThat(shown.select("#state option[selected]").val()).isEqualTo("submitted");
		assertThat(shown.select("#date").val()).isEqualTo("2019-05");
		assertThat(shown.select("#draft-state").text()).contains("It is not saved yet.");
		assertThat(this.pages.post(page + "/edit", STAFF, "version", "0", "title", "Trees", "funder", "GEF", "call",
				"GEF-8", "countries", "KE"))
			.hasStatus(303);
		reach(code, 303, "concept", "submitted", "May 2019", "");
		assertThat(this.pages.post("/proposals/new", STAFF, "submission_id", "back", "title", "Trees", "funder", "GEF",
				"countries", "KE", "state", "submitted", "date", "May 2019"))
			.hasRedirectedUrl(page);
	}

	@Test
	void sentAgainWithTheSameStateItLeadsToTheForm() {
		String code = logged("submission_id", "terms", "countries", "KE");
		String edit = "/proposals/" + code + "/edit?draft=proposal";
		assertThat(this.pages.post("/proposals/new", STAFF, "submission_id", "terms", "title", "Shade for bus stops",
				"call", "GEF-8"))
			.hasRedirectedUrl(edit);
		Document form = this.pages.page(edit, STAFF);
		assertThat(form.select("#call").val()).isEqualTo("GEF-8");
		assertThat(form.select("[name=countries] option[selected]").eachAttr("value")).doesNotContain("KE");
	}

	@Test
	void sentAgainWithAnotherStateOnlyItLeadsToWhereThatIsSaid() {
		String code = logged("submission_id", "state");
		assertThat(this.pages.post("/proposals/new", STAFF, "submission_id", "state", "title", "Shade for bus stops",
				"state", "endorsed", "decided_by", "GEF"))
			.hasRedirectedUrl("/proposals/" + code + "?draft=state");
		Document page = this.pages.page("/proposals/" + code + "?draft=state", STAFF);
		assertThat(page.select("#state option[selected]").val()).isEqualTo("endorsed");
		assertThat(page.select("#decided_by option[selected]").val()).isEqualTo("GEF");
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		MvcTestResult answer = this.pages.post("/proposals/new", STAFF, "submission_id", "one", "title", " ", "funder",
				"XX", "amount", "much", "currency", "dollars", "partners", "YY", "countries", "KE", "document_titles",
				"", "document_urls", "example.org", "state", "concept", "date", "soon", "decided_by", "GEF");
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.title()).startsWith("Error: ");
		assertThat(form.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#title", "#funder",
				"#amount", "#currency", "#partners", "#document_urls", "#document_titles", "#date", "#decided_by");
		form.select(".problems a").forEach((link) -> assertThat(form.select(link.attr("href"))).hasSize(1));
		assertThat(form.select("#amount").val()).isEqualTo("much");
		assertThat(form.select("#currency").val()).isEqualTo("dollars");
		assertThat(form.select("#document_urls").val()).isEqualTo("example.org");
		assertThat(form.select("#countries option[selected]").val()).isEqualTo("KE");
		assertThat(form.select("[name=submission_id]").val()).isEqualTo("one");
	}

	@Test
	void theFormShowsWhatIsSavedAndWhatItIsUnderstoodAs() {
		String code = logged("amount", "20k €", "countries", "KE", "document_titles", "Concept", "document_urls",
				"https://example.org");
		Document form = this.pages.page("/proposals/" + code + "/edit", STAFF);
		assertThat(form.select("#title").val()).isEqualTo("Shade for bus stops");
		assertThat(form.select("#amount").val()).isEqualTo("20,000");
		assertThat(form.select("#currency").val()).isEqualTo("EUR");
		assertThat(form.select(".echo").text().replace('\u00a0', ' ')).isEqualTo("Understood as EUR 20,000");
		assertThat(form.select("datalist option[value=USD]").attr("label")).isEqualTo("US Dollar");
		assertThat(form.select("#countries option[selected]").val()).isEqualTo("KE");
		assertThat(form.select("#document_titles").val()).isEqualTo("Concept");
		assertThat(form.select("[name=funder]")).hasSize(1);
		assertThat(form.select("[name=visibility], [name=state]")).isEmpty();
		assertThat(
				this.pages.page("/proposals/" + code + "/edit", COORDINATOR).select("[name=visibility][checked]").val())
			.isEqualTo("internal");
		assertThat(this.pages.post("/proposals/" + code + "/edit", STAFF, "version", "0", "title", "Trees", "funder",
				"GEF", "amount", "", "currency", ""))
			.hasStatus(303);
		form = this.pages.page("/proposals/" + code + "/edit", STAFF);
		assertThat(form.select("#title").val()).isEqualTo("Trees");
		assertThat(form.select("#amount").val()).isEmpty();
		assertThat(form.select("#countries option[selected]").eachAttr("value")).doesNotContain("KE");
		assertThat(form.select("#document_titles").val()).isEmpty();
		assertThat(this.pages.post("/proposals/" + code + "/edit", STAFF, "version", "99", "title", "Trees"))
			.hasStatus(400);
		assertThat(this.pages.get("/proposals/PR-999/edit", STAFF)).hasStatus(404);
	}

	@Test
	void theSecondOfTwoEditorsSeesBothVersionsAndPicks() {
		String edit = "/proposals/" + logged("countries", "KE") + "/edit";
		assertThat(this.pages.post(edit, STAFF, "version", "0", "title", "Trees", "funder", "GEF", "countries", "KE",
				"countries", "RW"))
			.hasStatus(303);
		MvcTestResult answer = this.pages.post(edit, COORDINATOR, "version", "0", "title", "Roofs", "call", "GEF-8",
				"countries", "KE", "countries", "UG", "visibility", "internal");
		assertThat(answer).hasStatus(409);
		Document form = AskingPages.page(answer);
		assertThat(form.select("#conflict").text()).contains("Staff of UNEP", "saved something else");
		assertThat(form.select("[name=take]").eachAttr("value")).containsExactly("title");
		assertThat(form.select(".problems .typed").text()).isEqualTo("Trees");
		assertThat(form.select("#title").val()).isEqualTo("Roofs");
		assertThat(form.select("#funder option[selected]").val()).isEqualTo("GEF");
		assertThat(form.select("#call").val()).isEqualTo("GEF-8");
		assertThat(form.select("[name=countries] option[selected]").eachAttr("value")).containsExactly("KE", "RW",
				"UG");
		assertThat(form.select("[name=version]").val()).isEqualTo("1");
		assertThat(this.pages.post(edit, COORDINATOR, "version", "1", "title", "Roofs", "funder", "GEF", "call",
				"GEF-8", "take", "title", "countries", "KE", "countries", "RW", "countries", "UG"))
			.hasStatus(303);
		form = this.pages.page(edit, STAFF);
		assertThat(form.select("#title").val()).isEqualTo("Trees");
		assertThat(form.select("#call").val()).isEqualTo("GEF-8");
	}

	@Test
	void statesFollowOneAnotherWithTheirDatesAndWhoDecided() {
		String code = logged();
		reach(code, 303, "concept", "submitted", "2018", "");
		reach(code, 303, "submitted", "approved", "9 May 2019", "GEF");
		reach(code, 303, "approved", "approved", "10 May 2019", "GEF");
		reach(code, 303, "approved", "approved", "10 May 2019", "GEF");
		Document page = this.pages.page("/proposals/" + code, STAFF);
		assertThat(page.select(".line li").eachText()).containsExactly(
				"10 May 2019 Approved Decided by Global Environment Facility",
				"9 May 2019 Approved Decided by Global Environment Facility", "2018 Submitted",
				"No date stated Concept");
		assertThat(page.select("#state option").eachAttr("value")).containsExactly("", "approved");
	}

	@Test
	void aStateThatMayNotFollowIsRefused() {
		String code = logged();
		reach(code, 303, "concept", "endorsed", "", "");
		reach(code, 409, "concept", "submitted", "", "");
		reach(code, 409, "endorsed", "submitted", "", "");
		reach(code, 422, "endorsed", "loved", "", "");
		reach(code, 422, "endorsed", "rejected", "31/31/2018", "");
		reach(code, 400, "loved", "approved", "", "");
		reach(code, 303, "endorsed", "rejected", "", "");
		reach(code, 409, "rejected", "approved", "", "");
	}

	@Test
	void theDatabaseRefusesItToo() {
		String code = logged("state", "approved");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into proposal_state (proposal_id, number, state)
				select id, 1, 'rejected' from proposal where code = :code""").param("code", code).update())
			.withMessageContaining("cannot become rejected");
	}

	@Test
	void anApprovedOneBecomesAnActivityOnceWithAllItAskedFor() {
		String code = logged("funder", "GEF", "amount", "20,000", "currency", "EUR", "countries", "KE", "partners",
				"UN-HABITAT", "call", "GEF-8", "document_titles", "Concept", "document_urls", "https://example.org");
		assertThat(this.pages.post("/proposals/" + code + "/activity", STAFF)).hasStatus(409);
		assertThat(this.pages.page("/proposals/" + code, STAFF).select("form[action$=/activity]")).isEmpty();
		reach(code, 303, "concept", "approved", "9 May 2019", "GEF");
		assertThat(this.pages.page("/proposals/" + code, STAFF).select("form[action$=/activity]")).hasSize(1);
		for (Person person : List.of(STAFF, STAFF, COORDINATOR)) {
			assertThat(this.pages.post("/proposals/" + code + "/activity", person)).hasStatus(303)
				.hasRedirectedUrl("/activities/GCP-117/edit");
		}
		Document proposal = this.pages.page("/proposals/" + code, STAFF);
		assertThat(proposal.select(".story a[href=/activities/GCP-117]")).hasSize(1);
		assertThat(proposal.select("form[action$=/activity]")).isEmpty();
		Document activity = this.pages.page("/activities/GCP-117", STAFF);
		assertThat(activity.select("main a[href=/proposals/" + code + "]")).isNotEmpty();
		assertThat(activity.select("main").text().replace('\u00a0', ' ')).contains("EUR 20,000", "Secured", "GEF-8");
		assertThat(this.jdbc.sql("select max(agreement_date) from contribution").query(String.class).single())
			.isEqualTo("2019-05-09");
		assertThat(activity.select("main a[href=https://example.org]").text()).isEqualTo("Concept");
		Document form = this.pages.page("/activities/GCP-117/edit", STAFF);
		assertThat(form.select("#title").val()).isEqualTo("Shade for bus stops");
		assertThat(form.select("#countries option[selected]").val()).isEqualTo("KE");
		assertThat(form.select("[name=regions][checked]").eachAttr("value")).containsExactly("AF");
		assertThat(form.select("[name=partners] option[selected]").eachAttr("value")).containsExactlyInAnyOrder("UNEP",
				"GEF", "UN-HABITAT");
	}

	@Test
	void anInternalOneIsOpenedByACoordinatorOnly() {
		String code = logged();
		assertThat(this.pages.get("/proposals/" + code, Person.VISITOR)).hasStatus(404);
		assertThat(this.pages.post("/proposals/" + code + "/edit", COORDINATOR, "version", "0", "title", "Shade",
				"visibility", "public"))
			.hasStatus(303);
		assertThat(this.pages.get("/proposals/" + code, Person.VISITOR)).hasStatus(200);
		assertThat(this.pages.post("/proposals/" + code + "/edit", STAFF, "version", "1", "title", "Trees"))
			.hasStatus(303);
		Document page = this.pages.page("/proposals/" + code, Person.VISITOR);
		assertThat(page.select("h1").text()).isEqualTo("Trees");
		assertThat(page.select("main form, main a[href$=/edit]")).isEmpty();
	}

	@Test
	void offersToLogOnlyToWhoMay() {
		assertThat(this.pages.page("/proposals", STAFF).select("a[href=/proposals/new]")).hasSize(1);
		for (String who : List.of("manager", "visitor", "signatory")) {
			assertThat(this.pages.page("/proposals", PEOPLE.getOrDefault(who, Person.VISITOR))
				.select("a[href=/proposals/new]")).as(who).isEmpty();
		}
	}

	@Test
	void thePagesTakeAFixedNumberOfStatements() {
		String code = logged("countries", "KE", "countries", "RW", "partners", "GEF");
		assertThat(Statements.of(() -> this.pages.get("/proposals/" + code, STAFF))).hasSizeLessThanOrEqualTo(7);
		assertThat(Statements.of(() -> this.pages.get("/proposals/" + code + "/edit", STAFF)))
			.hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void whatTheFunderGivesIsAsOpenAsTheProposalWhoeverCarriesItOver() {
		for (Person person : List.of(STAFF, COORDINATOR)) {
			String code = titled(UUID.randomUUID().toString(), "funder", "GEF");
			reach(code, 303, "concept", "approved", "9 May 2019", "GEF");
			this.jdbc.sql("update proposal set visibility = 'public' where code = :code").param("code", code).update();
			this.entities.clear();
			assertThat(this.pages.post("/proposals/" + code + "/activity", person)).hasStatus(303);
			assertThat(this.jdbc.sql("select visibility from contribution order by id desc limit 1")
				.query(String.class)
				.single()).as(person.code()).isEqualTo("public");
		}
	}

	@Test
	void aProposalKnowsTheLanguageItIsWrittenInAndSoDoesTheActivityItBecomes() {
		Terms terms = new Terms("De l’ombre aux arrêts de bus", "GEF", "Appel 8", null, Set.of(), Set.of(),
				List.of(new Proposal.Link("Note", "https://example.org/note", null)), Visibility.INTERNAL);
		String code = this.editing.log(terms, Writing.by(Locale.FRENCH),
				new Proposal.StateFact(Proposal.State.APPROVED, null, null), UUID.randomUUID(), STAFF, "test");
		this.jdbc.sql("update proposal set translations = cast(:translations as jsonb) where code = :code")
			.param("translations", "{\"es\": {\"title\": \"Sombra en las paradas\"}}")
			.param("code", code)
			.update();
		this.entities.clear();
		assertThat(this.pages.page("/proposals/" + code, STAFF).select("h1").attr("lang")).isEqualTo("fr");
		assertThat(title(code, Locale.forLanguageTag("es"))).isEqualTo("Sombra en las paradas");
		assertThat(this.pages.post("/proposals/" + code + "/activity", STAFF)).hasStatus(303);
		assertThat(this.jdbc.sql("""
				select a.language || a.translations || c.language || c.translations || d.language || d.translations
				from activity a join contribution c on c.activity_id = a.id join document d on d.activity_id = a.id
				where a.code = 'GCP-117'""").query(String.class).single())
			.isEqualTo("fr{\"es\": {\"title\": \"Sombra en las paradas\"}}fr{}fr{}");
	}

	@Test
	void aTitleThatIsCorrectedIsNotShownInATranslationOfWhatItSaidBefore() {
		String code = logged("call", "GEF-8");
		this.jdbc.sql("update proposal set translations = cast(:translations as jsonb) where code = :code")
			.param("translations", "{\"fr\": {\"title\": \"De l’ombre\"}}")
			.param("code", code)
			.update();
		this.entities.clear();
		String page = "/proposals/" + code;
		assertThat(
				this.pages.post(page + "/edit", STAFF, "version", "0", "title", "Shade for bus stops", "call", "GEF-9"))
			.hasStatus(303);
		assertThat(title(code, Locale.FRENCH)).isEqualTo("De l’ombre");
		assertThat(this.pages.post(page + "/edit", STAFF, "version", "1", "title", "Trees for bus stops"))
			.hasStatus(303);
		assertThat(title(code, Locale.FRENCH)).isEqualTo("Trees for bus stops");
		assertThat(
				this.jdbc.sql("select document #>> '{writing,translations,fr,title}' from proposal_version order by id")
					.query(String.class)
					.list())
			.contains("De l’ombre")
			.last()
			.isNull();
	}

	private String title(String code, Locale reader) {
		return this.proposals.find(code, STAFF, reader).orElseThrow().title().text();
	}

	@Test
	void whatLooksLikeWhatAnApprovedOneBecameIsShownFirst() {
		String first = logged("countries", "KE", "state", "approved");
		assertThat(this.pages.post("/proposals/" + first + "/activity", STAFF)).hasStatus(303);
		String second = titled("Shade for bus-stops", "countries", "KE", "state", "approved");
		String become = "/proposals/" + second + "/activity";
		MvcTestResult answer = this.pages.post(become, COORDINATOR);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.title()).startsWith("Is it one of these? Proposal " + second);
		assertThat(page.select(".warning a").eachAttr("href")).containsExactly("/activities/GCP-117");
		assertThat(page.select("form[action$=/activity] [name=seen]").eachAttr("value")).containsExactly("GCP-117");
		assertThat(page.select("form[action$=/activity] button").text()).isEqualTo("Save it all the same");
		assertThat(this.jdbc.sql("select activity from proposal where code = :code")
			.param("code", second)
			.query(String.class)
			.optional()).isEmpty();
		for (int i = 0; i < 2; i++) {
			assertThat(this.pages.post(become, COORDINATOR, "seen", "GCP-117")).hasStatus(303)
				.hasRedirectedUrl("/activities/GCP-118/edit");
		}
	}

	@Test
	void eachCountryTakesNoStatementOfItsOwnWhenOneBecomesAnActivity() {
		String few = titled(UUID.randomUUID().toString(), "state", "approved", "countries", "KE");
		String many = titled(UUID.randomUUID().toString(), "state", "approved", "countries", "KE", "countries", "RW",
				"countries", "UG", "countries", "TZ");
		assertThat(codelistsReadToBecome(many)).isEqualTo(codelistsReadToBecome(few));
	}

	private long codelistsReadToBecome(String code) {
		return Statements.of(() -> this.pages.post("/proposals/" + code + "/activity", STAFF))
			.stream()
			.filter((statement) -> statement.contains("codelist_version"))
			.count();
	}

	private void reach(String code, int status, String seen, String state, String date, String decidedBy) {
		assertThat(this.pages.post("/proposals/" + code + "/state", STAFF, "seen", seen, "state", state, "date", date,
				"decided_by", decidedBy))
			.as(state)
			.hasStatus(status);
	}

	/** A proposal of UNEP. */
	private String logged(String... fields) {
		return titled("Shade for bus stops", fields);
	}

	/** A proposal of UNEP. */
	private String titled(String title, String... fields) {
		String[] all = new String[fields.length + 2];
		all[0] = "title";
		all[1] = title;
		System.arraycopy(fields, 0, all, 2, fields.length);
		MvcTestResult answer = this.pages.post("/proposals/new", STAFF, all);
		assertThat(answer).hasStatus(303);
		return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/proposals/".length());
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
