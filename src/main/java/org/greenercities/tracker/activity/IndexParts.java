package org.greenercities.tracker.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on an activity and is summed and listed across many: a row each in a table
 * beside the index.
 */
final class IndexParts {

	private final ActivityDocument activity;

	private final Face face;

	private final List<Biennium> bienniums;

	IndexParts(ActivityDocument activity, Face face, List<Biennium> bienniums) {
		this.activity = activity;
		this.face = face;
		this.bienniums = bienniums;
	}

	/** The rows by their table, each with its columns by name. */
	Map<String, List<Map<String, @Nullable Object>>> rows() {
		Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
		rows.put("activity_index_contribution", numbered(this.activity.contributions(this.face), this::contribution));
		rows.put("activity_index_result", numbered(this.activity.resultsReached(), this::result));
		rows.put("activity_index_milestone", numbered(this.activity.milestones(), this::milestone));
		rows.put("activity_index_progress", numbered(this.activity.updates(), this::progress));
		return rows;
	}

	private Map<String, @Nullable Object> contribution(Contribution.Value money) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("organisation", money.organisation());
		row.put("recipient", money.recipient());
		row.put("amount", money.amount());
		row.put("currency", money.currency());
		row.put("form", code(money.form()));
		row.put("state", money.state().code());
		row.put("agreement_date", text(money.agreementDate()));
		row.put("agreement_number", money.agreementNumber());
		row.put("note", money.note());
		row.put("language", money.writing().language());
		row.put("source_paragraph", money.sourceParagraph());
		return row;
	}

	private Map<String, @Nullable Object> result(Result.Value result) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("indicator", result.indicator());
		row.put("value", result.value());
		row.put("unit", result.unit());
		row.put("statement", result.statement());
		row.put("additive", result.additive());
		row.put("language", result.writing().language());
		row.put("source_paragraph", result.sourceParagraph());
		return row;
	}

	private Map<String, @Nullable Object> milestone(Milestone.Value milestone) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("title", milestone.title());
		row.put("due", text(milestone.due()));
		row.put("responsible", milestone.responsible());
		row.put("state", milestone.state().code());
		row.put("language", milestone.writing().language());
		row.put("source_paragraph", milestone.sourceParagraph());
		return row;
	}

	private Map<String, @Nullable Object> progress(ProgressUpdate.Value update) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("date", text(update.date()));
		row.put("biennium", update.biennium());
		row.put("biennia",
				this.bienniums.stream().filter(update::belongsTo).map(Biennium::getCode).toArray(String[]::new));
		row.put("known", update.known());
		row.put("assessment", code(update.assessment()));
		row.put("status", code(update.status()));
		row.put("percent", update.percent());
		row.put("narrative", Markdown.plain(update.narrative()));
		row.put("confirmed_by", String.join(IndexRow.SEPARATOR, update.confirmedBy()));
		row.put("language", update.writing().language());
		row.put("source_paragraph", update.sourceParagraph());
		row.put("told", update.number());
		row.put("waits_for", waitsFor(update));
		return row;
	}

	/** The owners that have yet to confirm it: coordinators see the working face. */
	private String[] waitsFor(ProgressUpdate.Value update) {
		return (this.face == Face.PUBLIC) ? new String[0]
				: this.activity.agencies()
					.stream()
					.filter((agency) -> !update.confirmedBy().contains(agency))
					.toArray(String[]::new);
	}

	/** In the order in which they stand in the document, from 1. */
	private static <V> List<Map<String, @Nullable Object>> numbered(List<V> values,
			Function<V, Map<String, @Nullable Object>> row) {
		return IntStream.range(0, values.size()).mapToObj((i) -> {
			Map<String, @Nullable Object> columns = row.apply(values.get(i));
			columns.put("number", i + 1);
			return columns;
		}).toList();
	}

	private static @Nullable String code(@Nullable Coded value) {
		return (value != null) ? value.code() : null;
	}

	private static @Nullable String text(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

}
