package org.greenercities.tracker.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContrastTests {

	private static final double TEXT = 4.5;

	private static final double MARK = 3;

	/** Text and the ground it stands on. */
	private static final List<List<String>> TEXTS = pairs("ink paper", "ink wash", "ink-2 paper", "ink-2 wash",
			"link paper", "link wash", "on-brand brand", "on-brand brand-hover", "tint-ink tint", "mark-ink mark",
			"mast-ink mast", "done paper", "done done-bg", "run paper", "run run-bg", "plan paper", "plan plan-bg",
			"stop paper", "stop stop-bg", "warn paper", "warn warn-bg", "ink shade-1", "ink shade-2", "ink shade-3",
			"ink shade-4");

	/**
	 * Borders of controls, marks that inform and outlines of the focus, and what is
	 * beside them.
	 */
	private static final List<List<String>> MARKS = pairs("edge paper", "edge wash", "brand paper", "brand wash",
			"stop paper", "warn paper", "done paper", "run paper", "plan paper", "ink-2 paper", "focus paper",
			"focus wash", "mast-focus mast", "mast-edge mast");

	/** Only separate what is told apart without them. */
	private static final Set<String> DECORATION = Set.of("--line", "--line-2");

	private final StyleSheet sheet = new StyleSheet();

	private static List<List<String>> pairs(String... pairs) {
		return Stream.of(pairs).map((pair) -> Stream.of(pair.split(" ")).map("--"::concat).toList()).toList();
	}

	@Test
	void measuresAsWcagDoes() {
		assertThat(StyleSheet.contrast("#ffffff", "#000000")).isEqualTo(21);
		assertThat(StyleSheet.contrast("#777777", "#ffffff")).isCloseTo(4.48, Percentage.withPercentage(0.1));
	}

	@Test
	void textStandsOutInBothSchemes() {
		check(TEXTS, TEXT);
	}

	@Test
	void controlsAndFocusStandOutInBothSchemes() {
		check(MARKS, MARK);
	}

	private void check(List<List<String>> pairs, double least) {
		for (Map<String, String> scheme : List.of(this.sheet.light(), this.sheet.dark())) {
			for (List<String> pair : pairs) {
				assertThat(StyleSheet.contrast(colour(scheme, pair.get(0)), colour(scheme, pair.get(1))))
					.as("%s, %s", pair, colour(scheme, pair.get(0)))
					.isGreaterThanOrEqualTo(least);
			}
		}
	}

	@Test
	void everyColourIsPartOfAPair() {
		Set<String> paired = new HashSet<>(DECORATION);
		Stream.of(TEXTS, MARKS).flatMap(List::stream).forEach(paired::addAll);
		assertThat(this.sheet.light().keySet()).isEqualTo(paired).isEqualTo(this.sheet.dark().keySet());
	}

	@Test
	void everyRuleThatColoursTextOnAGroundUsesACheckedPair() {
		this.sheet.rules().forEach((selector, declarations) -> {
			String text = token("(?<![a-z-])color", declarations);
			String ground = token("background", declarations);
			if (!text.isEmpty() && !ground.isEmpty()) {
				assertThat(TEXTS).as(selector).contains(List.of(text, ground));
			}
		});
	}

	@Test
	void saysColoursOnlyAsTokens() {
		String rules = this.sheet.text().replaceAll(":root \\{[^}]*\\}", "");
		assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b(?![^;]*\\{)").doesNotContain("rgb(", "hsl(");
	}

	private static String colour(Map<String, String> scheme, String token) {
		return Objects.requireNonNull(scheme.get(token), token);
	}

	private static String token(String property, String declarations) {
		Matcher matcher = Pattern.compile(property + ": var\\((--[a-z0-9-]+)\\)").matcher(declarations);
		return matcher.find() ? matcher.group(1) : "";
	}

}
