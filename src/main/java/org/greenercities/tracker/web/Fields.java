package org.greenercities.tracker.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * The fields of the forms of a page, the model's {@code form} and whatever else of it
 * ends in {@code Form}; empty ones where there is none. A message of an error may name
 * the attributes of the broken constraint ({@code {max}}) or the arguments of
 * {@code rejectValue}, given there as name, value, name, value. An error whose arguments
 * name a {@code row} is that row's: its text says so, and its link leads there.
 */
final class Fields {

	private static final int SPARE_ROWS = 2;

	private final List<BindingResult> results;

	private final MessageSource messages;

	private final Locale locale;

	Fields(List<BindingResult> results, MessageSource messages, Locale locale) {
		this.results = results;
		this.messages = messages;
		this.locale = locale;
	}

	public boolean any() {
		return this.results.stream().anyMatch(BindingResult::hasErrors);
	}

	/** Whether one of these holds something, or is wrong: it may not be out of sight. */
	public boolean filled(String... names) {
		return Stream.of(names)
			.map(this::of)
			.anyMatch((field) -> field.bad() || field.values().stream().anyMatch((value) -> !value.isBlank()));
	}

	/**
	 * The rows to show of fields that stand in rows: those that any of them is filled or
	 * wrong in, and two more to fill; counted from nought.
	 */
	public List<Integer> rows(String... names) {
		int filled = Stream.of(names).map(this::of).mapToInt(Field::filledRows).max().orElse(0);
		return IntStream.range(0, filled + SPARE_ROWS).boxed().toList();
	}

	/**
	 * All that is wrong, in order; with the field to go to, if it is one field's fault.
	 */
	public List<Wrong> problems() {
		return this.results.stream()
			.flatMap((result) -> result.getAllErrors().stream())
			.map((error) -> new Wrong((error instanceof FieldError field) ? id(field) : null, text(error)))
			.toList();
	}

	/** The first row's fields have their names as ids; others have the row behind it. */
	private static String id(FieldError error) {
		Integer row = row(error);
		return FieldNames.ofProperty(error.getField()) + ((row == null || row == 1) ? "" : "-" + row);
	}

	private static @Nullable Integer row(ObjectError error) {
		return (arguments(error).get("row") instanceof Integer row) ? row : null;
	}

	public Field of(String name) {
		String property = FieldNames.property(name);
		BindingResult result = (this.results.size() == 1) ? this.results.get(0)
				: this.results.stream().filter((one) -> one.getFieldType(property) != null).findFirst().orElse(null);
		List<FieldError> errors = (result == null) ? List.of() : result.getFieldErrors(property);
		return new Field(name, (result == null) ? List.of() : texts(value(result, property)),
				errors.stream().map(this::text).toList(), errors.stream().map(Fields::row).toList(), this.messages,
				this.locale);
	}

	private static @Nullable Object value(BindingResult result, String property) {
		FieldError error = result.getFieldError(property);
		if (error != null) {
			return error.getRejectedValue();
		}
		return (result.getTarget() == null) ? result.getFieldValue(property) : result.getRawFieldValue(property);
	}

	private static List<String> texts(@Nullable Object value) {
		List<String> texts = new ArrayList<>();
		if (value instanceof Collection<?> several) {
			several.forEach((one) -> texts.add(String.valueOf(one)));
		}
		else if (value instanceof Object[] several) {
			List.of(several).forEach((one) -> texts.add(String.valueOf(one)));
		}
		else if (value != null) {
			texts.add(value.toString());
		}
		return texts;
	}

	private String text(ObjectError error) {
		Integer row = row(error);
		String text = ofAnyRow(error);
		return (row == null) ? text : this.messages.getMessage("form.in-row",
				new Object[] { Map.of("row", row, "text", text) }, this.locale);
	}

	private String ofAnyRow(ObjectError error) {
		Object[] arguments = { arguments(error) };
		for (String code : (error.getCodes() != null) ? error.getCodes() : new String[0]) {
			String text = this.messages.getMessage(code, arguments, null, this.locale);
			if (text != null) {
				return text;
			}
		}
		return this.messages.getMessage("form.invalid", null, this.locale);
	}

	private static Map<String, Object> arguments(ObjectError error) {
		if (error.contains(ConstraintViolation.class)) {
			ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
			return violation.getConstraintDescriptor().getAttributes();
		}
		Map<String, Object> named = new HashMap<>();
		Object[] given = (error.getArguments() != null) ? error.getArguments() : new Object[0];
		for (int i = 0; i + 1 < given.length; i += 2) {
			named.put(String.valueOf(given[i]), given[i + 1]);
		}
		return named;
	}

	/** One thing that is wrong. */
	record Wrong(@Nullable String field, String text) {

	}

}
