package org.greenercities.tracker.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people come to do, with a browser that runs no scripts: what works here works
 * everywhere.
 */
@BrowserTest
class JourneyTests {

	@LocalServerPort
	private int port;

	private Reader reader;

	@BeforeEach
	void arrive() {
		this.reader = Reader.withoutScripts(this.port);
		this.reader.open("/");
	}

	@AfterEach
	void leave() {
		List<String> complaints = this.reader.complaints();
		this.reader.close();
		assertThat(complaints).isEmpty();
	}

	@Test
	void aNewcomerFindsAnActivityInTwoClicks() {
		click("main .option:has-text('Africa')");
		click("#activities ~ * .title a, .list .title a[href*='/activities/']");
		assertThat(this.reader.address()).startsWith("/activities/GCP-").contains("biennium=2017-2018");
		assertThat(this.reader.heading()).isNotBlank();
		assertThat(this.reader.text("#partners")).isEqualTo("Partners");
	}

	@Test
	void aManagerGoesFromARegionToATargetAndAPartnerWithinTheBiennium() {
		this.reader.open("/activities?biennium=2017-2018");
		click(".sections a:has-text('Regions')");
		click(".list a:has-text('Africa')");
		assertThat(this.reader.heading()).isEqualTo("Africa");
		click("aside a:has-text('11.6')");
		assertThat(this.reader.heading()).startsWith("11.6 ");
		click(".figures a:has-text('activities')");
		assertThat(chips()).containsExactly("Biennium 2017–2018",
				"SDG 11.6 Cities’ environmental impact: air quality and waste");
		click(".list tbody a");
		click("#partners + .list a");
		assertThat(this.reader.address()).startsWith("/partners/").endsWith("?biennium=2017-2018");
	}

