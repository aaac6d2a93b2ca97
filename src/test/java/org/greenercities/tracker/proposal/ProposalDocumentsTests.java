package org.greenercities.tracker.proposal;

import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.file.SampleFiles;
import org.greenercities.tracker.logging.SentForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_STAFF;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Concept notes and budgets are uploaded, and go along to the activity. */
@TrackerTest
@Transactional
class ProposalDocumentsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AskingPages pages;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	/** An internal proposal of UNEP, one that is open, and one that no agency owns. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act                       | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					POST                      | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST, open                | 303   | 303         | 403       | 403         | 403               | 403     | 403           | 302
					POST, printed             | 303   | 303         | 403       | 303         | 303               | 403     | 403           | 302
					GET                       | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 404
					GET/thumbnail             | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 404
					GET, open                 | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 200
					GET/thumbnail, open       | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 200
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		PEOPLE.forEach((who, person) -> {
			String code = act.endsWith("printed") ? "PR-001" : logged();
			if (act.startsWith("GET")) {
				assertThat(upload(code, STAFF, "map.png", SampleFiles.png(400, 200))).hasStatus(303);
			}
			if (act.endsWith("open")) {
				open(code);
			}
			MvcTestResult answer = act.startsWith("POST") ? upload(code, person, "budget.txt", who.getBytes())
					: this.pages.get(
							"/proposals/" + code + "/documents/1" + (act.contains("thumbnail") ? "/thumbnail" : ""),
							person);
			assertThat(answer).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	@Test
	void isShownWithItsNameTypeSizeAndSender() {
		String code = logged();
		MvcTestResult answer = send(code, STAFF,
				new SentForm().with("title", "A map of shade").withFile("خريطة 1.png", SampleFiles.png(400, 200)));
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/proposals/" + code + "#document-1");
		Element document = Objects
			.requireNonNull(this.pages.page("/proposals/" + code, STAFF).selectFirst("#document-1"));
		assertThat(document.text()).contains("A map of shade", "خريطة 1.png", "PNG picture", "1 kB", "added by",
				"Staff of UNEP");
		assertThat(document.select("a").attr("href")).isEqualTo("/proposals/" + code + "/documents/1");
		assertThat(document.select("img").attr("alt")).isEqualTo("Small picture of A map of shade");
		open(code);
		assertThat(this.pages.page("/proposals/" + code, Person.VISITOR).select("#document-1").text())
			.contains("خريطة 1.png")
			.doesNotContain("Staff of UNEP");
		MvcTestResult download = this.pages.get("/proposals/" + code + "/documents/1", Person.VISITOR);
		assertThat(download).hasContentType("image/png").hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(SampleFiles.png(400, 200));
		assertThat(Statements.of(() -> this.pages.get("/proposals/" + code, STAFF))).hasSizeLessThanOrEqualTo(9);
	}

	@Test
	void isAddedFromTheFormWhichAsksForNoKind() {
		String code = logged();
		Document form = this.pages.page("/proposals/" + code + "/edit", STAFF);
		assertThat(form.select("#section-upload form").attr("action"))
			.startsWith("/proposals/" + code + "/documents?_csrf=");
		assertThat(form.select("#section-upload [name=kind]")).isEmpty();
		assertThat(send(code, STAFF, new SentForm().with("from", "edit").withFile("Budget.v2.pdf", SampleFiles.pdf())))
			.hasRedirectedUrl("/proposals/" + code + "/edit#section-upload");
		form = this.pages.page("/proposals/" + code + "/edit", STAFF);
		assertThat(form.select("#document_titles").val()).isEqualTo("Budget.v2");
		assertThat(form.select("[name=document_files]").val()).isEqualTo("1");
		assertThat(form.select("a#document_urls").text()).isEqualTo("Budget.v2.pdf");
		assertThat(form.select("a#document_urls").attr("href")).isEqualTo("/proposals/" + code + "/documents/1");
		assertThat(this.pages.page("/proposals/new", STAFF).select("[data-upload]")).isEmpty();
	}

	@Test
	void aScriptIsToldWhereItIs() {
		String code = logged();
		MvcTestResult answer = request(code, STAFF, new SentForm().withFile("budget.pdf", SampleFiles.pdf()))
			.header("X-Requested-With", "XMLHttpRequest")
			.exchange();
		assertThat(answer).hasStatus(201).hasHeader(HttpHeaders.LOCATION, "/proposals/" + code + "#document-1");
	}

	@Test
	void whatIsRefusedSaysWhyAndLosesNothing() {
		String code = logged();
		MvcTestResult answer = send(code, STAFF,
				new SentForm().with("title", "Shade <b>").withFile("budget.pdf", SampleFiles.program()));
		assertThat(answer).hasStatus(422);
		Document page = AskingPages.page(answer);
		assertThat(page.title()).startsWith("Error: ").contains(code);
		assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#file");
		assertThat(page.select("#title").val()).isEqualTo("Shade <b>");
		assertThat(page.select("#kind")).isEmpty();
		assertThat(page.select("[data-upload]").attr("action")).startsWith("/proposals/" + code + "/documents?_csrf=");
		assertThat(AskingPages.page(send(code, STAFF, new SentForm().withFile("", new byte[0])))
			.select(".problems a")
			.eachAttr("href")).containsExactly("#file");
		assertThat(
				send(code, STAFF, new SentForm().with("title", "x".repeat(501)).withFile("a.pdf", SampleFiles.pdf())))
			.hasStatus(422);
		assertThat(
				send(code, STAFF, new SentForm().with("title", "x".repeat(500)).withFile("a.pdf", SampleFiles.pdf())))
			.hasStatus(303);
	}

	@Test
	void theSameFileTwiceIsRefusedWithALinkToTheFirst() {
		String code = logged();
		upload(code, STAFF, "budget.pdf", SampleFiles.pdf());
		MvcTestResult again = upload(code, COORDINATOR, "copy.pdf", SampleFiles.pdf());
		assertThat(again).hasStatus(422);
		assertThat(AskingPages.page(again).select(".problems").text()).contains("already, as “budget”");
		assertThat(AskingPages.page(again).select("#answer > p a").attr("href"))
			.isEqualTo("/proposals/" + code + "#document-1");
		assertThat(upload(logged(), STAFF, "budget.pdf", SampleFiles.pdf())).hasStatus(303);
	}

	@Test
	void fiftyFilesAreEnoughThoseTakenOffToo() {
		String code = logged();
		for (int file = 0; file < 50; file++) {
			assertThat(upload(code, STAFF, file + ".txt", ("File " + file).getBytes())).hasStatus(303);
		}
		assertThat(edit(code, STAFF, 50)).hasStatus(303);
		MvcTestResult more = upload(code, STAFF, "more.txt", "One more".getBytes());
		assertThat(more).hasStatus(422);
		assertThat(AskingPages.page(more).select(".problems").text()).contains("up to 50 files, and 200 MB");
	}

	/** The address of a file never becomes another's. */
	@Test
	void isRenamedAndTakenOffInTheForm() {
		String code = logged();
		upload(code, STAFF, "concept.txt", "Concept".getBytes());
		upload(code, STAFF, "budget.txt", "Budget".getBytes());
		assertThat(edit(code, STAFF, 2, "document_titles", "", "document_urls", "", "document_files", "1",
				"document_titles", "The budget", "document_urls", "", "document_files", "2", "document_titles",
				"Elsewhere", "document_urls", "https://example.org", "document_files", ""))
			.hasStatus(303);
		Document page = this.pages.page("/proposals/" + code, STAFF);
		assertThat(page.select("#document-1")).isEmpty();
		assertThat(page.select("#document-2 a").text()).isEqualTo("The budget");
		assertThat(page.select(".facts a[href=https://example.org]").text()).isEqualTo("Elsewhere");
		assertThat(this.pages.get("/proposals/" + code + "/documents/1", STAFF)).hasStatus(404);
		assertThat(this.pages.get("/proposals/" + code + "/documents/2", STAFF)).hasStatus(200);
		assertThat(this.pages.get("/proposals/" + code + "/documents/2/thumbnail", STAFF)).hasStatus(404);
		assertThat(this.pages.get("/proposals/" + code + "/documents/one", STAFF)).hasStatus(400);
		upload(code, STAFF, "again.txt", "Concept".getBytes());
		assertThat(this.pages.page("/proposals/" + code, STAFF).select("#document-3 a").text()).isEqualTo("again");
	}

	@Test
	void aFileThatIsNotThisProposalsIsRefused() {
		String other = logged();
		upload(other, STAFF, "concept.txt", "Concept".getBytes());
		upload(other, STAFF, "budget.txt", "Budget".getBytes());
		String code = logged();
		upload(code, STAFF, "plan.txt", "Plan".getBytes());
		for (String number : new String[] { "2", "0", "-1", "x", "99999999999" }) {
			assertThat(edit(code, STAFF, 1, "document_titles", "Stolen", "document_urls", "", "document_files", number))
				.as(number)
				.hasStatus(400);
		}
		assertThat(edit(code, STAFF, 1, "document_titles", "One", "document_urls", "", "document_files", "1",
				"document_titles", "Two", "document_urls", "", "document_files", "1"))
			.hasStatus(400);
		assertThat(this.pages.post("/proposals/new", STAFF, "title", "Shade", "document_titles", "Stolen",
				"document_urls", "", "document_files", "1"))
			.hasStatus(400);
		MvcTestResult both = edit(code, STAFF, 1, "document_titles", "One", "document_urls", "https://example.org",
				"document_files", "1");
		assertThat(both).hasStatus(422);
		Document form = AskingPages.page(both);
		form.select(".problems a").forEach((link) -> assertThat(form.select(link.attr("href"))).hasSize(1));
		assertThat(form.select("a#document_urls").text()).isEqualTo("plan.txt");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update proposal_document set file = 2 where title = 'plan'").update());
	}

	@Test
	void noDocumentIsBothHereAndElsewhere() {
		upload(logged(), STAFF, "plan.txt", "Plan".getBytes());
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update proposal_document set url = 'https://example.org/'").update());
	}

	@Test
	void whatIsUploadedWhileSomebodyTypesIsKeptWithAllTheyTyped() {
		String code = logged();
		upload(code, STAFF, "concept.txt", "Concept".getBytes());
		upload(code, COORDINATOR, "budget.txt", "Budget".getBytes());
		assertThat(edit(code, STAFF, 1, "document_titles", "Our concept", "document_urls", "", "document_files", "1",
				"document_titles", "Elsewhere", "document_urls", "https://example.org", "document_files", ""))
			.hasStatus(303);
		assertThat(titles(code)).isEqualTo("Our concept, Elsewhere, budget");
		assertThat(edit(code, STAFF, 1, "document_titles", "concept", "document_urls", "", "document_files", "1"))
			.hasStatus(303);
		assertThat(titles(code)).isEqualTo("Our concept, Elsewhere, budget");
	}

	@Test
	void twoWhoRenameTheSameSeeBoth() {
		String code = logged();
		upload(code, STAFF, "concept.txt", "Concept".getBytes());
		String[] theirs = { "document_titles", "", "document_urls", "", "document_files", "1" };
		assertThat(edit(code, STAFF, 1, theirs)).hasStatus(303);
		MvcTestResult answer = edit(code, COORDINATOR, 1, "document_titles", "My concept", "document_urls", "",
				"document_files", "1");
		assertThat(answer).hasStatus(409);
		Document form = AskingPages.page(answer);
		assertThat(form.select("[name=take]").eachAttr("value")).containsExactly("documents");
		assertThat(form.select("#document_titles").val()).isEqualTo("My concept");
		assertThat(form.select("a#document_urls").text()).isEqualTo("concept.txt");
		assertThat(
				edit(code, COORDINATOR, 2, "document_titles", "My concept", "document_urls", "", "document_files", "1"))
			.hasStatus(303);
		assertThat(titles(code)).isEqualTo("My concept");
	}

	/** Their documents name no file. */
	@Test
	void versionsFromBeforeAreStillRead() {
		String code = logged("document_titles", "Concept", "document_urls", "https://example.org");
		this.entities.clear();
		this.jdbc.sql("""
				insert into proposal_version (proposal_id, number, document, author, request_id, created_at)
				select proposal_id, 7, document #- '{terms,documents,0,file}', author, request_id, created_at
				from proposal_version""").update();
		this.jdbc.sql("update proposal set version = 7 where code = :code").param("code", code).update();
		upload(code, COORDINATOR, "budget.txt", "Budget".getBytes());
		assertThat(edit(code, STAFF, 7, "document_titles", "The concept", "document_urls", "https://example.org"))
			.hasStatus(303);
		assertThat(titles(code)).isEqualTo("The concept, budget");
	}

	@Test
	void goesAlongToTheActivityWhereItsReadersMayOpenIt() {
		String code = logged("state", "approved", "document_titles", "Elsewhere", "document_urls",
				"https://example.org");
		upload(code, STAFF, "concept.txt", "Concept".getBytes());
		upload(code, STAFF, "map.png", SampleFiles.png(400, 200));
		assertThat(this.pages.post("/proposals/" + code + "/activity", STAFF)).hasStatus(303);
		this.entities.flush();
		this.entities.clear();
		Document page = this.pages.page("/activities/GCP-117", STAFF);
		assertThat(page.select("[id^=document-]").eachText()).hasSize(3).satisfies((texts) -> {
			assertThat(texts.get(0)).contains("Elsewhere");
			assertThat(texts.get(1)).contains("concept", "concept.txt", "plain text");
			assertThat(texts.get(2)).contains("map", "map.png", "PNG picture");
		});
		String text = page.select("[id^=document-]").get(1).select("a").attr("href");
		assertThat(text).startsWith("/activities/GCP-117/documents/");
		MvcTestResult download = this.pages.get(text, STAFF);
		assertThat(download).hasStatus(200);
		assertThat(download.getResponse().getContentAsByteArray()).isEqualTo("Concept".getBytes());
		assertThat(this.pages.get(text, OTHER_STAFF)).hasStatus(404);
		assertThat(this.pages.get(text, Person.VISITOR)).hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from file").query(Integer.class).single()).isEqualTo(2);
		Document form = this.pages.page("/activities/GCP-117/edit", STAFF);
		assertThat(form.select("[name=document_titles]").eachAttr("value")).contains("Elsewhere", "concept", "map");
	}

	private MvcTestResult edit(String code, Person person, int version, String... documents) {
		String[] all = new String[documents.length + 4];
		all[0] = "title";
		all[1] = "Shade for bus stops";
		all[2] = "version";
		all[3] = Integer.toString(version);
		System.arraycopy(documents, 0, all, 4, documents.length);
		return this.pages.post("/proposals/" + code + "/edit", person, all);
	}

	private String titles(String code) {
		this.entities.flush();
		return this.jdbc.sql("""
				select string_agg(d.title, ', ' order by d.number) from proposal_document d
				join proposal p on p.id = d.proposal_id where p.code = :code""")
			.param("code", code)
			.query(String.class)
			.single();
	}

	private void open(String code) {
		this.entities.flush();
		this.entities.clear();
		this.jdbc.sql("update proposal set visibility = 'public' where code = :code").param("code", code).update();
	}

	private MvcTestResult upload(String code, Person person, String name, byte[] content) {
		return send(code, person, new SentForm().with("title", "").withFile(name, content));
	}

	private MvcTestResult send(String code, Person person, SentForm form) {
		return request(code, person, form).exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder request(String code, Person person, SentForm form) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/proposals/" + code + "/documents")
			.accept("text/html")
			.contentType(SentForm.TYPE)
			.content(form.whole())
			.with(csrf());
		return person.signedIn() ? request.with(Asking.as(person)) : request;
	}

	/** A proposal of UNEP. */
	private String logged(String... fields) {
		String[] all = new String[fields.length + 2];
		all[0] = "title";
		all[1] = "Shade for bus stops";
		System.arraycopy(fields, 0, all, 2, fields.length);
		MvcTestResult answer = this.pages.post("/proposals/new", STAFF, all);
		assertThat(answer).hasStatus(303);
		return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/proposals/".length());
	}

}
