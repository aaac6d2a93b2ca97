package org.greenercities.tracker.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A parameter has a value that it does not take: a page with status 400 that names it and
 * what it takes.
 */
public class BadParameter extends RuntimeException {

	private final String parameter;

	private final @Nullable String value;

	private final List<String> allowed;

	private final @Nullable String form;

	/**
	 * A value outside a list.
	 * @param parameter its name in the address
	 * @param value as given
	 * @param allowed all values it takes, in the order to show them
	 */
	public BadParameter(String parameter, String value, Collection<String> allowed) {
		this(parameter, value, List.copyOf(allowed), null);
	}

	/**
	 * A value of the wrong form.
	 * @param parameter its name in the address
	 * @param value as given
	 * @param form message that says what it takes, for example {@code form.partial-date}
	 * ("a year, a quarter …")
	 */
	public BadParameter(String parameter, String value, String form) {
		this(parameter, value, List.of(), form);
	}

	private BadParameter(String parameter, @Nullable String value, List<String> allowed, @Nullable String form) {
		super(parameter + "=" + value);
		this.parameter = parameter;
		this.value = value;
		this.allowed = allowed;
		this.form = form;
	}

	/** Something that Spring could not bind; a number where one is required. */
	static BadParameter unreadable(String parameter, @Nullable Object value, @Nullable Class<?> required) {
		boolean number = required != null && (required.isPrimitive() || Number.class.isAssignableFrom(required))
				&& required != boolean.class;
		return new BadParameter(parameter, (value != null) ? text(value) : null, List.of(),
				number ? "error.form.number" : null);
	}

	private static String text(Object value) {
		return (value instanceof Object[] several)
				? String.join(", ", Arrays.stream(several).map(String::valueOf).toList()) : value.toString();
	}

	/** The parameter's name. */
	public String parameter() {
		return this.parameter;
	}

	/** The value given, null if there is none. */
	public @Nullable String value() {
		return this.value;
	}

	/** The values it takes; empty if they cannot be listed. */
	public List<String> allowed() {
		return this.allowed;
	}

	/** The message that says what it takes where values cannot be listed. */
	public @Nullable String form() {
		return this.form;
	}

}
