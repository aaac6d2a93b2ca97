package org.greenercities.tracker.logging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Entries;
import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Conflict;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.FieldNames;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/** Puts into words what another editor has saved. */
final class Conflicts {

	private final ActivityChoices choices;

	private final MessageSource messages;

	private final Formats formats;

	private final Locale locale;

	Conflicts(ActivityChoices choices, MessageSource messages, Formats formats, Locale locale) {
		this.choices = choices;
		this.messages = messages;
		this.formats = formats;
		this.locale = locale;
	}

	Conflict of(EditConflict conflict) {
		List<Conflict.Saved> saved = new ArrayList<>();
		conflict.saved()
			.forEach((name, value) -> saved
				.add(new Conflict.Saved(name, choice(name, conflict.place(name)), saved(name, value))));
		return new Conflict(conflict.author(), conflict.at(), saved, conflict.impossible());
	}

	/** A row is counted as the form below counts it. */
	private String choice(String name, @Nullable Integer place) {
		String field = message("field." + FieldNames.ofProperty(name.replaceAll("\\..*", "")));
		if (place != null) {
			return message("form.conflict.take.row", Map.of("field", field, "row", place));
		}
		return message(row(name) ? "form.conflict.take.gone" : "form.conflict.take", Map.of("field", field));
	}

	private String saved(String name, @Nullable Object value) {
		return (value == null && row(name)) ? message("form.conflict.gone") : words(value);
	}

	private static boolean row(String name) {
		return name.contains(".");
	}

	private String words(@Nullable Object value) {
		if (value == null) {
			return message("not-stated");
		}
		if (value instanceof Schedule.Dated dated) {
			return message("form.conflict.dated", Map.of("date", this.formats.partialDate(dated.date(), this.locale),
					"kind", message("date." + dated.kind().code())));
		}
		if (value instanceof Kind kind) {
			return message("kind." + kind.code());
		}
		if (value instanceof Collection<?> agencies) {
			return list(agencies.stream().map((agency) -> organisation(agency.toString())));
		}
		return rowInWords(value);
	}

	private String rowInWords(Object value) {
		if (value instanceof Contribution.Value money) {
			return words(money);
		}
		if (value instanceof Result.Value result) {
			return list(Stream.of(result.statement(), result.indicator(),
					(result.value() != null) ? this.formats.number(result.value(), this.locale) : null, result.unit()));
		}
		if (value instanceof Milestone.Value milestone) {
			return list(Stream.of(milestone.title(), date(milestone.due()), organisation(milestone.responsible()),
					message("milestone.state." + milestone.state().code())));
		}
		if (value instanceof Document.Value document) {
			return list(Stream.of(document.title(), document.kind(), document.url()));
		}
		return (value instanceof Entries.Entry entry)
				? list(Stream.of(coded("entry.", entry.origin()), coded("entry.", entry.outcome()))) : value.toString();
	}

	private String words(Contribution.Value money) {
		String sum = (money.amount() != null && money.currency() != null)
				? this.formats.money(money.amount(), money.currency(), this.locale) : message("money.no-amount");
		return list(Stream.of(organisation(money.organisation()), organisation(money.recipient()), sum,
				coded("money.form.", money.form()), coded("money.state.", money.state()), date(money.agreementDate()),
				money.agreementNumber(), money.note(), coded("visibility.", money.visibility())));
	}

	private String list(Stream<@Nullable String> parts) {
		List<String> stated = parts.flatMap(Stream::ofNullable).toList();
		return stated.isEmpty() ? message("not-stated") : this.formats.list(stated, this.locale);
	}

	private @Nullable String organisation(@Nullable String code) {
		return (code != null) ? this.choices.name("organisation", code) : null;
	}

	private @Nullable String date(@Nullable PartialDate date) {
		return (date != null) ? this.formats.partialDate(date, this.locale) : null;
	}

	private @Nullable String coded(String prefix, @Nullable Coded value) {
		return (value != null) ? message(prefix + value.code()) : null;
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, this.locale);
	}

	private String message(String key, Map<String, Object> arguments) {
		return this.messages.getMessage(key, new Object[] { arguments }, this.locale);
	}

}
