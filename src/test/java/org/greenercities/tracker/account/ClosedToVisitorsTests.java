package org.greenercities.tracker.account;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
@TestPropertySource(properties = { "tracker.public-read=false", "tracker.demonstration-accounts=false" })
class ClosedToVisitorsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Test
	void visitorsGetTheSignInPageAndNothingElse() {
		Browser visitor = new Browser(this.port);
		assertThat(visitor.get(Probe.OPEN).statusCode()).isEqualTo(302);
		assertThat(visitor.get("/").statusCode()).isEqualTo(302);
		assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/assets/tracker.css").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/no-such-page").statusCode()).isEqualTo(404);
	}

	@Test
	void peopleReadAsAlways() {
		Browser browser = new Browser(this.port);
		Account person = this.people.staff();
		browser.signIn(person);
		assertThat(browser.get(Probe.OPEN).body()).isEqualTo(person.code() + " [STAFF]");
	}

	@Test
	void demonstrationAccountsCanBeLeftOut() {
		assertThat(new Browser(this.port).get("/login").body()).doesNotContain("greener-cities-2018");
		assertThat(new Browser(this.port).signIn("manager@example.org", "greener-cities-2018").statusCode())
			.isEqualTo(401);
	}

}
