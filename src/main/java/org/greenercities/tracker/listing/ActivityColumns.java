package org.greenercities.tracker.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.web.Column;
import org.jspecify.annotations.Nullable;

/**
 * The one list of columns of every file of activities: first codes, then names, the
 * latest progress and the record's own address. Columns are only ever added at the end;
 * other people's spreadsheets count them.
 */
final class ActivityColumns {

	/** More different cells than this are not remembered. */
	private static final int REMEMBERED = 20_000;

	private final Vocabulary vocabulary;

	private final String base;

	/**
	 * The columns in a language.
	 * @param base the address of the application, without a slash at its end
	 */
	ActivityColumns(Vocabulary vocabulary, String base) {
		this.vocabulary = vocabulary;
		this.base = base;
	}

	List<Column<ActivityRow>> all() {
		return Stream.concat(codes(), names()).toList();
	}

	private Stream<Column<ActivityRow>> codes() {
		return Stream.of(column("code", ActivityRow::code), column("title", ActivityRow::title),
				column("kind", ActivityRow::kind), column("status", ActivityRow::status),
				column("agencies", ActivityRow::agencies), column("lead", ActivityRow::lead),
				column("regions", ActivityRow::regions), column("countries", ActivityRow::countries),
				column("cities", ActivityRow::cities), column("umbrella_project", ActivityRow::umbrellaProject),
				column("pillars", ActivityRow::pillars), column("themes", ActivityRow::themes),
				column("sdg_targets", ActivityRow::sdgTargets), column("sdg_indicators", ActivityRow::sdgIndicators),
				date("start", ActivityRow::start), date("end", ActivityRow::end),
				column("biennia", ActivityRow::biennia), column("funding_usd", ActivityRow::fundingUsd),
				column("partners", ActivityRow::partners), column("funders", ActivityRow::funders),
				column("percent_complete", ActivityRow::percentComplete),
				date("last_progress", ActivityRow::lastProgress), column("updated", ActivityRow::updated));
	}

	private Stream<Column<ActivityRow>> names() {
		return Stream.of(column("kind_name", ActivityRow::kind, fixed(Dimension.KIND)),
				column("status_name", ActivityRow::status, fixed(Dimension.STATUS)),
				column("agency_names", ActivityRow::agencies, named("organisation")),
				column("lead_names", ActivityRow::lead, named("organisation")),
				column("region_names", ActivityRow::regions, named("region")),
				column("country_names", ActivityRow::countries, named("country")),
				column("umbrella_project_titles", ActivityRow::umbrellaProject, named("umbrella_project")),
				column("pillar_names", ActivityRow::pillars, named("pillar")),
				column("theme_names", ActivityRow::themes, named("theme")),
				column("sdg_target_labels", ActivityRow::sdgTargets, named("sdg")),
				column("sdg_indicator_labels", ActivityRow::sdgIndicators, named("sdg")),
				column("partner_names", ActivityRow::participations, each(this::partner)),
				column("funder_names", ActivityRow::funders, named("organisation")),
				column("summary", ActivityRow::summary), column("last_progress_text", ActivityRow::progressText),
				column("link", (row) -> this.base + "/activities/" + row.code()));
	}

	private UnaryOperator<String> named(String list) {
		return each((code) -> this.vocabulary.codelists().name(list, code));
	}

	private UnaryOperator<String> fixed(Dimension dimension) {
		return each((code) -> this.vocabulary.label(dimension, code));
	}

	private String partner(String participation) {
		int colon = participation.lastIndexOf(':');
		return this.vocabulary.text("activity.partner-with-role", "name",
				this.vocabulary.codelists().name("organisation", participation.substring(0, colon)), "role",
				this.vocabulary.label(Dimension.ROLE, participation.substring(colon + 1)));
	}

	/** The same for each of several joined codes; the same cell is worked out once. */
	private static UnaryOperator<String> each(UnaryOperator<String> one) {
		Map<String, String> remembered = new HashMap<>();
		return (joined) -> {
			String known = remembered.get(joined);
			if (known == null) {
				known = ActivityRow.codes(joined).stream().map(one).collect(Collectors.joining("; "));
				if (remembered.size() < REMEMBERED) {
					remembered.put(joined, known);
				}
			}
			return known;
		};
	}

	/** The same date is read once; there are only so many. */
	private static Column<ActivityRow> date(String name, Function<ActivityRow, @Nullable String> typed) {
		Map<String, PartialDate> read = new HashMap<>();
		return new Column<>(name, (row) -> {
			String text = typed.apply(row);
			return (text != null) ? read.computeIfAbsent(text, PartialDate::parse) : null;
		});
	}

	private static Column<ActivityRow> column(String name, Function<ActivityRow, @Nullable Object> value) {
		return new Column<>(name, value);
	}

	private static Column<ActivityRow> column(String name, Function<ActivityRow, @Nullable String> codes,
			UnaryOperator<String> names) {
		return new Column<>(name, (row) -> {
			String joined = codes.apply(row);
			return (joined == null || joined.isEmpty()) ? null : names.apply(joined);
		});
	}

}
