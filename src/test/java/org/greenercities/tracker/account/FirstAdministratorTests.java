package org.greenercities.tracker.account;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first start on a database server; its address is only named, the test's database
 * answers.
 */
@ExtendWith(OutputCaptureExtension.class)
@AccountTest
@TestPropertySource(properties = { "spring.datasource.url=jdbc:postgresql://db.example.org/tracker",
		"tracker.administrator=first@example.org" })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorTests {

	private static final Pattern PRINTED = Pattern
		.compile("Sign in as first@example\\.org with the one-time password (\\S+) and set your own at (\\S+)");

	private static final String OWN = "four slow matatus, raining";

	private static String oneTime = "";

	@LocalServerPort
	private int port;

	@Autowired
	private FirstStart firstStart;

	@Test
	@Order(1)
	void startMakesOneAdministratorAndNoDemonstrationAccounts(CapturedOutput output) {
		Matcher printed = PRINTED.matcher(output);
		assertThat(printed.find()).isTrue();
		oneTime = printed.group(1);
		assertThat(printed.group(2)).isEqualTo("http://localhost:" + this.port + "/account/password");
		assertThat(printed.find()).as("printed again").isFalse();

		Browser browser = new Browser(this.port);
		assertThat(browser.get("/login").body()).doesNotContain("greener-cities-2018");
		assertThat(browser.signIn("admin@example.org", "greener-cities-2018").statusCode()).isEqualTo(401);
	}

	@Test
	@Order(2)
	void nothingElseIsOpenUntilAnOwnPasswordIsSet() {
		Browser browser = new Browser(this.port);
		assertThat(browser.signIn("first@example.org", oneTime).statusCode()).isEqualTo(303);
		for (String path : new String[] { "/", Probe.OPEN, Probe.CLOSED, "/account", "/actuator/prometheus" }) {
			HttpResponse<String> answer = browser.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(302);
			assertThat(answer.headers().firstValue("Location")).as(path)
				.hasValueSatisfying((to) -> assertThat(to).endsWith("/account/password"));
		}
		assertThat(browser.get("/assets/tracker.css").statusCode()).isEqualTo(200);
		Document page = Jsoup.parse(browser.get("/account/password").body());
		assertThat(page.select("input[name=current]")).isEmpty();
		assertThat(page.select("input[autocomplete=new-password]")).hasSize(2);
		assertThat(browser.post(Probe.CLOSED).statusCode()).isEqualTo(302);
	}

	@Test
	@Order(3)
	void aWeakPasswordIsRefusedBesideItsField() {
		Browser browser = new Browser(this.port);
		browser.signIn("first@example.org", oneTime);
		browser.get("/account/password");
		HttpResponse<String> refused = browser.post("/account/password", "password", "short", "again", "shorter");
		assertThat(refused.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(refused.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#password", "#again");
		assertThat(page.select("#password-error").text()).contains("at least 12 characters");
		assertThat(page.select("#again-error").text()).contains("not the same");
		assertThat(page.select("#password").attr("aria-describedby")).contains("password-error");
		assertThat(page.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);

		HttpResponse<String> same = browser.post("/account/password", "password", oneTime, "again", oneTime);
		assertThat(same.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(same.body()).select("#password-error").text()).contains("choose another");
	}

	@Test
	@Order(4)
	void anOwnPasswordReplacesTheOneTimePassword() {
		Browser waiting = new Browser(this.port);
		waiting.signIn("first@example.org", oneTime);
		Browser browser = new Browser(this.port);
		browser.signIn("first@example.org", oneTime);
		browser.get("/account/password");
		String before = browser.session();
		HttpResponse<String> set = browser.post("/account/password", "password", OWN, "again", OWN);
		assertThat(set.statusCode()).isEqualTo(303);
		assertThat(set.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/account"));
		assertThat(browser.session()).isNotEqualTo(before);
		assertThat(Jsoup.parse(browser.get("/account").body()).select("[role=status]").text()).contains("is set");
		assertThat(browser.get(Probe.CLOSED).body()).isEqualTo("ADMINISTRATOR [ADMINISTRATOR]");

		assertThat(waiting.get(Probe.CLOSED).statusCode()).isEqualTo(302);
		assertThat(waiting.get(Probe.OPEN).body()).isEqualTo("visitor");
		assertThat(new Browser(this.port).signIn("first@example.org", oneTime).statusCode()).isEqualTo(401);
		assertThat(new Browser(this.port).signIn("first@example.org", OWN).statusCode()).isEqualTo(303);
	}

	@Test
	@Order(5)
	void theNextStartMakesNobody(CapturedOutput output) {
		int before = output.length();
		this.firstStart.run(new DefaultApplicationArguments());
		assertThat(output.toString().substring(before)).doesNotContain("one-time password");
	}

}
