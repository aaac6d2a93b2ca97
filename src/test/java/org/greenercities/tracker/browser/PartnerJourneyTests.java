package org.greenercities.tracker.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner that is in no list, named where it takes part, with a browser that runs no
 * scripts.
 */
@BrowserTest
class PartnerJourneyTests {

	private static final String NAME = "Global Environment Forum";

	private static final String CODE = "GLOBAL-ENVIRONMENT-FORUM";

	@LocalServerPort
	private int port;

	@Test
	void isNamedAfterALookAtNearDuplicatesAndConfirmedByACoordinator() {
		try (Reader staff = reader("staff.unep@example.org")) {
			String edit = logged(staff);
			staff.page().click("details:has(#section-partners) > summary");
			staff.page().fill("#new_partner", NAME);
			staff.page().selectOption("#new_partner_type", "60");
			staff.page().selectOption("#new_partner_role", "funding");
			staff.page().click("#section-partners button");
			assertThat(staff.all("[name=new_partner_same][value=GEF]").count()).isOne();
			assertThat(staff.all("#new_partner").inputValue()).isEqualTo(NAME);
			staff.page().check("[name=new_partner_same][value=none]");
			staff.page().click("#section-partners button");
			assertThat(staff.text("#section-partners .success")).isEqualTo("Saved.");
			assertThat(staff.address()).startsWith(edit);
			assertThat(staff.all("[name=partners] option[selected][value=" + CODE + "]").count()).isOne();
			staff.open("/partners/" + CODE);
			assertThat(staff.text(".note")).contains("No coordinator has confirmed it yet.");
			assertThat(staff.all(".note button").count()).isZero();
			assertThat(staff.complaints()).isEmpty();
		}
		try (Reader coordinator = reader("coordinator.unhabitat@example.org")) {
			coordinator.open("/partners/" + CODE);
			coordinator.page().click(".note button");
			assertThat(coordinator.text(".success")).isEqualTo("This organisation is confirmed.");
			assertThat(coordinator.all(".note").count()).isZero();
			assertThat(coordinator.complaints()).isEmpty();
		}
	}

	@Test
	void theOtherAgencyIsWarnedThatSomethingLikeItIsLogged() {
		try (Reader staff = reader("staff.unep@example.org")) {
			log(staff, "Rooftop gardens for clinics of Dakar");
			assertThat(staff.address()).matches("/activities/GCP-\\d+/edit");
		}
		try (Reader other = reader("staff.unhabitat@example.org")) {
			log(other, "Rooftop gardens for the clinics of Dakar");
			assertThat(other.text(".warning")).contains("Rooftop gardens for clinics of Dakar", "Focal point:");
			assertThat(other.all(".warning a").count()).isZero();
			assertThat(other.all("#title").inputValue()).isEqualTo("Rooftop gardens for the clinics of Dakar");
			other.page().click("main .form button.btn-main");
			assertThat(other.address()).matches("/activities/GCP-\\d+/edit");
			assertThat(other.complaints()).isEmpty();
		}
	}

	private Reader reader(String username) {
		Reader reader = Reader.withoutScripts(this.port);
		// what still scrolls cannot be clicked
		reader.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		reader.signIn(username);
		return reader;
	}

	private static String logged(Reader staff) {
		log(staff, "Cool pavements for market squares");
		return staff.address();
	}

	private static void log(Reader staff, String title) {
		staff.open("/activities/new");
		staff.page().fill("#title", title);
		staff.page().selectOption("#kind", "project");
		staff.page().click("main .form button.btn-main");
	}

}
