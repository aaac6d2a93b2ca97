package org.greenercities.tracker.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** An activity is completed section by section, by one editor and by two. */
@BrowserTest
class CompletingJourneyTests {

	@LocalServerPort
	private int port;

	/** What looks alike is asked about first, so each title is like no other. */
	private final String title = UUID.randomUUID() + " is shaded";

	@Test
	void aCompleteActivityIsLoggedAndSubmittedByKeyboardAlone() throws IOException {
		try (Reader staff = staff(true)) {
			staff.open("/activities");
			Keyboard keyboard = new Keyboard(staff.page());
			keyboard.press("Tab", "Enter", "Tab", "Enter");
			staff.all("#title:focus").waitFor();
			keyboard.type(this.title).press("Tab").type("p").press("Tab", "Tab", "Tab", "Tab").type("May 2018");
			keyboard.press("Tab", "Tab").type("Kenya").press("Enter", "Enter");
			saved(staff, "**/edit");
			keyboard.press("Enter").type("Stops get roofs and trees.").press("Tab", "Enter");
			saved(staff, "**#section-classification");
			keyboard.press("Tab", "Space", "Enter");
			saved(staff, "**#section-goals");
			keyboard.press("Tab").type("11.2, 11.7").press("Enter");
			saved(staff, "**#section-partners");
			keyboard.press("Tab", "Tab", "Tab").type("GEF").press("Enter", "Enter");
			saved(staff, "**#section-money");
			keyboard.press("Tab").type("GEF").press("Enter", "Tab", "Tab").type("USD 20,000").press("Enter");
			saved(staff, "**#section-results");
			keyboard.press("Tab", "Tab")
				.type("Forty stops are shaded.")
				.press("Tab")
				.type("stops")
				.press("Tab")
				.type("40");
			keyboard.press("Enter");
			saved(staff, "**#section-milestones");
			keyboard.press("Tab", "Tab").type("All stops are shaded").press("Tab").type("2020").press("Enter");
			saved(staff, "**#section-documents");
			keyboard.press("Tab", "Enter");
			saved(staff, "**#steps");
			keyboard.press("Tab", "Enter");
			staff.all(".success").waitFor();
			assertThat(staff.text(".success")).startsWith("Submitted.");
			assertThat(words(staff)).contains(this.title, "Stops get roofs and trees.", "11.7", "May 2018", "Kenya",
					"USD 20,000", "Forty stops are shaded.", "All stops are shaded");
			assertThat(staff.complaints()).isEmpty();
			assertThat(keyboard.actions()).isLessThanOrEqualTo(60);
			assertThat(Files.readString(Path.of("docs/usability.md")))
				.contains("keyboard alone, with script | %d |".formatted(keyboard.actions()));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void everySectionIsSavedOnItsOwnAndShown(boolean script) {
		try (Reader staff = staff(script)) {
			String edit = logged(staff);
			fill(staff, "basics", "#summary", "Stops get roofs.");
			fill(staff, "schedule", "#start", "Q2 2018");
			fill(staff, "places", "#cities", "Nairobi");
			check(staff, "classification", "[name=umbrella_project]");
			fill(staff, "goals", "#sdg_targets", "11.2");
			open(staff, "partners");
			choose(staff, "partners", 1, "GEF");
			save(staff, "partners");
			open(staff, "money");
			choose(staff, "funders", 0, "GEF");
			fill(staff, "money", "#amounts", "EUR 1.5 million");
			open(staff, "results");
			staff.page().fill("#indicators", "stops");
			fill(staff, "results", "#statements", "Forty stops are shaded.");
			fill(staff, "milestones", "#milestone_titles", "All stops are shaded");
			open(staff, "documents");
			staff.page().fill("#document_kinds", "guide");
			staff.page().fill("#urls", "https://example.org/shade");
			fill(staff, "documents", "#document_titles", "How to shade a stop");
			fill(staff, "relations", "#part_of", "GCP-017");
			open(staff, "identifiers");
			choose(staff, "identifier_agencies", 0, "UNEP");
			staff.page().fill("#identifier_systems", "grant");
			fill(staff, "identifiers", "#identifier_numbers", "S1-32");
			fill(staff, "notes", "#notes", "Ask Nairobi first.");
			staff.open(edit.replace("/edit", ""));
			assertThat(words(staff)).contains("Stops get roofs.", "Nairobi", "11.2", "Global Environment",
					"EUR 1,500,000", "Forty stops are shaded.", "All stops are shaded", "How to shade a stop",
					"GCP-017", "S1-32", "Ask Nairobi first.");
			assertThat(staff.complaints()).isEmpty();
		}
	}

	@Test
	void theSecondOfTwoEditorsSeesBothVersionsAndPicks() {
		try (Reader first = staff(false); Reader second = staff(false)) {
			String edit = logged(first);
			second.open(edit);
			fill(first, "basics", "#title", this.title + " by the first");
			fill(second, "basics", "#summary", "By the second.");
			assertThat(second.all("#title").inputValue()).endsWith("by the first");
			first.open(edit);
			fill(second, "basics", "#title", this.title + " by the second");
			open(first, "basics");
			first.page().fill("#title", this.title + " once more");
			first.page().click("#section-basics form:last-of-type button");
			assertThat(first.text("#section-basics .problems")).contains("by the second");
			assertThat(first.all("#title").inputValue()).endsWith("once more");
			first.page().check("#take-title");
			first.page().click("#section-basics form:last-of-type button");
			assertThat(first.all("#title").inputValue()).endsWith("by the second");
			assertThat(first.all("#summary").inputValue()).isEqualTo("By the second.");
			first.complaints();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aSecondClickMakesNoSecondActivity(boolean script) {
		try (Reader staff = staff(script)) {
			staff.open("/activities/new");
			staff.page().fill("#title", this.title);
			staff.page().selectOption("#kind", "project");
			staff.page().dblclick("main .form .btn-main");
			saved(staff, "**/edit");
			staff.open("/activities?mine=yes&q=" + this.title.substring(0, 8));
			assertThat(staff.all(".list tbody tr").count()).isOne();
			staff.complaints();
		}
	}

	@Test
	void oneIsCarriedIntoTheNextBienniumAndOneLoggedLikeIt() {
		try (Reader staff = staff(false)) {
			String address = logged(staff).replace("/edit", "");
			staff.open(address + "/entries/new?to=2019-2020");
			staff.page().click("main form button:has-text('No change')");
			staff.open(address);
			assertThat(staff.text("main")).contains("2019–2020");
			staff.open("/activities/new?like=" + address.substring(address.lastIndexOf('/') + 1));
			assertThat(staff.all("#title").inputValue()).isEqualTo(this.title);
			staff.page().fill("#title", UUID.randomUUID() + " is another");
			staff.page().click("main .form .btn-main");
			assertThat(staff.address()).matches("/activities/GCP-\\d+/edit").isNotEqualTo(address + "/edit");
			assertThat(staff.complaints()).isEmpty();
		}
	}

	private Reader staff(boolean script) {
		Reader staff = script ? Reader.ofEnglish(this.port) : Reader.withoutScripts(this.port);
		// what still scrolls cannot be clicked
		staff.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		staff.signIn("staff.unep@example.org");
		return staff;
	}

	/** Logs a draft; the address of its form. */
	private String logged(Reader staff) {
		staff.open("/activities/new");
		staff.page().fill("#title", this.title);
		staff.page().selectOption("#kind", "project");
		choose(staff, "countries", 0, "KE");
		staff.page().click("main .form .btn-main");
		assertThat(staff.address()).matches("/activities/GCP-\\d+/edit");
		return staff.address();
	}

	/** A long list is found by typing where scripts run; what is sent is the same. */
	private static void choose(Reader staff, String name, int row, String code) {
		staff.page()
			.locator("select[name=" + name + "]")
			.nth(row)
			.evaluate(
					"(list, code) => { list.value = code; list.dispatchEvent(new Event('input', { bubbles: true })); }",
					code);
	}

	private static void open(Reader staff, String section) {
		if (staff.all("details[open] #section-" + section).count() == 0) {
			staff.page().click("details:has(#section-" + section + ") > summary");
		}
	}

	private static void check(Reader staff, String section, String field) {
		open(staff, section);
		staff.all("#section-" + section + " " + field).first().check();
		save(staff, section);
	}

	private static void fill(Reader staff, String section, String field, String text) {
		open(staff, section);
		staff.page().fill(field, text);
		save(staff, section);
	}

	private static void save(Reader staff, String section) {
		staff.page().click("#section-" + section + " form:last-of-type button:not([name=go_on])");
		assertThat(staff.text("#section-" + section + " .success")).isEqualTo("Saved.");
	}

	/**
	 * What a page says, numbers and their units without the spaces that hold them
	 * together.
	 */
	private static String words(Reader staff) {
		return staff.text("main").replace('\u00a0', ' ');
	}

	private static void saved(Reader staff, String address) {
		staff.page().waitForURL(address);
	}

}
