package org.greenercities.tracker.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;

/**
 * Somebody at a browser of their own: cookies, one page, and what the browser complains
 * of.
 */
final class Reader implements AutoCloseable {

	static final int WIDE = 1280;

	static final int NARROW = 320;

	private static final int HIGH = 800;

	private static final double PATIENCE = 10_000;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private Reader(int port, Browser.NewContextOptions options) {
		this.context = Chromium.running()
			.newContext(options.setBaseURL("http://localhost:" + port).setViewportSize(WIDE, HIGH));
		this.context.setDefaultTimeout(PATIENCE);
		this.page = this.context.newPage();
		this.page.onConsoleMessage(this::complain);
		this.page.onPageError((error) -> this.complaints.add("script: " + error));
	}

	/** A reader of English, whose browser runs scripts, for pages to be measured by. */
	static Reader ofEnglish(int port) {
		return new Reader(port, new Browser.NewContextOptions().setLocale("en"));
	}

	/** A reader of the pseudo-language. */
	static Reader ofPseudoLanguage(int port) {
		return new Reader(port,
				new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("Accept-Language", "ar-XB")));
	}

	/** A reader of English whose browser runs no scripts. */
	static Reader withoutScripts(int port) {
		return new Reader(port, new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
	}

	Page page() {
		return this.page;
	}

	/** Opens an address; the answer is the page's own. */
	Response open(String address) {
		return Optional.ofNullable(this.page.navigate(address)).orElseThrow();
	}

	void signIn(String username) {
		open("/login");
		type(username, "greener-cities-2018");
	}

	/** Fills in and sends the sign-in form. */
	void type(String username, String password) {
		this.page.fill("#username", username);
		this.page.fill("#password", password);
		this.page.click("main button");
		this.page.waitForLoadState(LoadState.DOMCONTENTLOADED);
	}

	/** Takes over the sign-in of somebody else. */
	void signInAs(Reader other) {
		this.context
			.addCookies(other.context.cookies().stream().filter((cookie) -> cookie.name.equals("SESSION")).toList());
	}

	Locator all(String selector) {
		return this.page.locator(selector);
	}

	String text(String selector) {
		return this.page.locator(selector).first().innerText().strip();
	}

	String heading() {
		return text("h1");
	}

	/** The address in sight, without the server. */
	String address() {
		return this.page.url().replaceFirst("^https?://[^/]+", "");
	}

	/** What the browser complained of since this was asked last. */
	List<String> complaints() {
		List<String> until = List.copyOf(this.complaints);
		this.complaints.clear();
		return until;
	}

	void photograph(Path file) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
	}

	/** An answer that is an error page is no complaint: that is what was asked for. */
	private void complain(ConsoleMessage message) {
		boolean answer = message.text().startsWith("Failed to load resource")
				&& message.location().startsWith(this.page.url());
		if (List.of("error", "warning").contains(message.type()) && !answer) {
			this.complaints.add(message.type() + ": " + message.text());
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
