package org.greenercities.tracker.web;

import java.util.stream.Collectors;

import org.greenercities.tracker.web.HighlightedText.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightedTextTests {

	@Test
	void cutsAtTheSentinels() {
		assertThat(HighlightedText.of("a \uE000bus\uE001 lane").segments()).containsExactly(new Segment("a ", false),
				new Segment("bus", true), new Segment(" lane", false));
	}

	@Test
	void leavesAPlainTextWhole() {
		assertThat(HighlightedText.of("plain").segments()).containsExactly(new Segment("plain", false));
		assertThat(HighlightedText.of("").segments()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uE001\uE001", "\uE000", "x\uE000<b>\uE000y\uE001\uE001z", "\uE001<script>\uE000\"'&",
			"\uE000\uE001\uE000\uE001" })
	void losesNothingOfAHostileText(String hostile) {
		HighlightedText text = HighlightedText.of(hostile);
		assertThat(text.segments().stream().map(Segment::text).collect(Collectors.joining()))
			.isEqualTo(hostile.replaceAll("[\uE000\uE001]", ""));
		assertThat(text.segments()).noneMatch((segment) -> segment.text().isEmpty());
	}

}
