package org.greenercities.tracker.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the messages that templates and code ask for.
 */
final class MessageUses {

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([\\w.\\-]+)\\s*([(}])");

	/** The fixed beginning of a key that ends in a value: {@code #{|kind.${kind}|}}. */
	private static final Pattern BEGINNING = Pattern.compile("#\\{\\s*(?:\\||')([\\w.\\-]+\\.)(?:\\$\\{|'\\s*\\+)");

	private static final Pattern IN_CODE = Pattern.compile("(?:getMessage|rejectValue|reject|new NotFound)\\("
			+ "(?:(?<=rejectValue\\()[^,]+,)?\\s*\"([\\w\\-]+(?:\\.[\\w\\-]+)+)\"");

	private static final Pattern NAME = Pattern.compile("\\s*'(\\w+)'\\s*");

	private MessageUses() {
	}

	/**
	 * A message somebody asks for.
	 *
	 * @param key its key
	 * @param arguments the names of the arguments given, or null where they can't be seen
	 */
	record Use(String key, @Nullable Set<String> arguments) {
	}

	static List<Use> inTemplate(String template) {
		List<Use> uses = new ArrayList<>();
		Matcher use = IN_TEMPLATE.matcher(template);
		while (use.find()) {
			boolean called = use.group(2).equals("(");
			uses.add(new Use(use.group(1), called ? names(arguments(template, use.end())) : Set.of()));
		}
		return uses;
	}

	static Set<String> beginningsInTemplate(String template) {
		return all(BEGINNING, template);
	}

	static Set<String> inCode(String code) {
		return all(IN_CODE, code);
	}

	private static Set<String> all(Pattern pattern, String text) {
		Set<String> keys = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			keys.add(matcher.group(1));
		}
		return keys;
	}

	private static List<String> arguments(String template, int from) {
		List<String> arguments = new ArrayList<>();
		int depth = 0;
		int start = from;
		for (int i = from; i < template.length(); i++) {
			char letter = template.charAt(i);
			if (letter == '\'') {
				i = template.indexOf('\'', i + 1);
			}
			else if ("({[".indexOf(letter) >= 0) {
				depth++;
			}
			else if (depth == 0 && (letter == ',' || letter == ')')) {
				arguments.add(template.substring(start, i));
				start = i + 1;
				if (letter == ')') {
					return arguments;
				}
			}
			else if (")}]".indexOf(letter) >= 0) {
				depth--;
			}
		}
		throw new IllegalArgumentException("Never closed: " + template.substring(from));
	}

	private static @Nullable Set<String> names(List<String> arguments) {
		if (arguments.size() == 1) {
			return null;
		}
		Set<String> names = new TreeSet<>();
		for (int i = 0; i < arguments.size(); i += 2) {
			Matcher name = NAME.matcher(arguments.get(i));
			names.add(name.matches() ? name.group(1) : "not a name: " + arguments.get(i).strip());
		}
		return names;
	}

	/** What is wrong with the uses, given the argument names of every message. */
	static List<String> broken(String template, Map<String, Set<String>> messages) {
		List<String> broken = new ArrayList<>();
		for (Use use : inTemplate(template)) {
			Set<String> needed = messages.get(use.key());
			if (needed == null) {
				broken.add("no message " + use.key());
			}
			else if (use.arguments() != null && !use.arguments().equals(needed)) {
				broken.add("%s needs %s and is given %s".formatted(use.key(), new TreeSet<>(needed), use.arguments()));
			}
		}
		for (String beginning : beginningsInTemplate(template)) {
			if (messages.keySet().stream().noneMatch((key) -> key.startsWith(beginning))) {
				broken.add("no message begins with " + beginning);
			}
		}
		return broken;
	}

}
