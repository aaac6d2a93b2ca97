package org.greenercities.tracker.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What no template may hold: text of its own, markup that is not escaped, and scripts and
 * styles that the Content-Security-Policy refuses.
 */
final class TemplateRules {

	private static final Map<String, String> NOWHERE = Map.of("th:utext", "is not escaped", "[(", "is not escaped",
			"__${", "is evaluated twice", "#numbers.", "is not ours: @formats", "#dates.", "is not ours: @formats",
			"#temporals.", "is not ours: @formats", "#calendars.", "is not ours: @formats");

	private static final Set<String> READ_ALOUD = Set.of("title", "alt", "placeholder", "label", "summary",
			"aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "aria-placeholder");

	private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");

	/** The one bean whose markup needs no escaping: all of it is its own. */
	private static final String OWN_MARKUP = "th:with=\"markup=${@markdown.html(text)}\" th:utext=\"${markup}\"";

	/** An expression of Thymeleaf with braces inside it two deep. */
	private static final Pattern EXPRESSION = Pattern.compile("[#$@*~]\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}");

	private static final Pattern INLINED = Pattern.compile("\\[\\[.*?\\]\\](?!\\])", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("'[^']*\\p{L}[^']*'|\\|[^|]*\\p{L}[^|]*\\|");

	private final List<String> found = new ArrayList<>();

	private TemplateRules() {
	}

	/** What is wrong with the template, one line each. */
	static List<String> broken(String template) {
		TemplateRules rules = new TemplateRules();
		NOWHERE.forEach((text, reason) -> {
			if (template.replace(OWN_MARKUP, "").contains(text)) {
				rules.found.add(text + " " + reason);
			}
		});
		Jsoup.parse(template, "", Parser.xmlParser()).getAllElements().forEach(rules::check);
		return rules.found;
	}

	private void check(Element element) {
		for (TextNode text : element.textNodes()) {
			checkText(text.getWholeText());
		}
		for (Attribute attribute : element.attributes()) {
			checkAttribute(element, attribute.getKey().replaceFirst("^(data-)?th[:-]", ""), attribute);
		}
		switch (element.normalName()) {
			case "script" -> {
				if (!element.hasAttr("src") && !element.hasAttr("th:src")) {
					this.found.add("<script> without src");
				}
			}
			case "style" -> this.found.add("<style>");
			default -> {
			}
		}
	}

	private void checkText(String text) {
		Matcher inlined = INLINED.matcher(text);
		while (inlined.find()) {
			checkExpression(inlined.group());
		}
		String own = inlined.replaceAll("").strip();
		if (hasLetters(own)) {
			this.found.add("text: " + own);
		}
	}

	private void checkAttribute(Element element, String name, Attribute attribute) {
		boolean literal = name.equals(attribute.getKey());
		if (name.startsWith("on") || name.startsWith("style")) {
			this.found.add(attribute.getKey() + "=");
		}
		if (literal && hasLetters(attribute.getValue()) && isRead(element, name)) {
			this.found.add(name + ": " + attribute.getValue());
		}
		if (!literal && (name.equals("text") || isRead(element, name))) {
			checkExpression(attribute.getValue());
		}
	}

	private boolean isRead(Element element, String name) {
		return READ_ALOUD.contains(name) || name.equals("value") && BUTTONS.contains(element.attr("type"));
	}

	private void checkExpression(String expression) {
		String outside = EXPRESSION.matcher(expression).replaceAll("");
		Matcher literal = LITERAL.matcher(outside);
		while (literal.find()) {
			this.found.add("literal: " + literal.group());
		}
	}

	private static boolean hasLetters(String text) {
		return text.codePoints().anyMatch(Character::isLetter);
	}

}
