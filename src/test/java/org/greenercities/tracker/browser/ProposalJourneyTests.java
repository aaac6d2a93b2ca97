package org.greenercities.tracker.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** From a concept to an activity, with a browser that runs no scripts. */
@BrowserTest
class ProposalJourneyTests {

	@LocalServerPort
	private int port;

	@Test
	void aProposalIsLoggedApprovedAndBecomesAnActivity() {
		try (Reader staff = Reader.withoutScripts(this.port)) {
			// what still scrolls cannot be clicked
			staff.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
			staff.signIn("staff.unep@example.org");
			staff.open("/proposals");
			staff.page().click(".head a.btn-main");
			staff.page().fill("#title", "Green roofs for the markets of Kigali");
			staff.page().selectOption("#funder", "GEF");
			staff.page().fill("#amount", "1.2 millions of dollars");
			staff.page().click("main .form button");
			assertThat(staff.text(".problems a")).startsWith("Write an amount above zero");
			assertThat(staff.all("#amount").inputValue()).isEqualTo("1.2 millions of dollars");
			staff.page().fill("#amount", "1.2 million US dollars");
			staff.page().selectOption("#countries", "RW");
			staff.page().click("main .form button");
			assertThat(staff.address()).matches("/proposals/PR-\\d+");
			String proposal = staff.address();
			assertThat(staff.text(".success")).isEqualTo("Logged.");
			assertThat(staff.text(".facts").replace('\u00a0', ' ')).contains("USD 1,200,000");
			staff.page().selectOption("#state", "approved");
			staff.page().fill("#date", "9 May 2019");
			staff.page().selectOption("#decided_by", "GEF");
			staff.page().click("main .form button");
			assertThat(staff.text(".line li >> nth=0")).contains("9 May 2019", "Approved",
					"Global Environment Facility");
			staff.page().click("form[action$='/activity'] button");
			assertThat(staff.address()).matches("/activities/GCP-\\d+/edit");
			String activity = staff.address().replace("/edit", "");
			assertThat(staff.all("#title").inputValue()).isEqualTo("Green roofs for the markets of Kigali");
			staff.open(proposal);
			assertThat(staff.all("main a[href='" + activity + "']").count()).isOne();
			assertThat(staff.all("form[action$='/activity']").count()).isZero();
			staff.open(activity);
			assertThat(staff.all("main a[href='" + proposal + "']").count()).isOne();
			assertThat(staff.complaints()).isEmpty();
		}
		try (Reader visitor = Reader.withoutScripts(this.port)) {
			visitor.open("/proposals");
			assertThat(visitor.all(".list a:has-text('Green roofs')").count()).isZero();
			assertThat(visitor.complaints()).isEmpty();
		}
	}

}
