package org.greenercities.tracker.web;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StyleSheetTests {

	private final StyleSheet sheet = new StyleSheet();

	@Test
	void knowsNoLeftAndNoRight() {
		assertThat(this.sheet.text()).doesNotContainPattern("(?i)\\b(left|right)\\b");
	}

	@Test
	void measuresAlongTheLineAndNotAcrossTheScreen() {
		assertThat(this.sheet.text()).doesNotContainPattern(
				"[{;]\\s*((min-|max-)?(width|height)|(margin|padding|border)-(top|bottom)|top|bottom)\\s*:");
	}

	@Test
	void givesNoOneSidedShorthand() {
		String one = "[^\\s;}]+";
		Pattern fourValues = Pattern.compile(
				"(?<![a-z-])(margin|padding|inset|border-radius): %1$s (%1$s) %1$s (?!\\2[;}])%1$s[;}]".formatted(one));
		assertThat("p { margin: 0 1px 0 2px; }").containsPattern(fourValues);
		assertThat("p { margin: 0 1px 0 1px; padding: 0 0 1px; }").doesNotContainPattern(fourValues);
		assertThat(this.sheet.text()).doesNotContainPattern(fourValues);
	}

	@Test
	void isHeldForPaperForcedColoursAndLessMotion() {
		assertThat(this.sheet.text()).contains("@media print", "@media (forced-colors: active)",
				"@media (prefers-reduced-motion: reduce)", "@media screen and (prefers-color-scheme: dark)");
	}

	@Test
	void fetchesNothing() {
		assertThat(this.sheet.text()).doesNotContain("@import", "url(");
	}

}
