package org.greenercities.tracker.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.FieldNames;
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
		List<Conflict.Saved> saved = new ArrayList<>();
		conflict.saved()
			.forEach(
					(field, value) -> saved.add(new Conflict.Saved(field, FieldNames.ofProperty(field), words(value))));
		return new Conflict(section.code(), conflict.author(), conflict.at(), saved);
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
