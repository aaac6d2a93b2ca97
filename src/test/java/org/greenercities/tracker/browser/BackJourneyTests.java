package org.greenercities.tracker.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who goes back to the form of what they have logged loses nothing they type there. */
@BrowserTest
class BackJourneyTests {

	private static final String FORM = "/activities/new";

	private static final String SAVE = "main .form button.btn-main";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsCorrectedWaitsInTheFormOfWhatWasLogged() {
		try (Reader staff = signedIn(Reader.ofEnglish(this.port))) {
			correct(staff, "Cycle lanes for the harbour of Malabo", "Lanterns on the quay of Bata");
		}
	}

	@Test
	void withoutScriptToo() {
		try (Reader staff = signedIn(Reader.withoutScripts(this.port))) {
			correct(staff, "Rain gardens for the schools of Apia", "Cisterns of Salelologa");
		}
	}

	@Test
	void unchangedItLeadsToWhatWasLogged() {
		String title = "Benches around the lake of Bled";
		try (Reader staff = signedIn(Reader.withoutScripts(this.port))) {
			String logged = log(staff, title, true);
			staff.page().goBack();
			fill(staff, title);
			assertThat(staff.address()).isEqualTo(logged);
			assertThat(staff.all("#sent-before").count()).isZero();
			assertThat(staff.text(".success")).startsWith("Saved as GCP-");
			assertThat(titled(title)).isOne();
		}
	}

	/** Then the form is a new one, and its title is all that says what it is about. */
	@Test
	void ifTheBrowserAsksForTheFormAnewWhatIsAlikeIsShownFirst() {
		String title = "Skating on the canals of Delft";
		try (Reader staff = signedIn(Reader.withoutScripts(this.port))) {
			log(staff, title, false);
			staff.page().goBack();
			fill(staff, title + " in winter");
			assertThat(staff.text("#alike")).isEqualTo("Is it one of these?");
			assertThat(staff.all("#title").inputValue()).isEqualTo(title + " in winter");
			assertThat(titled(title)).isOne();
		}
	}

	private void correct(Reader staff, String title, String corrected) {
		String logged = log(staff, title, true);
		staff.page().goBack();
		fill(staff, corrected);
		assertThat(staff.address()).isEqualTo(logged + "?draft=basics");
		assertThat(staff.text("#sent-before")).startsWith("This form was sent before");
		assertThat(staff.all(".success").count()).isZero();
		assertThat(staff.heading()).isEqualTo(title);
		assertThat(staff.all("#title").inputValue()).isEqualTo(corrected);
		staff.page().click("#section-basics .form button:not([name])");
		assertThat(staff.text("#section-basics .success")).isEqualTo("Saved.");
		assertThat(staff.heading()).isEqualTo(corrected);
		assertThat(titled(corrected)).isOne();
		assertThat(titled(title)).isZero();
		assertThat(staff.complaints()).isEmpty();
	}

	/**
	 * Logs an activity.
	 * @param kept whether the browser shows the same page again to who goes back, as most
	 * do for a while
	 */
	private static String log(Reader staff, String title, boolean kept) {
		String page = staff.open(FORM).text();
		if (kept) {
			staff.page().route((address) -> address.endsWith(FORM), (route) -> {
				if (route.request().method().equals("GET")) {
					route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(page));
				}
				else {
					route.resume();
				}
			});
		}
		fill(staff, title);
		assertThat(staff.address()).matches("/activities/GCP-\\d+/edit");
		return staff.address();
	}

	private static void fill(Reader staff, String title) {
		staff.page().fill("#title", title);
		staff.page().selectOption("[name=kind]", "project");
		staff.page().click(SAVE);
	}

	private int titled(String title) {
		return this.jdbc.sql("select count(*) from activity where starts_with(title, :title)")
			.param("title", title)
			.query(Integer.class)
			.single();
	}

	private static Reader signedIn(Reader reader) {
		// what still scrolls cannot be clicked
		reader.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		reader.signIn("staff.unep@example.org");
		return reader;
	}

}
