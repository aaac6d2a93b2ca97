package org.greenercities.tracker.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** From nothing to the public list, with a browser that runs no scripts. */
@BrowserTest
class LoggingJourneyTests {

	private static final String TITLE = "Shade for the bus stops of Nairobi";

	@LocalServerPort
	private int port;

	@Test
	void anActivityIsLoggedCompletedSubmittedAndAcceptedByBothAgencies() {
		String address = logged();
		assertThat(found()).isZero();
		accept("coordinator.unep@example.org", address);
		assertThat(found()).isZero();
		accept("coordinator.unhabitat@example.org", address);
		assertThat(found()).isOne();
	}

	private String logged() {
		try (Reader staff = Reader.withoutScripts(this.port)) {
			// what still scrolls cannot be clicked
			staff.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
			staff.signIn("staff.unep@example.org");
			staff.open("/activities");
			staff.page().click(".head a.btn-main");
			staff.page().fill("#title", TITLE);
			staff.page().fill("#start", "soon");
			staff.page().check("input[name=agencies][value=UN-HABITAT]");
			staff.page().click("main .form button");
			assertThat(staff.all(".problems a").allInnerTexts()).hasSize(2);
			assertThat(staff.all("#title").inputValue()).isEqualTo(TITLE);
			staff.page().selectOption("#kind", "project");
			staff.page().fill("#start", "May 2018");
			staff.page().selectOption("#countries", "KE");
			staff.page().fill("#cities", "Nairobi");
			staff.page().click("main .form button");
			assertThat(staff.address()).matches("/activities/GCP-\\d+/edit");
			assertThat(staff.text(".note")).contains("Africa");
			staff.page().fill("#summary", "Stops get roofs and trees.");
			staff.page().click("#section-basics button");
			assertThat(staff.text("#section-basics .success")).isEqualTo("Saved.");
			staff.page().fill("#sdg_targets", "11.2, 11.7");
			staff.page().click("#section-goals button");
			assertThat(staff.all("#section-goals .sdgs li").count()).isEqualTo(2);
			staff.page().click(".head .actions a");
			String address = staff.address();
			staff.page().click("button[value=submitted]");
			assertThat(staff.text(".success")).startsWith("Submitted.");
			assertThat(staff.complaints()).isEmpty();
			return address;
		}
	}

	private void accept(String username, String address) {
		try (Reader coordinator = Reader.withoutScripts(this.port)) {
			coordinator.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
			coordinator.signIn(username);
			coordinator.open("/review");
			coordinator.page().click(".list a[href='" + address + "']");
			coordinator.page().click("button[value=accepted]");
			assertThat(coordinator.text(".success")).isEqualTo("Accepted for your agency.");
			coordinator.open("/review");
			assertThat(coordinator.all(".list a[href='" + address + "']").count()).isZero();
			assertThat(coordinator.complaints()).isEmpty();
		}
	}

	/** In how many activities a visitor finds it. */
	private int found() {
		try (Reader visitor = Reader.withoutScripts(this.port)) {
			visitor.open("/activities?region=AF&country=KE&sdg=11.2&from=2018");
			return visitor.all(".list .title a:has-text('" + TITLE + "')").count();
		}
	}

}