	@Test
	void narrowsWidensSortsAndPagesWithinTheBiennium() {
		click(".figures a:has-text('activities')");
		click(".facet .option:has-text('Under way')");
		click(".facet .option:has-text('Global')");
		assertThat(chips()).containsExactly("Biennium 2017–2018", "Status Under way", "Region Global");
		click(".chip:has-text('Global')");
		assertThat(chips()).containsExactly("Biennium 2017–2018", "Status Under way");
		click("thead a:has-text('Title')");
		assertThat(this.reader.all("th[aria-sort=ascending]").innerText()).isEqualTo("Title");
		List<String> titles = new ArrayList<>(this.reader.all(".list .title a").allInnerTexts());
		assertThat(titles).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).hasSize(25);
		click("a[rel=next]");
		titles.addAll(this.reader.all(".list .title a").allInnerTexts());
		assertThat(titles).hasSize(50).doesNotHaveDuplicates();
		assertThat(this.reader.address()).contains("biennium=2017-2018", "status=implementation", "sort=title",
				"page=2");
		click(".list tbody a");
		assertThat(this.reader.text(".period summary")).contains("2017–2018");
		click(".crumbs a");
		assertThat(this.reader.address()).isEqualTo("/activities?biennium=2017-2018");
	}

	@Test
	void changesTheBienniumOfTheFrame() {
		click(".sections a");
		click(".period summary");
		click(".period li a:has-text('2019–2020')");
		assertThat(this.reader.address()).isEqualTo("/activities?biennium=2019-2020");
		assertThat(this.reader.text(".figures b")).isEqualTo("15");
		click(".masthead .name");
		assertThat(this.reader.text("h2")).contains("2019–2020");
	}

	@Test
	void findsWordsAndMarksThem() {
		search("air quality");
		assertThat(this.reader.all(".list mark").allInnerTexts()).contains("air", "quality");
		assertThat(this.reader.all("#search").inputValue()).isEqualTo("air quality");
	}

	@Test
	void forgivesATypingErrorAndSaysSo() {
		search("Nairobbi");
		assertThat(this.reader.text("[role=status]")).contains("Nairobbi");
		assertThat(this.reader.all(".list tbody tr").allInnerTexts()).isNotEmpty()
			.anyMatch((row) -> row.contains("Nairobi"));
	}

	@Test
	void anEmptyListLeadsOut() {
		this.reader.open("/activities?region=ECA&kind=tool");
		assertThat(this.reader.all(".list").count()).isZero();
		String way = this.reader.text(".empty li a");
		click(".empty li a");
		assertThat(way).contains(": " + this.reader.text(".figures b") + " ");
		assertThat(this.reader.all(".list tbody tr").count()).isPositive();
	}

	@Test
	void anUnknownCodeLeadsToASearch() {
		assertThat(this.reader.open("/activities/GCP-999").status()).isEqualTo(404);
		this.reader.all("main input[name=q]").fill("GCP-099");
		this.reader.page().keyboard().press("Enter");
		assertThat(this.reader.text(".list tbody .id")).isEqualTo("GCP-099");
	}

	@Test
	void signsInByKeyboardAndOutAgain() {
		Page page = this.reader.page();
		tabTo(".masthead a[href^='/login']");
		page.keyboard().press("Enter");
		page.waitForURL("**/login");
		tabTo("#username");
		page.keyboard().type("staff.unhabitat@example.org");
		page.keyboard().press("Tab");
		page.keyboard().type("not my password");
		page.keyboard().press("Enter");
		page.locator(".problems:focus").waitFor();
		assertThat(page.locator("#username").inputValue()).isEqualTo("staff.unhabitat@example.org");
		assertThat(page.locator("#password").inputValue()).isEmpty();
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator("#username:focus").count()).isOne();
		page.keyboard().press("Tab");
		page.keyboard().type("greener-cities-2018");
		page.keyboard().press("Enter");
		page.locator(".masthead .person").waitFor();
		assertThat(this.reader.text(".masthead .person bdi")).isEqualTo("Staff of UN-Habitat");
		tabTo(".masthead .person button");
		page.keyboard().press("Enter");
		page.locator(".masthead a[href^='/login']").waitFor();
		assertThat(page.locator(".masthead .person").count()).isZero();
	}

	@Test
	void readsTheListByKeyboardAlone() {
		Page page = this.reader.page();
		this.reader.open("/activities?biennium=2017-2018");
		page.keyboard().press("Tab");
		assertThat(page.locator(".skip:focus").isVisible()).isTrue();
		page.keyboard().press("Enter");
		page.keyboard().press("Tab");
		assertThat(page.locator(".head a:focus").count()).as("the first stop in the content").isOne();
		tabTo(".facet .option:has-text('Completed')");
		page.keyboard().press("Enter");
		page.waitForURL("**status=completed**");
		tabTo(".list tbody a");
		String title = page.locator(":focus").innerText();
		page.keyboard().press("Enter");
		page.waitForURL("**/activities/GCP-**");
		assertThat(this.reader.heading()).isEqualTo(title);
	}

	@Test
	void takesTheListAway() throws IOException {
		this.reader.open("/activities?region=AF&sort=-start&page=2");
		int promised = Integer.parseInt(this.reader.text(".figures b"));
		Download download = this.reader.page()
			.waitForDownload(() -> this.reader.all(".head .actions a[href*='.csv']").click());
		assertThat(download.suggestedFilename()).startsWith("activities").endsWith(".csv");
		String file = Files.readString(download.path(), StandardCharsets.UTF_8);
		Set<String> codes = new TreeSet<>();
		CsvReader.builder().ofNamedCsvRecord(file).forEach((row) -> codes.add(row.getField("code")));
		assertThat(codes).hasSize(promised).hasSizeGreaterThan(25);
	}

	@Test
	void readsTheReportAndComesBackToTheParagraphThatCitesAnActivity() {
		// what still scrolls cannot be clicked
		this.reader.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		click(".sections a:has-text('Biennial reports')");
		click(".list tbody a");
		click(".toc a:has-text('Africa')");
		assertThat(this.reader.address()).endsWith("#section-V.B");
		click("#find");
		this.reader.page().keyboard().type("bus rapid transit");
		this.reader.page().keyboard().press("Enter");
		click(".find .chip:has-text('14')");
		assertThat(this.reader.address()).contains("q=bus+rapid+transit").endsWith("#p14");
		assertThat(this.reader.all("#p14 mark").first().isVisible()).isTrue();
		click("main .languages a:has-text('Français')");
		assertThat(this.reader.text("h1")).startsWith("Activités conjointes dans l’environnement urbain");
		assertThat(this.reader.address()).contains("q=bus+rapid+transit");
		click("#p14 + .cites a");
		assertThat(this.reader.address()).startsWith("/activities/GCP-009");
		click("aside a[href$='#p14']");
		assertThat(this.reader.address()).startsWith("/reports/2017-2018").endsWith("#p14");
	}

	@Test
	void opensWhatASectionCitesAndWhatNoneDoes() {
		this.reader.open("/reports/2017-2018");
		String figure = ".cited li:has(a[href='#section-V.A']) a[href*='cited=']";
		String cited = this.reader.text(figure);
		click(figure);
		assertThat(chips()).containsExactly("Cited in the report of 2017–2018, section V.A");
		assertThat(cited).isEqualTo(this.reader.text(".figures b") + " cited");
	}

	private void search(String words) {
		this.reader.all("#search").fill(words);
		this.reader.page().keyboard().press("Enter");
		this.reader.page().waitForURL("**q=**");
	}

	private void click(String selector) {
		this.reader.all(selector).first().click();
	}

	private List<String> chips() {
		return this.reader.all(".chip")
			.allInnerTexts()
			.stream()
			.map((text) -> text.replaceAll("\\s+", " ").replace("Remove filter:", "").strip())
			.toList();
	}

	/**
	 * Goes there as the keyboard does; every stop on the way shows that it has the focus.
	 */
	private void tabTo(String selector) {
		Page page = this.reader.page();
		Locator focused = page.locator(":focus");
		for (int stops = 0; stops < 120; stops++) {
			page.keyboard().press("Tab");
			assertThat(focused.evaluate("(element) => getComputedStyle(element).outlineStyle"))
				.as("the outline of %s", focused)
				.isNotEqualTo("none");
			if ((Boolean) focused.evaluate("(element, selector) => element.matches(selector)", plain(selector))
					&& matches(selector, focused)) {
				return;
			}
		}
		throw new AssertionError("Not reached by keyboard: " + selector);
	}

	private static String plain(String selector) {
		return selector.replaceFirst(":has-text\\(.*\\)", "");
	}

	private static boolean matches(String selector, Locator focused) {
		int text = selector.indexOf(":has-text('");
		return text < 0 || focused.innerText().contains(selector.substring(text + 11, selector.length() - 2));
	}

}
