package org.greenercities.tracker.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * One message in one language, parsed once; a message without arguments is just its text.
 */
final class Message {

	private final String key;

	private final @Nullable String text;

	private final boolean named;

	private final Set<String> argumentNames;

	private final Reused<MessageFormat> format;

	/**
	 * Parses the pattern.
	 * @throws IllegalArgumentException if it is not in ICU's message format, naming the
	 * key
	 */
	Message(String key, String pattern, ULocale locale) {
		this.key = key;
		try {
			this.format = new Reused<>(() -> new MessageFormat(pattern, locale));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("Message '%s': %s".formatted(key, ex.getMessage()), ex);
		}
		this.named = this.format.with(MessageFormat::usesNamedArguments);
		this.argumentNames = this.format.with(MessageFormat::getArgumentNames);
		this.text = this.argumentNames.isEmpty() ? format(Map.of()) : null;
	}

	Set<String> argumentNames() {
		return this.argumentNames;
	}

	/**
	 * The text a reader reads. A message with named arguments takes them as name, value,
	 * name, value, or as one map; one with numbered arguments takes them in order.
	 * Without any arguments the places for them stay as they are written, which is what
	 * Bean Validation fills in.
	 * @throws IllegalArgumentException if an argument of the pattern is not among those
	 * given
	 */
	String in(@Nullable Object @Nullable [] arguments) {
		if (this.text != null) {
			return this.text;
		}
		if (arguments == null || arguments.length == 0) {
			return format(Map.of());
		}
		Map<String, @Nullable Object> values = this.named ? named(arguments) : numbered(arguments);
		for (String name : this.argumentNames) {
			if (values.get(name) == null) {
				throw new IllegalArgumentException(
						"Message '%s' needs the argument '%s' and was given %s".formatted(this.key, name, values));
			}
		}
		return format(values);
	}

	private String format(Map<String, @Nullable Object> values) {
		return this.format.with((format) -> format.format(values, new StringBuffer(), null).toString());
	}

	private Map<String, @Nullable Object> named(@Nullable Object[] arguments) {
		Map<String, @Nullable Object> values = new HashMap<>();
		if (arguments.length == 1 && arguments[0] instanceof Map<?, ?> map) {
			map.forEach((name, value) -> values.put(String.valueOf(name), value));
			return values;
		}
		for (int i = 0; i < arguments.length; i += 2) {
			if (!(arguments[i] instanceof String name) || i + 1 == arguments.length) {
				throw new IllegalArgumentException(
						"Message '%s' takes its arguments as name, value, name, value".formatted(this.key));
			}
			values.put(name, arguments[i + 1]);
		}
		return values;
	}

	private Map<String, @Nullable Object> numbered(@Nullable Object[] arguments) {
		Map<String, @Nullable Object> values = new HashMap<>();
		for (int i = 0; i < arguments.length; i++) {
			values.put(Integer.toString(i), arguments[i]);
		}
		return values;
	}

}
