package org.greenercities.tracker.listing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.BadParameter;

import org.springframework.context.MessageSource;

/**
 * The values of each dimension in the reader's language: what they are called, in which
 * order they stand, and which of them there are.
 */
final class Vocabulary {

	private static final String UNKNOWN = ".unknown";

	private static final String UNSTATED = ".unstated";

	private final Codelists codelists;

	private final MessageSource messages;

	private final Formats formats;

	private final Locale locale;

	Vocabulary(Codelists codelists, MessageSource messages, Formats formats, Locale locale) {
		this.codelists = codelists;
		this.messages = messages;
		this.formats = formats;
		this.locale = locale;
	}

	Codelists codelists() {
		return this.codelists;
	}

	Locale locale() {
		return this.locale;
	}

	/** What a value is called. */
	String label(Dimension dimension, String code) {
		if (!dimension.fixedValues().isEmpty()) {
			return this.messages.getMessage(dimension.code() + "." + code, null, this.locale);
		}
		return switch (dimension) {
			case STARTED, ENDED, PROGRESSED -> this.formats.partialDate(PartialDate.parse(code));
			case STATUS_AT ->
				text("status.at", "status", text(code.endsWith(UNKNOWN) ? "not-stated" : "status." + afterDot(code)),
						"biennium", this.formats.biennium(beforeDot(code)));
			case MONEY -> text("money.in", "state", text("money.state." + beforeDot(code)), "currency",
					code.endsWith(UNSTATED) ? text("money.no-amount") : afterDot(code));
			case CITED -> code.contains(".") ? text("cited.section", "biennium", this.formats.biennium(beforeDot(code)),
					"section", afterDot(code)) : this.formats.biennium(code);
			default -> dimension.codelist().map((list) -> label(list, code)).orElse(code);
		};
	}

	/** What a text of the bundles says. */
	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	private static String beforeDot(String code) {
		return code.substring(0, code.indexOf('.'));
	}

	private static String afterDot(String code) {
		return code.substring(code.indexOf('.') + 1);
	}

	int position(Dimension dimension, String code) {
		return dimension.codelist()
			.map((list) -> this.codelists.position(list, code))
			.orElseGet(() -> dimension.fixedValues().indexOf(code));
	}

	/**
	 * Checks that every value asked for is one that there is.
	 * @param known the values of a dimension that the reader may know of
	 * @throws BadParameter for the first that is not, with those there are
	 */
	void check(ActivityFilter filter, Function<Dimension, Collection<String>> known) {
		filter.values().forEach((dimension, values) -> {
			dimension.form()
				.ifPresentOrElse((form) -> checkForm(dimension, values, form),
						() -> checkCodes(dimension, values, known.apply(dimension)));
		});
	}

	private static void checkForm(Dimension dimension, Set<String> values, Pattern form) {
		values.stream().filter((value) -> !form.matcher(value).matches()).findFirst().ifPresent((value) -> {
			throw new BadParameter(dimension.code(), value, "form." + dimension.code());
		});
	}

	private static void checkCodes(Dimension dimension, Set<String> values, Collection<String> known) {
		values.stream().filter((value) -> !known.contains(value)).findFirst().ifPresent((value) -> {
			throw new BadParameter(dimension.code(), value, known);
		});
	}

	/** The values that a dimension takes; none where it takes any text. */
	Collection<String> values(Dimension dimension) {
		return dimension.codelist().map(this.codelists::codes).orElse(dimension.fixedValues());
	}

	/** Those of them that were named while logging and are not confirmed yet. */
	List<String> unconfirmed(Dimension dimension) {
		return dimension.codelist()
			.map((list) -> this.codelists.codes(list)
				.stream()
				.filter((code) -> this.codelists.unconfirmed(list, code))
				.toList())
			.orElse(List.of());
	}

	private String label(String list, String code) {
		return switch (list) {
			case "organisation" -> this.codelists.shortName(list, code);
			case "sdg" -> code + " " + this.codelists.name(list, code);
			case "biennium" -> this.formats.biennium(code);
			default -> this.codelists.name(list, code);
		};
	}

}
