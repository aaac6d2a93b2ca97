package org.greenercities.tracker.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How an activity goes is told, confirmed and corrected, and by keyboard alone. */
@BrowserTest
class ProgressJourneyTests {

	private static final String ACTIVITY = "/activities/GCP-102";

	@LocalServerPort
	private int port;

	@Test
	void anUpdateIsToldSeenConfirmedAndCorrected() {
		try (Reader staff = staff(false); Reader visitor = Reader.withoutScripts(this.port)) {
			staff.open(ACTIVITY);
			staff.page().click(".head .btn-main");
			staff.page().fill("#narrative", "Two cities joined:\n\n- Accra\n- *Dakar*");
			staff.page().fill("#date", "9 May 2018");
			staff.page().check("[name=assessment][value=at_risk]");
			staff.page().fill("#percent", "many");
			staff.page().fill("#hindrance", "No staff.");
			staff.page().click("main .form .btn-main");
			assertThat(staff.all(".problems a").allInnerTexts()).hasSize(1);
			staff.page().fill("#percent", "60");
			staff.page().click("[name=preview]");
			assertThat(staff.text("#preview em")).isEqualTo("Dakar");
			assertThat(staff.all("#percent").inputValue()).isEqualTo("60");
			staff.page().click("main .form .btn-main");
			assertThat(staff.address()).isEqualTo(ACTIVITY + "#progress");
			assertThat(staff.text(".success")).startsWith("Saved.");
			String update = "#" + staff.all(".line > li:has-text('Accra')").getAttribute("id");
			visitor.open(ACTIVITY);
			assertThat(visitor.text(update))
				.contains("9 May 2018", "At risk", "60%", "Reported by UNEP, not yet confirmed by UN-Habitat.")
				.doesNotContain("No staff.");
			confirm(update);
			staff.open(ACTIVITY);
			assertThat(staff.text(update)).contains("Confirmed by UN-Habitat.", "No staff.");
			staff.page().click(update + " .actions a");
			staff.page().fill("#narrative", "One city joined: Accra.");
			staff.page().click("main .form .btn-main");
			assertThat(staff.text(".success")).startsWith("Corrected.");
			visitor.open(ACTIVITY);
			assertThat(visitor.all(update).count()).isZero();
			visitor.page().click(".line summary");
			assertThat(visitor.text(".line .was")).contains("Dakar");
			assertThat(staff.complaints()).isEmpty();
			assertThat(visitor.complaints()).isEmpty();
		}
	}

	private void confirm(String update) {
		try (Reader coordinator = Reader.withoutScripts(this.port)) {
			coordinator.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
			coordinator.signIn("coordinator.unhabitat@example.org");
			coordinator.open(ACTIVITY);
			coordinator.page().click(update + " button");
			assertThat(coordinator.text(".success")).isEqualTo("Confirmed for your agency.");
			assertThat(coordinator.all(update + " button").count()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void anUpdateTakesTwelveActionsByKeyboardAlone(boolean script) throws IOException {
		try (Reader staff = staff(script)) {
			staff.open(ACTIVITY);
			Keyboard keyboard = new Keyboard(staff.page());
			String told = "The third city joined" + (script ? "." : " without a script.");
			keyboard.press("Tab", "Enter", "Tab", "Tab", "Enter");
			staff.all("#narrative:focus").waitFor();
			keyboard.type(told).press("Tab", "Tab", "ArrowDown", "Tab").type("70").press("Enter");
			staff.page().waitForURL("**" + ACTIVITY + "#progress");
			assertThat(staff.text(".line > li:has-text('" + told + "')")).contains("On track", "70%");
			assertThat(keyboard.actions()).isLessThanOrEqualTo(12);
			assertThat(Files.readString(Path.of("docs/usability.md")))
				.contains("keyboard alone, with script and without | %d |".formatted(keyboard.actions()));
		}
	}

	@Test
	void noChangeTakesTwo() {
		try (Reader staff = staff(false)) {
			staff.open(ACTIVITY);
			int before = staff.all(".line > li").count();
			staff.page().click(".head .btn-main");
			staff.page().click("[name=no_change]");
			assertThat(staff.text(".success")).isEqualTo("Saved: no change.");
			assertThat(staff.all(".line > li").count()).isEqualTo(before + 1);
		}
	}

	@Test
	void aFormSentTwiceAtTheSameMomentTellsOnce() {
		try (Reader staff = staff(false)) {
			staff.open(ACTIVITY + "/progress/new");
			String told = "Told at the same moment.";
			String form = Stream.of("_csrf", "submission_id")
				.map((name) -> name + "=" + encoded(staff.all(".story [name=" + name + "]").inputValue()))
				.collect(Collectors.joining("&", "", "&narrative=" + encoded(told)));
			String cookies = staff.page()
				.context()
				.cookies()
				.stream()
				.map((cookie) -> cookie.name + "=" + cookie.value)
				.collect(Collectors.joining("; "));
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://localhost:" + this.port + ACTIVITY + "/progress/new"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Cookie", cookies)
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build();
			HttpClient client = HttpClient.newHttpClient();
			List<CompletableFuture<HttpResponse<Void>>> sent = Stream.of(1, 2, 3, 4)
				.map((time) -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
				.toList();
			assertThat(sent).allSatisfy((answer) -> assertThat(answer.join().statusCode()).isEqualTo(303));
			staff.open(ACTIVITY);
			assertThat(staff.all(".line > li:has-text('" + told + "')").count()).isOne();
		}
	}

	private Reader staff(boolean script) {
		Reader staff = script ? Reader.ofEnglish(this.port) : Reader.withoutScripts(this.port);
		// what still scrolls cannot be clicked
		staff.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		staff.signIn("staff.unep@example.org");
		return staff;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
