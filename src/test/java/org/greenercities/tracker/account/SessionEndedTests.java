package org.greenercities.tracker.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that was open longer than the session it belongs to. */
@AccountTest
class SessionEndedTests {

	private static final String FORM = "/activities/new";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private MovableClock clock;

	private final String part = UUID.randomUUID().toString();

	private Account author;

	private Browser browser;

	@BeforeEach
	void openTheForm() {
		this.author = this.people.staff();
		this.browser = new Browser(this.port).from("same-origin");
		this.browser.signIn(this.author);
		this.browser.get(FORM);
	}

	@Test
	void comesBackAfterSigningInAgain() {
		loseTheSession();
		HttpResponse<String> answer = send("title", "Shade <for> bus stops", "countries", "", "countries", "KE");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/login"));
		assertThat(page("/login").select(".note").text()).startsWith("Your session had ended.");
		assertComesBack();
	}

	@Test
	void comesBackAfterTwelveHours() {
		this.clock.move(Duration.ofHours(12));
		assertThat(send("title", "Shade <for> bus stops", "countries", "", "countries", "KE").statusCode())
			.isEqualTo(302);
		assertComesBack();
	}

	/** Signed in again in another window, so only the form's token is an old one. */
	@Test
	void comesBackAtOnceToWhoIsSignedIn() {
		this.browser.forgetToken();
		HttpResponse<String> answer = send("title", "Shade <for> bus stops", "countries", "", "countries", "KE");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertIsThere(page(location(answer)));
	}

	@Test
	void isNotShownToSomebodyElse() {
		loseTheSession();
		send("title", "Mine alone");
		Account other = this.people.staff();
		assertThat(location(this.browser.signIn(other))).endsWith("/");
		assertThat(this.browser.get(FORM + "?draft=" + this.part).body()).doesNotContain("Mine alone");
		assertThat(new Browser(this.port).signIn(this.author).headers().firstValue("Location").orElseThrow())
			.doesNotContain("draft");
	}

	@Test
	void isNotTakenForSomebodyElsesWhileTheyAreSignedIn() {
		this.browser.signIn(this.people.staff());
		this.browser.forgetToken();
		assertThat(send("title", "Mine alone").statusCode()).isEqualTo(403);
		assertThat(this.browser.get(FORM + "?draft=" + this.part).body()).doesNotContain("Mine alone");
	}

	@Test
	void fromAnotherSiteNothingIsKept() {
		loseTheSession();
		this.browser.from("cross-site");
		assertThat(send("title", "Planted").statusCode()).isEqualTo(403);
		this.browser.from("");
		assertThat(send("title", "Planted").statusCode()).isEqualTo(403);
		assertThat(location(this.browser.signIn(this.author))).doesNotContain("draft");
	}

	@Test
	void isNotKeptForeverNorInAnyLength() {
		loseTheSession();
		assertThat(send("title", "long ".repeat(50_000)).statusCode()).isEqualTo(403);
		assertThat(send("title", "long ".repeat(39_000)).statusCode()).isEqualTo(303);
		assertThat(send("title", "Late").statusCode()).isEqualTo(303);
		this.clock.move(Duration.ofHours(1));
		assertThat(location(this.browser.signIn(this.author))).doesNotContain("draft");
	}

	@Test
	void secretsAreNotKept() {
		loseTheSession();
		send("title", "Shade", "new_password", "seven quiet jacarandas");
		assertThat(this.browser.signIn(this.author).statusCode()).isEqualTo(303);
		assertThat(this.people.change("""
				update draft set interrupted = true
				where part = '%s' and jsonb_exists(fields, 'title')
					and not jsonb_exists(fields, 'new_password') and not jsonb_exists(fields, '_csrf')
				""".formatted(this.part))).isOne();
	}

	private void assertComesBack() {
		HttpResponse<String> signedIn = this.browser.signIn(this.author);
		assertThat(signedIn.statusCode()).isEqualTo(303);
		Document form = page(location(signedIn));
		assertIsThere(form);
		assertThat(page("/activities?q=Shade+bus+stops").select(".list .title")).extracting((row) -> row.text())
			.doesNotContain("Shade <for> bus stops");
	}

	private static void assertIsThere(Document form) {
		assertThat(form.select("#title").val()).isEqualTo("Shade <for> bus stops");
		assertThat(form.select("#countries-2 option[selected]").val()).isEqualTo("KE");
		assertThat(form.select(".note").text()).contains("Your session had ended", "not saved yet");
	}

	private HttpResponse<String> send(String... fields) {
		String[] own = { "draft_of", this.author.code(), "draft_form", FORM, "draft_part", this.part, "submission_id",
				this.part };
		return this.browser.post(FORM, Stream.concat(Stream.of(own), Stream.of(fields)).toArray(String[]::new));
	}

	private void loseTheSession() {
		this.people.change("delete from spring_session where principal_name = '%s'".formatted(this.author.code()));
	}

	private Document page(String path) {
		return Jsoup.parse(this.browser.get(path).body());
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "")
			.replaceFirst("#.*", "");
	}

}
