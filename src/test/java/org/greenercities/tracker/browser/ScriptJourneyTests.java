package org.greenercities.tracker.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What is more where scripts run, and that nothing typed is lost where they do not. */
@BrowserTest
class ScriptJourneyTests {

	private static final String STAFF = "staff.unep@example.org";

	private static final String FORM = "/activities/new";

	private static final String EDIT = "/activities/" + UnusualActivities.LONG + "/edit";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void theScriptIsSmall() throws IOException {
		assertThat(Files.size(Path.of("src/main/resources/static/assets/tracker.js"))).isLessThan(12_000);
	}

	@Test
	void aCountryIsFoundByTypingItsNameWithoutAccentsItsCodeOrAPart() {
		try (Reader staff = signedIn()) {
			staff.open(FORM);
			assertThat(staff.all("#countries").getAttribute("role")).isEqualTo("combobox");
			staff.all("#countries").focus();
			assertThat(find(staff, "reunion", "Enter")).isEqualTo("RE");
			assertThat(find(staff, "tanz", "Enter")).isEqualTo("TZ");
			assertThat(find(staff, "ke", "Tab")).isEqualTo("KE");
			assertThat(staff.all("#countries").inputValue()).isEqualTo("Kenya");
			staff.all("#countries").focus();
			assertThat(find(staff, "nowhere at all", "Tab")).isEqualTo("KE");
			staff.all("#countries").focus();
			assertThat(find(staff, "uga", "Escape")).isEqualTo("KE");
			staff.all("#countries").focus();
			staff.page().keyboard().press("Delete");
			staff.page().keyboard().press("Tab");
			assertThat(staff.all("[name=countries]").first().inputValue()).isEmpty();
			assertThat(staff.address()).isEqualTo(FORM);
			assertThat(staff.complaints()).isEmpty();
		}
	}

	@Test
	void theArrowsWalkTheListAndTheScreenReaderHearsIt() {
		try (Reader staff = signedIn()) {
			staff.open(FORM);
			staff.all("#countries").focus();
			staff.page().keyboard().type("guinea");
			assertThat(staff.all("#countries").getAttribute("aria-expanded")).isEqualTo("true");
			assertThat(staff.all("#countries ~ [role=status]").textContent()).isEqualTo("Matches: 4");
			staff.page().keyboard().press("ArrowDown");
			staff.page().keyboard().press("ArrowUp");
			staff.page().keyboard().press("ArrowDown");
			Locator active = staff.all("#" + staff.all("#countries").getAttribute("aria-activedescendant"));
			assertThat(active.getAttribute("aria-selected")).isEqualTo("true");
			String name = active.innerText();
			staff.page().keyboard().press("Enter");
			assertThat(staff.all("#countries").inputValue()).isEqualTo(name);
			assertThat(staff.all("#countries-list").isVisible()).isFalse();
		}
	}

	@Test
	void aTargetIsFoundByItsWordsAndPutIntoTheLine() {
		try (Reader staff = signedIn()) {
			staff.open(EDIT);
			staff.page().fill("#sdg_targets", "11.7");
			staff.all("#sdg_targets-another").focus();
			staff.page().keyboard().type("impact air quality");
			staff.page().keyboard().press("Enter");
			staff.page().keyboard().type("11.2");
			staff.page().keyboard().press("Enter");
			assertThat(staff.all("#sdg_targets").inputValue()).isEqualTo("11.7, 11.6, 11.2");
			assertThat(staff.all("#sdg_targets-another").inputValue()).isEmpty();
		}
	}

	@Test
	void theOpenListLooksRight() {
		try (Reader staff = signedIn()) {
			staff.open(EDIT);
			staff.all("#sdg_targets-another").click();
			Examination examination = new Examination(staff.page());
			assertThat(examination.axe()).isEmpty();
			staff.page().setViewportSize(Reader.NARROW, 640);
			assertThat(examination.layout()).isEmpty();
			assertThat(examination.axe()).isEmpty();
			try (Reader mirrored = Reader.ofPseudoLanguage(this.port)) {
				mirrored.signInAs(staff);
				mirrored.page().setViewportSize(Reader.NARROW, 640);
				mirrored.open(FORM);
				mirrored.all("#countries").click();
				examination = new Examination(mirrored.page());
				assertThat(examination.axeWithoutContrast()).isEmpty();
				assertThat(examination.untranslated()).isEmpty();
				assertThat(examination.layout()).isEmpty();
				assertThat(mirrored.complaints()).isEmpty();
			}
			assertThat(staff.complaints()).isEmpty();
		}
	}

