package org.greenercities.tracker.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the figures behind a list: counts, sums and the latest of what hangs on its
 * activities. Every statement takes its condition from {@link IndexQuery}.
 */
@Component
@Transactional(readOnly = true)
class FigureReader {

	/** The activities of the list, for tables beside the index to be joined to. */
	static final String HIT = """
			with hit as (select face, activity_id, code, title, language as title_language, agencies, number as activity_number
				from activity_index where %s)
			""";

	/**
	 * Columns that have all values of a dimension in one text. Pairs are counted by them.
	 */
	private static final Map<Dimension, String> TEXTS = new EnumMap<>(Map.of(Dimension.STATUS,
			"coalesce(status, 'unknown')", Dimension.STATUS_AT, "standings", Dimension.REGION, "regions"));

	private final JdbcClient jdbc;

	FigureReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many match, how many have each value, how many have each two of some. */
	Tally tally(IndexQuery query, Set<Dimension> wanted, Collection<Cross.Pair> pairs) {
		Tally tally = new Tally();
		this.jdbc.sql(tallySql(query, wanted, pairs)).params(query.parameters()).query((row) -> {
			String dimension = row.getString(1);
			long count = row.getLong(5);
			if (dimension == null) {
				tally.setTotal(count);
			}
			else if (row.getString(2) == null) {
				tally.add(of(dimension), row.getString(3), count);
			}
			else {
				tally.add(new Cross.Pair(of(dimension), of(row.getString(2))), row.getString(3), row.getString(4),
						count);
			}
		});
		return tally;
	}

	/** What the contributions come to, by state and currency. */
	List<MoneySum> money(IndexQuery query, BiFunction<String, @Nullable String, @Nullable Address> link) {
		return this.jdbc.sql(HIT.formatted(query.sql()) + """
				select p.state, p.currency, sum(p.amount), count(*), count(distinct activity_id)
				from activity_index_contribution p join hit using (face, activity_id)
				group by p.state, p.currency order by p.state, p.currency nulls last""")
			.params(query.parameters())
			.query((row, number) -> sum(row, 1, link))
			.list();
	}

	/**
	 * The same by funder.
	 * @param funder only this one; all if null
	 */
	List<ByFunder> moneyByFunder(IndexQuery query, @Nullable String funder) {
		return this.jdbc.sql(HIT.formatted(query.sql()) + """
				select p.organisation, p.state, p.currency, sum(p.amount), count(*), count(distinct activity_id)
				from activity_index_contribution p join hit using (face, activity_id)
				where cast(:funder as text) is null or p.organisation = :funder
				group by p.organisation, p.state, p.currency order by p.organisation, p.state, p.currency nulls last""")
			.params(query.parameters())
			.param("funder", funder)
			.query((row, number) -> new ByFunder(row.getString(1), sum(row, 2, (state, currency) -> null)))
			.list();
	}

	/**
	 * How many progress updates there are.
	 * @param bienniums only what belongs to one of these; to any if there is none
	 */
	long updates(IndexQuery query, Set<String> bienniums) {
		return this.jdbc.sql(HIT.formatted(query.sql()) + """
				select count(*) from activity_index_progress p join hit using (face, activity_id)
				where cardinality(:bienniums) = 0 or p.biennia && cast(:bienniums as text[])""")
			.params(query.parameters())
			.param("bienniums", bienniums.toArray(String[]::new))
			.query(Long.class)
			.single();
	}

	/** The latest progress updates, the latest first; arguments as above. */
	List<Update> latestUpdates(IndexQuery query, Set<String> bienniums, int limit) {
		// the index of known dates finds the latest of all, but would walk to an earlier
		// biennium
		String known = bienniums.isEmpty() ? "known" : "known + 0";
		return this.jdbc
			.sql(HIT.formatted(query.sql())
					+ """
							select hit.code, title, title_language, p.date, p.biennium, p.status, p.narrative, p.language,
								agencies, confirmed_by
							from activity_index_progress p join hit using (face, activity_id)
							where cardinality(:bienniums) = 0 or p.biennia && cast(:bienniums as text[])
							order by known desc, partial_first(p.date) desc nulls last, activity_number desc, p.number desc limit :limit"""
						.formatted(known))
			.params(query.parameters())
			.param("bienniums", bienniums.toArray(String[]::new))
			.param("limit", limit)
			.query((row, number) -> update(row))
			.list();
	}

