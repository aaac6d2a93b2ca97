package org.greenercities.tracker.browser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page there is, in light and dark, on a narrow screen, with a reader's own sizes,
 * in print and in the pseudo-language.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

	/** Twice the size, and the spacing of WCAG 1.4.12. */
	private static final String OWN_SIZES = """
			html { font-size: 200% }
			* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
			p { margin-block-end: 2em !important }
			""";

	/** What is left of A4 between its margins, in CSS pixels. */
	private static final int PAPER = 718;

	private final Map<String, String> titles = new HashMap<>();

	@LocalServerPort
	private int port;

	private final Map<EveryPage.Person, Reader> english = new EnumMap<>(EveryPage.Person.class);

	private final Map<EveryPage.Person, Reader> pseudo = new EnumMap<>(EveryPage.Person.class);

	@BeforeAll
	void signIn() {
		for (EveryPage.Person person : EveryPage.Person.values()) {
			this.english.put(person, Reader.ofEnglish(this.port));
			this.pseudo.put(person, Reader.ofPseudoLanguage(this.port));
			if (person != EveryPage.Person.VISITOR) {
				of(person, this.english).signIn(person.name().toLowerCase(Locale.ROOT) + ".unep@example.org");
				of(person, this.pseudo).signInAs(of(person, this.english));
			}
		}
	}

	@AfterAll
	void close() {
		this.english.values().forEach(Reader::close);
		this.pseudo.values().forEach(Reader::close);
	}

	@ParameterizedTest
	@EnumSource
	void looksRightInEnglish(EveryPage kind) {
		Reader reader = of(kind.person(), this.english);
		assertThat(open(reader, kind)).isEmpty();
		Page page = reader.page();
		Examination examination = new Examination(page);
		List<String> wrong = new ArrayList<>(examination.structure("en", "ltr"));
		wrong.addAll(in("light", examination.axe()));
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		page.setViewportSize(Reader.NARROW, 640);
		wrong.addAll(in("dark and narrow", examination.axe()));
		wrong.addAll(in("narrow", examination.layout()));
		examination.unfold();
		wrong.addAll(in("narrow and unfolded", examination.layout()));
		examination.restyle(OWN_SIZES);
		page.setViewportSize(2 * Reader.NARROW, 640);
		wrong.addAll(in("narrow with own sizes", examination.layout()));
		page.setViewportSize(Reader.WIDE, 800);
		wrong.addAll(in("wide with own sizes", examination.layout()));
		examination.restyle("");
		wrong.addAll(in("wide", examination.layout()));
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
		page.setViewportSize(PAPER, 1000);
		wrong.addAll(in("print", examination.layout()));
		page.setViewportSize(Reader.WIDE, 800);
		assertThat(page.locator("nav:visible, .masthead:visible, .foot:visible, button:visible").count())
			.as("navigation in print")
			.isZero();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		assertThat(wrong).isEmpty();
		assertThat(reader.complaints()).isEmpty();
		String owner = (kind.status() < 400) ? kind.name() : Integer.toString(kind.status());
		assertThat(this.titles.putIfAbsent(page.title(), owner)).as("the title '%s'", page.title()).isIn(null, owner);
	}

	@ParameterizedTest
	@EnumSource
	void isTranslatedAndMirrored(EveryPage kind) {
		Reader reader = of(kind.person(), this.pseudo);
		assertThat(open(reader, kind)).isEmpty();
		Page page = reader.page();
		Examination examination = new Examination(page);
		List<String> wrong = new ArrayList<>(examination.structure("ar-XB", "rtl"));
		wrong.addAll(examination.untranslated());
		wrong.addAll(in("mirrored", examination.axeWithoutContrast()));
		examination.unfold();
		wrong.addAll(in("mirrored", examination.layout()));
		page.setViewportSize(Reader.NARROW, 640);
		wrong.addAll(in("mirrored and narrow", examination.layout()));
		page.setViewportSize(Reader.WIDE, 800);
		assertThat(wrong).isEmpty();
		assertThat(reader.complaints()).isEmpty();
	}

	@Test
	void everyFilterLooksRightUnfolded() {
		Reader visitor = of(EveryPage.Person.VISITOR, this.english);
		visitor.open("/activities");
		Examination examination = new Examination(visitor.page());
		examination.unfold();
		assertThat(examination.axe()).isEmpty();
	}

	@Test
	void aHundredRowsFit() {
		for (Reader reader : List.of(of(EveryPage.Person.VISITOR, this.english),
				of(EveryPage.Person.VISITOR, this.pseudo))) {
			reader.open("/activities?size=100");
			assertThat(reader.all(".list tbody tr").count()).isEqualTo(100);
			Examination examination = new Examination(reader.page());
			assertThat(examination.layout()).isEmpty();
			reader.page().setViewportSize(Reader.NARROW, 640);
			assertThat(examination.layout()).isEmpty();
			reader.page().setViewportSize(Reader.WIDE, 800);
		}
	}

	private static Reader of(EveryPage.Person person, Map<EveryPage.Person, Reader> readers) {
		return Objects.requireNonNull(readers.get(person));
	}

	private List<String> open(Reader reader, EveryPage kind) {
		Response answer = kind.open(reader);
		List<String> wrong = new ArrayList<>();
		if (answer.status() != kind.status()) {
			wrong.add("status " + answer.status());
		}
		if (!answer.text().endsWith("</html>\n")) {
			wrong.add("ends in " + answer.text().substring(Math.max(0, answer.text().length() - 20)));
		}
		return wrong;
	}

	private static List<String> in(String mode, List<String> wrong) {
		return wrong.stream().map((what) -> mode + ": " + what).toList();
	}

}
