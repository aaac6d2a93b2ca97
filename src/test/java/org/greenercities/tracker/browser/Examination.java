package org.greenercities.tracker.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Looks at the page that is in sight, as {@code examination.js} says. Each look answers
 * with what it finds wrong, in words.
 */
final class Examination {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private final Page page;

	Examination(Page page) {
		this.page = page;
		if (!(Boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(Scripts.AXE);
			page.evaluate(Scripts.OWN);
		}
	}

	/** What axe-core finds: all its rules for WCAG 2.2 AA, and good practice. */
	List<String> axe() {
		return look("axeFinds", Map.of("runOnly", RULES, "rules", Map.of("target-size", Map.of("enabled", true))));
	}

	/** The same but for contrast, which is dear and no other for another language. */
	List<String> axeWithoutContrast() {
		return look("axeFinds", Map.of("runOnly", RULES, "rules",
				Map.of("target-size", Map.of("enabled", true), "color-contrast", Map.of("enabled", false))));
	}

	/** One first heading, none skipped; language and direction; a title. */
	List<String> structure(String language, String direction) {
		return look("structure", List.of(language, direction));
	}

	/** Nothing to scroll to sideways, nothing cut off by its box. */
	List<String> layout() {
		return look("layout", List.of());
	}

	/** Texts that are neither from the bundles nor marked as data. */
	List<String> untranslated() {
		return look("untranslated", List.of());
	}

	/** Opens what is folded in the page itself, but not what would lie over it. */
	void unfold() {
		this.page.evaluate("() => examination.unfold()");
	}

	/** Sets styles over the page's own, as a reader's settings do. */
	void restyle(String css) {
		this.page.evaluate("(css) => examination.restyle(css)", css);
	}

	@SuppressWarnings("unchecked")
	private List<String> look(String name, Object argument) {
		return (List<String>) this.page.evaluate("(argument) => examination." + name + "(argument)", argument);
	}

	/** Read once. */
	private static final class Scripts {

		static final String AXE = AxeBuilder.getAxeScript();

		static final String OWN = own();

		private static String own() {
			try (InputStream script = Examination.class.getResourceAsStream("examination.js")) {
				return new String(script.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
