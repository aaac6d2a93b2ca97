package org.greenercities.tracker.account;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class OwnAccountTests {

	private static final String NEW = "eleven tin roofs at noon";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	private Account person;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.person = this.people.add("UNEP", Role.STAFF, Role.COORDINATOR);
		this.browser = new Browser(this.port, "192.0.2.77");
		this.browser.signIn(this.person);
		this.browser.get("/account/password");
	}

	@Test
	void saysWhoOneIs() {
		HttpResponse<String> page = this.browser.get("/account");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body().stripTrailing()).endsWith("</html>");
		assertThat(Jsoup.parse(page.body()).select("main").text()).contains(this.person.name(), this.person.username(),
				"UNEP", "programme staff", "coordination group");
	}

	@Test
	void theFrameGreetsByName() {
		assertThat(Jsoup.parse(this.browser.get("/account").body()).select("header").text())
			.contains(this.person.name());
	}

	@Test
	void changingAPasswordTakesTheOneSoFar() {
		HttpResponse<String> refused = change("not the one", NEW, NEW);
		assertThat(refused.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(refused.body());
		assertThat(page.select("#current-error").text()).contains("not your password");
		assertThat(page.select("input[name=current]").attr("autocomplete")).isEqualTo("current-password");
		assertThat(change(People.PASSWORD, NEW, NEW).statusCode()).isEqualTo(303);
		assertThat(new Browser(this.port).signIn(this.person.username(), NEW).statusCode()).isEqualTo(303);
	}

	@Test
	void guessingTheOneSoFarIsSlowedDownToo() {
		for (int failure = 0; failure < 5; failure++) {
			change("guess " + failure, NEW, NEW);
		}
		HttpResponse<String> delayed = change(People.PASSWORD, NEW, NEW);
		assertThat(delayed.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(delayed.body()).select("#current-error").text()).contains("Too many");
	}

	@Test
	void aNewPasswordSignsOutEverywhereElse() {
		Browser elsewhere = new Browser(this.port);
		elsewhere.signIn(this.person);
		assertThat(change(People.PASSWORD, NEW, NEW).statusCode()).isEqualTo(303);
		assertThat(elsewhere.get(Probe.OPEN).body()).isEqualTo("visitor");
		assertThat(this.browser.get(Probe.OPEN).body()).startsWith(this.person.code());
	}

	@Test
	void fieldsThatTheFormDoesNotHaveChangeNothing() {
		HttpResponse<String> set = this.browser.post("/account/password", "current", People.PASSWORD, "password", NEW,
				"again", NEW, "roles", "administrator", "username", "somebody-else", "code", "MANAGER");
		assertThat(set.statusCode()).isEqualTo(303);
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo(this.person.code() + " [STAFF, COORDINATOR]");
	}

	private HttpResponse<String> change(String current, String password, String again) {
		return this.browser.post("/account/password", "current", current, "password", password, "again", again);
	}

}
