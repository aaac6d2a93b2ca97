package org.greenercities.tracker.logging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/** Puts into words what another editor has saved. */
final class Conflicts {

	private final MessageSource messages;

	private final Formats formats;

	private final Locale locale;

	Conflicts(MessageSource messages, Formats formats, Locale locale) {
		this.messages = messages;
		this.formats = formats;
		this.locale = locale;
	}

	Conflict of(FormSection section, EditConflict conflict) {
		List<Conflict.Saved> saved = Arrays.stream(conflict.theirs().getClass().getRecordComponents())
			.filter((field) -> conflict.fields().contains(field.getName()))
			.map((field) -> new Conflict.Saved(field.getName(), name(field), words(value(field, conflict.theirs()))))
			.toList();
		return new Conflict(section.code(), conflict.author(), conflict.at(), saved);
	}

	private static String name(RecordComponent field) {
		return field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	private static @Nullable Object value(RecordComponent field, Section section) {
		try {
			return field.getAccessor().invoke(section);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String words(@Nullable Object value) {
		if (value == null) {
			return message("not-stated");
		}
		if (value instanceof PartialDate date) {
			return this.formats.partialDate(date, this.locale);
		}
		if (value instanceof Kind kind) {
			return message("kind." + kind.code());
		}
		return (value instanceof Schedule.DateKind kind) ? message("date." + kind.code()) : value.toString();
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, this.locale);
	}

}
