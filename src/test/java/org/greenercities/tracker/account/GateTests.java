package org.greenercities.tracker.account;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class GateTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port, "192.0.2.9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/account", "/no-such-page", "/actuator/health", "/actuator/prometheus",
			"/assets/tracker.css", "/assets/none.css", Probe.OPEN, Probe.CLOSED, "/not;allowed", "/a//b" })
	void everyAnswerCarriesTheHeaders(String path) {
		assertHeaders(this.browser.get(path));
		assertHeaders(this.browser.post(path));
	}

	private static void assertHeaders(HttpResponse<String> response) {
		assertThat(response.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; "
				+ "script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
				+ "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
		assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(response.headers().firstValue("Permissions-Policy"))
			.hasValue("camera=(), microphone=(), geolocation=()");
		assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@Test
	void asksForHttpsOnlyOverHttps() {
		assertThat(this.browser.overHttps().get("/login").headers().firstValue("Strict-Transport-Security"))
			.hasValueSatisfying((header) -> assertThat(header).startsWith("max-age=31536000"));
	}

	@Test
	void pagesAreNotKeptAndFilesAre() {
		assertThat(this.browser.get(Probe.OPEN).headers().firstValue("Cache-Control"))
			.hasValueSatisfying((header) -> assertThat(header).contains("no-store"));
		HttpResponse<String> file = this.browser.get("/assets/tracker.css");
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
		assertThat(file.headers().firstValue("Pragma")).isEmpty();
	}

	@Test
	void visitorsAreAskedToSignInWhereNothingIsOpenToThem() {
		assertThat(this.browser.get(Probe.CLOSED).statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/account").statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/account/password").statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/activities/new").statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/actuator/env").statusCode()).isEqualTo(302);
	}

	@Test
	void visitorsReadWhatIsOpen() {
		assertThat(this.browser.get(Probe.OPEN).body()).isEqualTo("visitor");
		assertThat(this.browser.head(Probe.OPEN).statusCode()).isEqualTo(200);
	}

	@Test
	void aMistypedAddressIsNotFoundRatherThanClosed() {
		assertThat(this.browser.get("/no-such-page").statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/account/no-such-page").statusCode()).isEqualTo(404);
	}

	@Test
	void changesNeedTheFormsToken() {
		this.browser.signIn(this.people.staff());
		this.browser.get("/account");
		assertThat(this.browser.post(Probe.CLOSED).statusCode()).isEqualTo(200);
		this.browser.forgetToken();
		assertThat(this.browser.post(Probe.CLOSED).statusCode()).isEqualTo(403);
		this.browser.forgetToken();
		assertThat(this.browser.post("/logout").statusCode()).isEqualTo(403);
	}

	@Test
	void healthIsOpenWithoutDetails() {
		for (String path : new String[] { "", "/liveness", "/readiness" }) {
			HttpResponse<String> health = this.browser.get("/actuator/health" + path);
			assertThat(health.statusCode()).isEqualTo(200);
			assertThat(health.body()).contains("UP").doesNotContain("components", "details", "database");
		}
	}

	@Test
	void figuresOfTheProcessAreForAdministrators() {
		assertThat(this.browser.get("/actuator/prometheus").statusCode()).isEqualTo(302);
		this.browser.signIn(this.people.staff());
		assertThat(this.browser.get("/actuator/prometheus").statusCode()).isEqualTo(403);
		Browser administrator = new Browser(this.port);
		administrator.signIn(this.people.administrator());
		HttpResponse<String> figures = administrator.get("/actuator/prometheus");
		assertThat(figures.statusCode()).isEqualTo(200);
		assertThat(figures.body()).contains("jvm_memory_used_bytes");
		assertThat(administrator.get("/actuator/env").statusCode()).isEqualTo(404);
		assertThat(administrator.get("/actuator/sessions").statusCode()).isEqualTo(404);
	}

}
