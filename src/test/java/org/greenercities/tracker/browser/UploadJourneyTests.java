package org.greenercities.tracker.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import org.greenercities.tracker.file.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A document is uploaded, refused, stopped: with script and without. */
@BrowserTest
class UploadJourneyTests {

	private static final String FORM = "#section-upload ";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	private Path guide;

	private Path disguised;

	@BeforeEach
	void write() throws IOException {
		this.guide = Files.write(this.folder.resolve("guide.txt"),
				("Shade saves lives. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
		this.disguised = Files.write(this.folder.resolve("report.pdf"), SampleFiles.program());
	}

	@Test
	void withoutScriptItIsAFormAsAnyOther() {
		try (Reader staff = Reader.withoutScripts(this.port)) {
			Page page = begin(staff);
			page.fill("#upload-title", "How to give shade");
			page.fill("#upload-kind", "guide");
			page.setInputFiles("#upload-file", this.disguised);
			page.click(FORM + ".btn-main");
			assertThat(staff.text(".problems a")).startsWith("This file looks like a program");
			assertThat(staff.all("#title").inputValue()).isEqualTo("How to give shade");
			page.setInputFiles("#file", this.guide);
			page.click("main form[data-upload] .btn-main");
			assertThat(staff.address()).matches("/activities/GCP-\\d+#document-1");
			assertThat(staff.text("#document-1")).contains("How to give shade", "guide.txt");
			assertThat(staff.complaints()).isEmpty();
		}
	}

	@Test
	void withScriptARefusalStandsBesideTheFormAndNothingIsLost() {
		try (Reader staff = Reader.ofEnglish(this.port)) {
			Page page = begin(staff);
			page.fill("#summary", "Not saved yet.");
			page.fill("#upload-kind", "guide");
			page.setInputFiles("#upload-file", this.disguised);
			page.click(FORM + ".btn-main");
			assertThat(page.locator(FORM + "[data-answer] a")).containsText("This file looks like a program");
			assertThat(staff.all("#summary").inputValue()).isEqualTo("Not saved yet.");
			assertThat(staff.all("#upload-kind").inputValue()).isEqualTo("guide");
			page.setInputFiles("#upload-file", this.guide);
			page.click(FORM + ".btn-main");
			assertThat(page.locator(FORM + ".success")).hasText("The file was added.");
			staff.complaints();
		}
	}

	@Test
	void stoppedItLeavesNothing() {
		try (Reader staff = Reader.ofEnglish(this.port)) {
			Page page = begin(staff);
			// never answered: it is under way until it is stopped
			page.route("**/documents?*", (Route route) -> {
			});
			page.fill("#upload-kind", "guide");
			page.setInputFiles("#upload-file", this.guide);
			page.click(FORM + ".btn-main");
			assertThat(page.locator(FORM + "progress")).isVisible();
			page.click(FORM + "[data-stop]");
			assertThat(page.locator(FORM + "[data-answer]")).hasText("Stopped. Nothing was saved.");
			assertThat(page.locator(FORM + "progress")).isHidden();
			assertThat(staff.all("#upload-kind").inputValue()).isEqualTo("guide");
			staff.complaints();
		}
	}

	private static Page begin(Reader staff) {
		Page page = staff.page();
		page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		staff.signIn("staff.unep@example.org");
		staff.open("/activities/new");
		page.fill("#title", "Shade " + UUID.randomUUID());
		page.selectOption("#kind", "project");
		page.click("main .form .btn-main");
		page.click("details:has(#section-upload) > summary");
		assertThat(page.locator("#section-upload")).isVisible();
		return page;
	}

}
