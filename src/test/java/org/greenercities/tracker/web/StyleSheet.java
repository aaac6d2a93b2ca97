package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/** Our style sheet as tests read it: its rules and its colours, light and dark. */
final class StyleSheet {

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

	private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*(#[0-9a-f]{6})");

	private final String text;

	StyleSheet() {
		try {
			this.text = new ClassPathResource("static/assets/tracker.css").getContentAsString(StandardCharsets.UTF_8)
				.replaceAll("(?s)/\\*.*?\\*/", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text() {
		return this.text;
	}

	/** The declarations of each rule by selector. */
	Map<String, String> rules() {
		Map<String, String> rules = new HashMap<>();
		Matcher matcher = RULE.matcher(this.text);
		while (matcher.find()) {
			rules.merge(matcher.group(1).strip(), matcher.group(2), String::concat);
		}
		return rules;
	}

	Map<String, String> light() {
		return schemes().get(0);
	}

	/** The dark scheme; what it does not say is as in the light one. */
	Map<String, String> dark() {
		Map<String, String> dark = new HashMap<>(light());
		dark.putAll(schemes().get(1));
		return dark;
	}

	private List<Map<String, String>> schemes() {
		List<Map<String, String>> schemes = new ArrayList<>();
		Matcher root = Pattern.compile(":root \\{([^}]*)\\}").matcher(this.text);
		while (root.find()) {
			Map<String, String> tokens = new HashMap<>();
			Matcher token = TOKEN.matcher(root.group(1));
			while (token.find()) {
				tokens.put(token.group(1), token.group(2));
			}
			schemes.add(tokens);
		}
		return schemes;
	}

	/** The contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
	static double contrast(String one, String other) {
		double lighter = Math.max(luminance(one), luminance(other));
		double darker = Math.min(luminance(one), luminance(other));
		return (lighter + 0.05) / (darker + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
	}

	private static double channel(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