	@Test
	void whatIsTypedIsKeptPointedOutAndComesBackAfterThePageIsLeft() {
		try (Reader staff = signedIn()) {
			staff.open(FORM);
			staff.page().fill("#title", "Cool roofs for the XYZQ");
			staff.page().waitForSelector(".kept:not(:empty)");
			assertThat(staff.text(".kept")).startsWith("Kept ");
			assertThat(staff.text("[data-remarks=title]")).contains("XYZQ");
			staff.page().fill("#cities", "Nairobi");
			staff.page().navigate("about:blank");
			staff.page().waitForCondition(this::keptWithItsCity);
			staff.open(FORM);
			staff.page().click(".note:has-text('Cool roofs for the XYZQ') a");
			assertThat(staff.all("#title").inputValue()).isEqualTo("Cool roofs for the XYZQ");
			assertThat(staff.all("#cities").inputValue()).isEqualTo("Nairobi");
			assertThat(new Examination(staff.page()).axe()).isEmpty();
			staff.page().click(".note:has-text('It is not saved yet') button");
			assertThat(staff.address()).isEqualTo(FORM);
			assertThat(staff.all(".note:has-text('Cool roofs for the XYZQ')").count()).isZero();
			assertThat(staff.complaints()).isEmpty();
		}
	}

	@Test
	void aSessionThatEndedInMidFormLosesNothing() {
		try (Reader staff = signedIn()) {
			losesNothing(staff);
		}
	}

	@Test
	void norDoesItWithoutScript() {
		try (Reader staff = Reader.withoutScripts(this.port)) {
			staff.signIn(STAFF);
			losesNothing(staff);
		}
	}

	@Test
	void theButtonsRestWhileAFormIsOnItsWay() {
		try (Reader staff = signedIn()) {
			staff.open(FORM);
			staff.page()
				.evaluate("() => document.querySelector('main .form').dispatchEvent("
						+ "new SubmitEvent('submit', { bubbles: true }))");
			staff.page().waitForSelector("main .form button[disabled]");
		}
	}

	private void losesNothing(Reader staff) {
		// a title of its own each time: what looks alike is asked about first
		String title = UUID.randomUUID() + " on the roofs of Suva";
		// what still scrolls cannot be clicked
		staff.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		staff.open(FORM);
		staff.page().fill("#title", title);
		staff.page().selectOption("[name=kind]", "project");
		staff.page().fill("#cities", "Suva");
		this.transactions.executeWithoutResult(
				(transaction) -> this.jdbc.sql("delete from spring_session where principal_name = 'STAFF.UNEP'")
					.update());
		staff.page().click("main .form button.btn-main");
		assertThat(staff.address()).isEqualTo("/login");
		assertThat(staff.text(".note")).startsWith("Your session had ended.");
		staff.type(STAFF, "greener-cities-2018");
		assertThat(staff.address()).startsWith(FORM + "?draft=");
		assertThat(staff.text(".note")).contains("All you typed is here");
		assertThat(staff.all("#title").inputValue()).isEqualTo(title);
		assertThat(staff.all("#cities").inputValue()).isEqualTo("Suva");
		staff.page().fill("#cities", "");
		staff.page().click("main .form button.btn-main");
		assertThat(staff.address()).matches("/activities/GCP-\\d+/edit");
		staff.open(FORM);
		assertThat(staff.all(".note:has-text('" + title + "')").count()).isZero();
		assertThat(staff.complaints()).isEmpty();
	}

	private boolean keptWithItsCity() {
		return this.jdbc.sql("select exists (select from draft where fields -> 'cities' ->> 0 = 'Nairobi')")
			.query(Boolean.class)
			.single();
	}

	/** Types into the field in focus, ends with a key, and says what is chosen. */
	private static String find(Reader staff, String typed, String key) {
		staff.page().keyboard().type(typed);
		staff.page().keyboard().press(key);
		String chosen = staff.all("[name=countries]").first().inputValue();
		staff.all("#title").focus();
		staff.all("#countries").focus();
		return chosen;
	}

	private Reader signedIn() {
		Reader staff = Reader.ofEnglish(this.port);
		staff.signIn(STAFF);
		return staff;
	}

}
