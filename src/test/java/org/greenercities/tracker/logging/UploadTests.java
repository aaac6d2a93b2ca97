package org.greenercities.tracker.logging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.Statements;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.file.SampleFiles;
import org.greenercities.tracker.file.Upload;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@TrackerTest
@Transactional
class UploadTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act                       | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					POST to a draft           | 303   | 303         | 403       | 404         | 404               | 403     | 403           | 302
					POST to a sent one        | 303   | 303         | 403       | 404         | 403               | 403     | 403           | 302
					GET of a draft            | 200   | 200         | 200       | 404         | 404               | 200     | 200           | 404
					GET of a sent one         | 200   | 200         | 200       | 404         | 200               | 200     | 200           | 404
					GET of an open one        | 200   | 200         | 200       | 200         | 200               | 200     | 200           | 200
					GET/thumbnail of a draft  | 200   | 200         | 200       | 404         | 404               | 200     | 200           | 404
					GET/thumbnail of an open one | 200 | 200        | 200       | 200         | 200               | 200     | 200           | 200
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		PEOPLE.forEach((who, person) -> {
			String code = log();
			int number = number(upload(code, STAFF, "map.png", SampleFiles.png(400, 200)));
			if (!act.endsWith("draft")) {
				this.review.submit(code, 2, STAFF, "test");
			}
			if (act.endsWith("open one")) {
				this.review.accept(code, 3, Visibility.PUBLIC, COORDINATOR, "test");
			}
			MvcTestResult answer = act.startsWith("POST") ? upload(code, person, "guide.pdf", SampleFiles.pdf())
					: this.pages.get(address(code, number) + (act.contains("thumbnail") ? "/thumbnail" : ""), person);
			assertThat(answer).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	@Test
	void isShownWithItsNameTypeSizeAndSender() {
		String code = log();
		MvcTestResult answer = send(code, STAFF,
				new SentForm().with("title", "A map of shade")
					.with("kind", "map")
					.withFile("خريطة 1.png", SampleFiles.png(400, 200)));
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/activities/" + code + "#document-1");
		Document page = this.pages.page("/activities/" + code, STAFF);
		assertThat(page.select("#document-1").text()).contains("A map of shade", "map", "خريطة 1.png", "PNG picture",
				"1 kB", "added by", "Staff of UNEP");
		assertThat(page.select("#document-1 a").attr("href")).isEqualTo(address(code, 1));
		assertThat(page.select("#document-1 img").attr("alt")).isEqualTo("Small picture of A map of shade");
		open(code);
		assertThat(this.pages.page("/activities/" + code, Person.VISITOR).select("#document-1").text())
			.contains("خريطة 1.png")
			.doesNotContain("Staff of UNEP");
	}

	@Test
	void isCalledAsItsFileUnlessSomethingIsTyped() {
		String code = log();
		upload(code, STAFF, "Guide to shade.v2.pdf", SampleFiles.pdf());
		assertThat(this.pages.page("/activities/" + code, STAFF).select("#document-1 a").text())
			.isEqualTo("Guide to shade.v2");
	}

	@Test
	void leadsBackToTheFormItWasSentFrom() {
		String code = log();
		SentForm form = new SentForm().with("from", "edit")
			.with("kind", "guide")
			.withFile("guide.pdf", SampleFiles.pdf());
		assertThat(send(code, STAFF, form)).hasRedirectedUrl("/activities/" + code + "/edit#section-upload");
		assertThat(
				this.pages.page("/activities/" + code + "/edit", STAFF).select("#section-upload form").attr("action"))
			.startsWith("/activities/" + code + "/documents?_csrf=");
	}

	@Test
	void aScriptIsToldWhereItIs() {
		String code = log();
		MvcTestResult answer = request(code, STAFF,
				new SentForm().with("kind", "guide").withFile("guide.pdf", SampleFiles.pdf()).whole())
			.header("X-Requested-With", "XMLHttpRequest")
			.exchange();
		assertThat(answer).hasStatus(201).hasHeader(HttpHeaders.LOCATION, "/activities/" + code + "#document-1");
	}

	@Test
	void whatIsRefusedSaysWhyAndLosesNothing() {
		String code = log();
		MvcTestResult answer = send(code, STAFF,
				new SentForm().with("title", "Shade <b>")
					.with("kind", "report")
					.withFile("report.pdf", SampleFiles.program()));
		assertThat(answer).hasStatus(422);
		Document page = AskingPages.page(answer);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".problems a").text()).startsWith("This file looks like a program.").contains("docx");
		page.select(".problems a").forEach((link) -> assertThat(page.select(link.attr("href"))).hasSize(1));
		assertThat(page.select("#title").val()).isEqualTo("Shade <b>");
		assertThat(page.select("#kind").val()).isEqualTo("report");
		assertThat(page.select("[data-largest]").attr("data-largest")).isEqualTo(String.valueOf(Upload.LARGEST));
		assertThat(page.text()).doesNotContain("_csrf");
		assertThat(files()).isZero();
	}

	@Test
	void saysWhatIsMissing() {
		MvcTestResult answer = send(log(), STAFF, new SentForm().with("kind", " ").withFile("", new byte[0]));
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#kind", "#file");
		assertThat(this.mvc.post()
			.uri("/activities/" + log() + "/documents")
			.with(csrf())
			.with(Asking.as(STAFF))
			.param("kind", "guide")
			.exchange()).hasStatus(400);
	}

	@Test
	void theSameFileTwiceIsRefusedWithALinkToTheFirst() {
		String code = log();
		upload(code, STAFF, "guide.pdf", SampleFiles.pdf());
		MvcTestResult again = upload(code, COORDINATOR, "copy.pdf", SampleFiles.pdf());
		assertThat(again).hasStatus(422);
		assertThat(AskingPages.page(again).select(".problems").text()).contains("already, as “guide”");
		assertThat(AskingPages.page(again).select("#answer > p a").attr("href"))
			.isEqualTo("/activities/" + code + "#document-1");
		assertThat(upload(log(), STAFF, "guide.pdf", SampleFiles.pdf())).hasStatus(303);
	}

	@Test
	void aNameIsDataAndNothingElse() throws Exception {
		String code = log();
		upload(code, STAFF, "../../خطة; x=%22y.pdf", SampleFiles.pdf());
		String header = Objects.requireNonNull(
				this.pages.get(address(code, 1), STAFF).getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION));
		assertThat(header).startsWith("attachment; ")
			.contains("filename*=UTF-8''.._.._%D8%AE%D8%B7%D8%A9%3B%20x%3D%2522y.pdf")
			.doesNotContain("/");
	}

	@Test
	void isSentToBeSavedAndNeverToBeRun() {
		String code = log();
		upload(code, STAFF, "guide.pdf", SampleFiles.pdf());
		MvcTestResult answer = this.pages.get(address(code, 1), STAFF);
		String tag = "\"" + sha256() + "\"";
		assertThat(answer).hasContentType("application/pdf")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
			.hasHeader(HttpHeaders.ETAG, tag)
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private")
			.hasHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(SampleFiles.pdf().length));
		assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
		MvcTestResult head = this.mvc.head().uri(address(code, 1)).with(Asking.as(STAFF)).exchange();
		assertThat(head).hasStatus(200).hasHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(SampleFiles.pdf().length));
		assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
		assertThat(this.mvc.get()
			.uri(address(code, 1))
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.with(Asking.as(STAFF))
			.exchange()).hasStatus(304);
		assertThat(this.pages.get(address(code, 1) + "/thumbnail", STAFF)).hasStatus(404);
		assertThat(this.pages.get(address(code, 2), STAFF)).hasStatus(404);
		assertThat(this.pages.get("/activities/" + code + "/documents/one", STAFF)).hasStatus(400);
	}

	/** So that nobody with a slow line holds 20 MB, or a connection to the database. */
	@Test
	void aLargeOneIsReadSliceBySlice() {
		String code = log();
		byte[] text = "Shade saves lives.\n".repeat(130_000).getBytes(StandardCharsets.UTF_8);
		upload(code, STAFF, "book.txt", text);
		assertThat(Statements
			.of(() -> assertThat(this.pages.get(address(code, 1), STAFF).getResponse().getContentAsByteArray())
				.isEqualTo(text)))
			.filteredOn((sql) -> sql.contains("substring(content"))
			.hasSize(3);
	}

	@Test
	void keptFilesNeverChange() {
		String code = log();
		upload(code, STAFF, "guide.pdf", SampleFiles.pdf());
		assertThat(this.jdbc.sql(
				"select has_table_privilege(current_user, 'file', 'update') or has_table_privilege(current_user, 'file', 'delete')")
			.query(Boolean.class)
			.single()).isFalse();
	}

	private void open(String code) {
		this.review.submit(code, 2, STAFF, "test");
		this.review.accept(code, 3, Visibility.PUBLIC, COORDINATOR, "test");
	}

	private long files() {
		return this.jdbc.sql("select count(*) from file").query(Long.class).single();
	}

	private String sha256() {
		return HexFormat.of().formatHex(this.jdbc.sql("select sha256 from file").query(byte[].class).single());
	}

	private static String address(String code, int number) {
		return "/activities/" + code + "/documents/" + number;
	}

	private static int number(MvcTestResult answer) {
		String address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
		return Integer.parseInt(address.replaceFirst(".*#document-", ""));
	}

	private MvcTestResult upload(String code, Person person, String name, byte[] content) {
		return send(code, person, new SentForm().with("title", "").with("kind", "guide").withFile(name, content));
	}

	private MvcTestResult send(String code, Person person, SentForm form) {
		return request(code, person, form.whole()).exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder request(String code, Person person, byte[] body) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/activities/" + code + "/documents")
			.accept("text/html")
			.contentType(SentForm.TYPE)
			.content(body)
			.with(csrf());
		return person.signedIn() ? request.with(Asking.as(person)) : request;
	}

	private String log() {
		return this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"), "UNEP",
				Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
	}

}
