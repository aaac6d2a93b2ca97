package org.greenercities.tracker.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class SignInTests {

	private static final AtomicInteger addresses = new AtomicInteger();

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private MovableClock clock;

	private Account person;

	private Browser browser;

	@BeforeEach
	void open() {
		this.person = this.people.staff();
		this.browser = elsewhere();
	}

	/** An address nobody else has. */
	private Browser elsewhere() {
		int mine = addresses.incrementAndGet();
		return new Browser(this.port, "198.51." + mine / 256 + "." + mine % 256);
	}

	@Test
	void leadsBackToThePageThatWasAskedFor() {
		HttpResponse<String> asked = this.browser.get(Probe.CLOSED + "?biennium=2017-2018");
		assertThat(asked.statusCode()).isEqualTo(302);
		assertThat(asked.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/login"));

		HttpResponse<String> signedIn = this.browser.signIn(this.person);
		assertThat(signedIn.statusCode()).isEqualTo(303);
		assertThat(signedIn.headers().firstValue("Location")).hasValue(Probe.CLOSED + "?biennium=2017-2018");
		assertThat(this.browser.get(Probe.CLOSED).body()).isEqualTo(this.person.code() + " [STAFF]");
	}

	@Test
	void leadsToTheFirstPageIfNoneWasAskedFor() {
		assertThat(this.browser.signIn(this.person).headers().firstValue("Location")).hasValue("/");
	}

	@Test
	void takesTheUserNameInAnyCapitals() {
		assertThat(this.browser.signIn(" " + this.person.username().toUpperCase(java.util.Locale.ROOT), People.PASSWORD)
			.statusCode()).isEqualTo(303);
	}

	@Test
	void refusesAWrongPasswordAndKeepsTheUserName() {
		HttpResponse<String> refused = this.browser.signIn(this.person.username(), "not the password");

		assertThat(refused.statusCode()).isEqualTo(401);
		Document page = Jsoup.parse(refused.body());
		assertThat(page.title()).startsWith("Error: Sign in");
		assertThat(page.select("[role=alert] a[href=#username]").text()).contains("not right");
		assertThat(page.select("input[name=username]").val()).isEqualTo(this.person.username());
		assertThat(page.select("input[name=username]").attr("autocomplete")).isEqualTo("username");
		assertThat(page.select("input[name=password]").val()).isEmpty();
		assertThat(page.select("input[name=password]").attr("autocomplete")).isEqualTo("current-password");
		assertThat(refused.body().stripTrailing()).endsWith("</html>");
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo("visitor");
	}

	@Test
	void answersAnUnknownUserNameAsAWrongPassword() {
		String wrong = this.browser.signIn(this.person.username(), "not the password").body();
		String unknown = elsewhere().signIn("nobody@example.org", "not the password").body();
		assertThat(comparable(unknown).replace("nobody@example.org", this.person.username()))
			.isEqualTo(comparable(wrong));
	}

	private static String comparable(String page) {
		Document document = Jsoup.parse(page);
		document.select("input[name=_csrf]").remove();
		return document.body().html();
	}

	@Test
	void refusesADisabledAccount() {
		this.people.change("update account set enabled = false where code = '" + this.person.code() + "'");
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(401);
	}

	@Test
	void refusesTheTrackersOwnAccount() {
		assertThat(this.browser.signIn("tracker", "").statusCode()).isEqualTo(401);
	}

	@Test
	void refusesUserNamesNoDatabaseWouldTake() {
		assertThat(this.browser.signIn("nul\0name\r\nforged line", "x").statusCode()).isEqualTo(401);
		assertThat(this.browser.signIn("长".repeat(5000), "x").statusCode()).isEqualTo(401);
	}

	@Test
	void slowsDownGuessingFromOneAddressAndNobodyElse() {
		for (int failure = 0; failure < 5; failure++) {
			assertThat(this.browser.signIn(this.person.username(), "guess " + failure).statusCode()).isEqualTo(401);
		}
		HttpResponse<String> delayed = this.browser.signIn(this.person);
		assertThat(delayed.statusCode()).isEqualTo(429);
		assertThat(delayed.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(Jsoup.parse(delayed.body()).select("[role=alert]").text()).contains("Wait a second");
		assertThat(Jsoup.parse(delayed.body()).select("input[name=username]").val()).isEqualTo(this.person.username());

		assertThat(elsewhere().signIn(this.person).statusCode()).isEqualTo(303);

		this.clock.move(Duration.ofSeconds(1));
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(303);
	}

	@Test
	void delaysGrowToAQuarterOfAnHourAndNoFurther() {
		for (int failure = 0; failure < 30; failure++) {
			this.browser.signIn(this.person.username(), "guess " + failure);
			this.clock.move(Throttle.delay(failure + 1));
		}
		assertThat(this.browser.signIn(this.person.username(), "one more").statusCode()).isEqualTo(401);
		HttpResponse<String> delayed = this.browser.signIn(this.person);
		assertThat(delayed.headers().firstValue("Retry-After")).hasValue("900");
		assertThat(delayed.body()).contains("Wait 15 minutes");
		this.clock.move(Duration.ofMinutes(15));
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(303);
	}

	@Test
	void guessesSideBySideCountEachOther() {
		List<Integer> answers = IntStream.range(0, 16).parallel().mapToObj((guess) -> {
			Browser another = new Browser(this.port, "203.0.113.7");
			return another.signIn(this.person.username(), "guess " + guess).statusCode();
		}).toList();
		assertThat(answers).filteredOn((status) -> status == 401).hasSize(5);
		assertThat(answers).filteredOn((status) -> status == 429).hasSize(11);
	}

	@Test
	void slowsDownAnAddressThatTriesManyUserNames() {
		for (int failure = 0; failure < 50; failure++) {
			assertThat(this.browser.signIn("someone" + failure, "Summer2018").statusCode()).isEqualTo(401);
		}
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(429);
		assertThat(elsewhere().signIn(this.person).statusCode()).isEqualTo(303);
		this.clock.move(Duration.ofHours(1));
		assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(303);
	}

	@Test
	void doesNotSlowDownAnOfficeThatSignsInAllDay() {
		for (int time = 0; time < 60; time++) {
			this.browser.post("/logout");
			assertThat(this.browser.signIn(this.person).statusCode()).isEqualTo(303);
			this.browser.get("/account");
		}
	}

	@Test
	void refusesAFormWithoutItsToken() {
		this.browser.get("/login");
		this.browser.forgetToken();
		assertThat(this.browser.post("/login", "username", this.person.username(), "password", People.PASSWORD)
			.statusCode()).isEqualTo(403);
	}

	@Test
	void listsTheDemonstrationAccountsOfTheEmbeddedDatabase() {
		assertThat(Jsoup.parse(this.browser.get("/login").body()).select("main").text()).contains("manager@example.org",
				"admin@example.org", "greener-cities-2018");
		assertThat(this.browser.signIn("manager@example.org", "greener-cities-2018").statusCode()).isEqualTo(303);
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo("MANAGER [MANAGER]");
	}

}
