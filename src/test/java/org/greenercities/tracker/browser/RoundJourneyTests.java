package org.greenercities.tracker.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A round is opened and answered, with a browser that runs no scripts; by keyboard only
 * where somebody goes through what is theirs.
 */
@BrowserTest
class RoundJourneyTests {

	private static final String ROUND = "/rounds/2015-2016";

	@LocalServerPort
	private int port;

	@Test
	void aRoundIsOpenedAndSomebodyAnswersForAllOfTheirsByKeyboard() {
		List<String> codes = askedAndNamed();
		try (Reader staff = reader("staff.unep@example.org")) {
			staff.open("/?biennium=2015-2016");
			staff.page().click("section[aria-labelledby=desk] a.btn-main");
			assertThat(staff.address()).isEqualTo("/progress/2015-2016/new");
			assertThat(staff.text(".head .muted")).isEqualTo("3 of 3 left");
			Page page = staff.page();
			page.keyboard().type("Two streets got trees.");
			page.keyboard().press("Tab");
			page.keyboard().type("June 2016");
			submit(page);
			assertThat(staff.text(".success")).isEqualTo("Saved: " + codes.get(0) + ".");
			assertThat(staff.text(".head .muted")).isEqualTo("2 of 3 left");
			page.keyboard().press("Tab");
			page.keyboard().type("soon");
			submit(page);
			assertThat(staff.text(".problems h2")).isEqualTo("There are 2 problems");
			focus(page, "button[name=no_change]");
			submit(page);
			assertThat(staff.text(".success")).isEqualTo("Noted: no change in " + codes.get(1) + ".");
			focus(page, "a:has-text('Later')");
			submit(page);
			assertThat(staff.text("main")).contains("Go through what you left for later");
			submit(page);
			assertThat(staff.text("form.form h2")).contains(codes.get(2));
			page.keyboard().type("One more street.");
			focus(page, "form.form button.btn-main");
			submit(page);
			assertThat(staff.text("main")).contains("All done");
			assertThat(staff.complaints()).isEmpty();
		}
	}

	/** Opens the round and gives three of what it asks to a colleague. */
	private List<String> askedAndNamed() {
		try (Reader coordinator = reader("coordinator.unep@example.org")) {
			coordinator.open(ROUND);
			coordinator.page().fill("#due", "yesterday");
			coordinator.page().click("main .form button");
			assertThat(coordinator.all(".problems a").count()).isOne();
			coordinator.page().fill("#due", "March 2199");
			coordinator.page().click("main .form button");
			assertThat(coordinator.text(".success")).isEqualTo("Opened.");
			coordinator.open(ROUND + "?agency=UNEP");
			List<String> codes = coordinator.all("table[aria-labelledby=silent] td.id").allInnerTexts().subList(0, 3);
			for (String code : codes) {
				coordinator.open("/activities/" + code);
				coordinator.page().selectOption("#focal_point", "STAFF.UNEP");
				coordinator.page().click("#focal-points button");
				assertThat(coordinator.text("#focal-points")).contains("Staff of UNEP");
			}
			assertThat(coordinator.complaints()).isEmpty();
			return codes;
		}
	}

	private Reader reader(String username) {
		Reader reader = Reader.withoutScripts(this.port);
		// what still scrolls cannot be clicked
		reader.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		reader.signIn(username);
		return reader;
	}

	/** Presses the key that sends a form or follows a link. */
	private static void submit(Page page) {
		page.waitForResponse((response) -> response.request().isNavigationRequest() && response.status() != 303,
				() -> page.keyboard().press("Enter"));
		page.waitForLoadState();
	}

	/** Goes on with the tabulator until something has the focus. */
	private static void focus(Page page, String selector) {
		for (int i = 0; i < 40 && page.locator(selector + ":focus").count() == 0; i++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.locator(selector + ":focus").count()).isOne();
	}

}
