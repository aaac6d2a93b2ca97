package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.greenercities.tracker.activity.Change.Thing;
import org.greenercities.tracker.activity.Change.Value;
import org.greenercities.tracker.activity.ChangedField.Line;
import org.greenercities.tracker.activity.ChangedField.Words;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Codelists;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Puts into a reader's words what is different between two versions. */
final class ChangeWords {

	private final Codelists codelists;

	private final MessageSource messages;

	private final Formats formats;

	private final Locale locale;

	private final Map<String, String> people;

	/**
	 * Words for a reader.
	 * @param people the names of accounts
	 */
	ChangeWords(Codelists codelists, Map<String, String> people, MessageSource messages, Formats formats,
			Locale locale) {
		this.codelists = codelists;
		this.people = people;
		this.messages = messages;
		this.formats = formats;
		this.locale = locale;
	}

	List<ChangedField> of(List<Change> changes) {
		return changes.stream().map(this::of).toList();
	}

	private ChangedField of(Change change) {
		if (!change.several() && change.before().size() == 1 && change.after().size() == 1) {
			Value before = change.before().get(0).values().get(0);
			Value after = change.after().get(0).values().get(0);
			if (before.type().sort() == FieldType.Sort.TEXT) {
				WordDifference words = WordDifference.of(before.text(), after.text(),
						Objects.requireNonNullElse(after.language(), "en"));
				return new ChangedField(label(change), false, List.of(line(before, words.before())),
						List.of(line(after, words.after())));
			}
		}
		return new ChangedField(label(change), change.several(), lines(change.before()), lines(change.after()));
	}

	/** The name of a code of a code list. */
	String name(String list, String code) {
		return switch (list) {
			case "biennium" -> this.formats.biennium(code);
			case "sdg" -> code + " " + this.codelists.name(list, code);
			default -> this.codelists.name(list, code);
		};
	}

	private String label(Change change) {
		String part = change.part();
		String property = change.property();
		String field = (property != null) ? name(part, property, change.translation()) : "";
		if (part == null) {
			return field;
		}
		String of = label(null, part);
		Integer number = change.number();
		if (number == null) {
			return text("change.in-part", "part", of, "field", field);
		}
		return (property == null) ? text("change.row", "part", of, "number", number)
				: text("change.in-row", "part", of, "number", number, "field", field);
	}

	private String name(@Nullable String part, String property, @Nullable String translation) {
		String field = label(part, property);
		return (translation == null) ? field
				: text("change.translation", "field", field, "language", word("language." + translation, translation));
	}

	/** What a property is called; where it has no name of ours, its own. */
	private String label(@Nullable String part, String property) {
		return Objects.requireNonNull(this.messages
			.getMessage(new DefaultMessageSourceResolvable(keys(part, property), property), this.locale));
	}

	/** The messages that name a property, the first that there is. */
	static String[] keys(@Nullable String part, String property) {
		return new String[] { "change." + part + "." + property, "change." + property };
	}

	private static Line line(Value value, List<WordDifference.Run> runs) {
		return new Line(List.of(new Words(value.language(), runs, value.type().internal())));
	}

	private List<Line> lines(List<Thing> things) {
		return things.stream().map((thing) -> new Line(thing.values().stream().map(this::words).toList())).toList();
	}

	private Words words(Value value) {
		FieldType type = value.type();
		String lang = (type.sort() == FieldType.Sort.CODE) ? this.codelists.language(type.source(), value.text())
				: value.language();
		return new Words(lang, List.of(new WordDifference.Run(text(type, value.text()), false)), type.internal());
	}

	private String text(FieldType type, String text) {
		return switch (type.sort()) {
			case CODE -> name(type.source(), text);
			case WORD -> word(type.source() + text, text);
			case DATE -> this.formats.partialDate(PartialDate.parse(text), this.locale);
			case NUMBER -> this.formats.number(new BigDecimal(text), this.locale);
			case PERCENT -> this.formats.percent(new BigDecimal(text), this.locale);
			case MONEY -> money(text.split(" ", 2));
			case PARAGRAPH -> text("source.paragraph", "number", text);
			case PERSON -> this.people.getOrDefault(text, text);
			case ROW -> text("change.row", "part", label(null, type.source()), "number", new BigDecimal(text));
			case TEXT, ROWS, HIDDEN -> text;
		};
	}

	private String money(String[] amount) {
		return this.formats.money(new BigDecimal(amount[0]), amount[1], this.locale);
	}

	private String word(String key, String otherwise) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, otherwise, this.locale), otherwise);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

}