	/** Results, those with a value first, then by activity. */
	List<ReachedResult> results(IndexQuery query, int limit) {
		return this.jdbc.sql(HIT.formatted(query.sql()) + """
				select hit.code, title, title_language, p.indicator, p.value, p.unit, p.statement, p.language
				from activity_index_result p join hit using (face, activity_id)
				order by p.value is null, activity_number, p.number limit :limit""")
			.params(query.parameters())
			.param("limit", limit)
			.query((row, number) -> new ReachedResult(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getBigDecimal(5), row.getString(6), row.getString(7), row.getString(8)))
			.list();
	}

	/**
	 * Every activity's values are taken apart once. Where pairs are asked for, they are
	 * counted by the column that has the dimension which all of these share, as it
	 * stands: few texts in many rows.
	 */
	private static String tallySql(IndexQuery query, Set<Dimension> wanted, Collection<Cross.Pair> pairs) {
		Set<Dimension> all = new LinkedHashSet<>(wanted);
		List<Cross.Pair> crosses = pairs.stream().filter((pair) -> !pair.participation()).toList();
		crosses.forEach((pair) -> all.addAll(List.of(pair.row(), pair.column())));
		Dimension shared = shared(crosses);
		StringBuilder sql = new StringBuilder("""
				with hit as materialized (select facets%1$s as ids, roles%2$s from activity_index where %3$s),
				counted as materialized (select id, count(*) as n%4$s
					from (select unnest(ids) as id%4$s from hit) value group by id%4$s)
				select null as dimension, null as other, '' as code, '' as other_code, count(*) as n from hit
				union all select dimension, null, code, '', sum(n) from counted join facet using (id)
					where dimension in (%5$s) group by dimension, code""".formatted(
				all.stream().allMatch(Dimension::offered) ? "" : " || marks",
				(shared != null) ? ", " + TEXTS.get(shared) + " as texts" : "", query.sql(),
				(shared != null) ? ", texts" : "", quoted(all)));
		pairs.forEach((pair) -> sql.append(pair.participation() ? participations(pair) : cross(pair, shared)));
		return sql.toString();
	}

	private static @Nullable Dimension shared(List<Cross.Pair> crosses) {
		return crosses.isEmpty() ? null
				: TEXTS.keySet()
					.stream()
					.filter((dimension) -> crosses.stream().allMatch((pair) -> pair.has(dimension)))
					.findFirst()
					.orElseThrow();
	}

	private static String cross(Cross.Pair pair, @Nullable Dimension shared) {
		boolean first = pair.row() == shared;
		return """
				 union all select '%s', '%s', %s, %s, sum(n)
				from counted join facet using (id), string_to_table(texts, '; ') as text
				where dimension = '%s' group by code, text""".formatted(pair.row().code(), pair.column().code(),
				first ? "text" : "code", first ? "code" : "text", (first ? pair.column() : pair.row()).code());
	}

	private static String participations(Cross.Pair pair) {
		return """
				 union all select '%s', '%s', split_part(pair, '/', 1), split_part(pair, '/', 2), n
				from (select pair, count(*) as n from (select unnest(roles) as pair from hit) value group by pair) counted"""
			.formatted(pair.row().code(), pair.column().code());
	}

	private static String quoted(Set<Dimension> dimensions) {
		return dimensions.isEmpty() ? "''"
				: dimensions.stream().map((one) -> "'" + one.code() + "'").collect(Collectors.joining(", "));
	}

	private static MoneySum sum(ResultSet row, int first, BiFunction<String, @Nullable String, @Nullable Address> link)
			throws SQLException {
		String state = row.getString(first);
		String currency = row.getString(first + 1);
		return new MoneySum(state, currency, row.getBigDecimal(first + 2), row.getLong(first + 3),
				row.getLong(first + 4), link.apply(state, currency));
	}

	private static Update update(ResultSet row) throws SQLException {
		List<String> confirmed = ActivityRow.codes(row.getString("confirmed_by"));
		return new Update(row.getString("code"), row.getString("title"), row.getString("title_language"),
				PartialDate.parseOrNull(row.getString("date")), row.getString("biennium"), row.getString("status"),
				row.getString("narrative"), row.getString("language"),
				ActivityRow.codes(row.getString("agencies"))
					.stream()
					.filter((agency) -> !confirmed.contains(agency))
					.toList());
	}

	private static Dimension of(String code) {
		return Dimension.ofParameter(code).orElseThrow();
	}

	/**
	 * What one funder's contributions come to.
	 */
	record ByFunder(String organisation, MoneySum sum) {
	}

}
