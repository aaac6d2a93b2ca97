package org.greenercities.tracker.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.web.HighlightedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the index: rows, counts, whole lists. Every statement takes its condition from
 * {@link IndexQuery}.
 */
@Component
@Transactional(readOnly = true)
class ActivityIndexReader {

	private static final int CURSOR = 500;

	private final JdbcClient jdbc;

	ActivityIndexReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many match in all, by each value, and by each value of a facet. */
	Counts counts(IndexQuery query) {
		Counts counts = new Counts();
		Dimension whole = query.filter().whole();
		this.jdbc.sql(countsSql(query))
			.params(query.parameters())
			.param("offered", Counts.OFFERED)
			.param("whole", (whole != null) ? whole.code() : "")
			.query((row) -> {
				// by number: there are as many rows as values
				String pass = row.getString(1);
				String code = row.getString(3);
				long count = row.getLong(4);
				if ("total".equals(pass)) {
					counts.setTotal(count);
					return;
				}
				Dimension dimension = Dimension.ofParameter(row.getString(2)).orElseThrow();
				if (pass.isEmpty()) {
					counts.addMatching(dimension, code, count, row.getInt(5));
				}
				else {
					counts.addOffered(dimension, code, count);
				}
			});
		return counts;
	}

	/** Whether the words stand anywhere that the reader may look. */
	boolean knowsWords(IndexQuery query) {
		return this.jdbc.sql("select exists (select from activity_index where %s)".formatted(query.wordsAlone()))
			.params(query.parameters())
			.query(Boolean.class)
			.single();
	}

	/** How many would match without one of the parameters, by its name. */
	Map<String, Long> countsWithout(IndexQuery query, List<String> parameters) {
		Map<String, Long> counts = new LinkedHashMap<>();
		String sql = parameters.stream()
			.map((name) -> "select '%s' as name, count(*) as n from activity_index where %s".formatted(name,
					query.sql(Set.of(name))))
			.collect(Collectors.joining(" union all "));
		this.jdbc.sql(sql).params(query.parameters()).query((row) -> {
			counts.put(row.getString("name"), row.getLong("n"));
		});
		return counts;
	}

	/** The rows of the filter's page, with what was searched for marked. */
	List<Hit> page(IndexQuery query) {
		ActivityFilter filter = query.filter();
		boolean marked = filter.q() != null && query.match() == IndexQuery.Match.WORDS;
		String page = "select %s from activity_index where %s order by %s limit :limit offset :offset"
			.formatted(ActivityRow.COLUMNS, query.sql(), order(query));
		return this.jdbc
			.sql(marked
					? """
							select page.*, %s as marked_title, %s as marked_summary from (%s) page""".formatted(
							TextSearch.marked("title", "language"), TextSearch.marked("summary", "language"), page)
					: page)
			.params(query.parameters())
			.param("limit", filter.size())
			.param("offset", (filter.page() - 1L) * filter.size())
			.query((row, number) -> hit(row, marked))
			.list();
	}

	/** Every row of the list, in its order, as it was at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	void each(IndexQuery query, Consumer<ActivityRow> consumer) {
		try (Stream<ActivityRow> rows = this.jdbc
			.sql("select %s from activity_index where %s order by %s".formatted(ActivityRow.COLUMNS, query.sql(),
					order(query)))
			.withFetchSize(CURSOR)
			.params(query.parameters())
			.query((row, number) -> ActivityRow.of(row))
			.stream()) {
			rows.forEach(consumer);
		}
	}

	/**
	 * Every row of what hangs on the activities of the list, in its order.
	 * @param part the end of the name of its table
	 * @param type has a component for each column wanted, and the activity's code
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	<R> void eachPart(IndexQuery query, String part, Class<R> type, Consumer<R> consumer) {
		try (Stream<R> rows = this.jdbc.sql("""
				select hit.code, part.*
				from (select face, activity_id, code, row_number() over (order by %s) as place
					from activity_index where %s) hit
				join activity_index_%s part using (face, activity_id)
				order by hit.place, part.number""".formatted(order(query), query.sql(), part))
			.withFetchSize(CURSOR)
			.params(query.parameters())
			.query(type)
			.stream()) {
			rows.forEach(consumer);
		}
	}

	/** What some dimensions say of the activities that the reader may see. */
	List<String> values(Collection<Dimension> dimensions, IndexQuery everything) {
		return this.jdbc.sql("""
				select distinct code from facet where dimension = any(:dimensions)
					and exists (select from activity_index where facets @> array[facet.id] and %s)
				order by code""".formatted(everything.sql()))
			.params(everything.parameters())
			.param("dimensions", dimensions.stream().map(Dimension::code).toArray(String[]::new))
			.query(String.class)
			.list();
	}

	/** The activities that relate to one, and others by their codes. */
	List<Related> related(String code, List<String> others, IndexQuery everything) {
		return this.jdbc.sql("""
				select code, title, language, status, relations from activity_index
				where (relations && array[:code || '/part_of', :code || '/follows'] or code = any(:others)) and %s
				order by number""".formatted(everything.sql()))
			.params(everything.parameters())
			.param("code", code)
			.param("others", others.toArray(String[]::new))
			.query((row, number) -> new Related(row.getString("code"), row.getString("title"),
					row.getString("language"), row.getString("status"),
					Set.of((String[]) row.getArray("relations").getArray())))
			.list();
	}

	/** Those of the codes that the reader may read, and where they are cited. */
	List<CitedActivity> cited(Collection<String> codes, IndexQuery everything) {
		return this.jdbc.sql("""
				select code, language, title, array(select place from cited_in where activity_code = code) as places
				from activity_index where code = any(:codes) and %s order by number""".formatted(everything.sql()))
			.params(everything.parameters())
			.param("codes", codes.toArray(String[]::new))
			.query((row, number) -> new CitedActivity(row.getString("code"),
					new Localized(row.getString("language"), row.getString("title")),
					List.of((String[]) row.getArray("places").getArray())))
			.list();
	}

	/** How many are cited in each place where anything is, by the place. */
	Map<String, Long> citedByPlace(IndexQuery everything) {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.sql("""
				select place, count(*) as n from cited_in join activity_index on code = activity_code where %s
				group by place""".formatted(everything.sql())).params(everything.parameters()).query((row) -> {
			counts.put(row.getString("place"), row.getLong("n"));
		});
		return counts;
	}

	private static String countsSql(IndexQuery query) {
		StringBuilder passes = new StringBuilder("""
				select '' as pass, id, count(*) as n from (select unnest(facets) as id from hit) value group by id""");
		StringBuilder pairs = new StringBuilder();
		Map<Dimension, Dimension> paired = query.pairedFacets();
		for (Dimension dimension : query.filter().values().keySet()) {
			if (dimension.offered() && !paired.containsKey(dimension)) {
				passes.append(pass(query, dimension));
			}
		}
		paired.forEach((dimension, other) -> pairs.append(pairPass(query, dimension, other)));
		return """
				with hit as materialized (select facets from activity_index where %s)
				select pass, dimension, code, n, size from (
					select pass, dimension, code, n, count(*) over values as size,
						row_number() over (values order by n desc, code) as rank
					from (%s) counted join facet using (id) window values as (partition by pass, dimension)
				) ranked where rank <= :offered or pass <> '' or dimension = :whole
				union all select 'total', '', '', count(*), 0 from hit%s""".formatted(query.sql(), passes, pairs);
	}

	private static String pass(IndexQuery query, Dimension dimension) {
		return """
				 union all select '%1$s', id, count(*) from (select unnest(facets) as id from activity_index where %2$s) value
				where id in (select id from facet where dimension = '%1$s') group by id"""
			.formatted(dimension.code(), query.sql(Set.of(dimension.code())));
	}

	/**
	 * What a role (an organisation) counts while organisations (roles) are chosen: pairs.
	 */
	private static String pairPass(IndexQuery query, Dimension dimension, Dimension other) {
		boolean roles = dimension == Dimension.ROLE;
		return """
				 union all select '%1$s', '%1$s', split_part(pair, '/', %2$d), count(distinct activity_id), 0
				from activity_index, unnest(roles) pair
				where %3$s and split_part(pair, '/', %4$d) in (:%5$s) group by 3""".formatted(dimension.code(),
				roles ? 2 : 1, query.sql(Set.of(dimension.code())), roles ? 1 : 2, other.code());
	}

	private static String order(IndexQuery query) {
		return query.filter().order().map(SortOrder::sql).orElse(switch (query.match()) {
			case WORDS -> "(code = upper(:q)) desc, ts_rank_cd(search, " + TextSearch.WORDS + ") desc, number";
			case LETTERS -> "word_similarity(" + IndexQuery.LETTERS + ", words) desc, number";
		});
	}

	private static Hit hit(ResultSet row, boolean marked) throws SQLException {
		ActivityRow activity = ActivityRow.of(row);
		String summary = activity.summary();
		return new Hit(activity, HighlightedText.of(marked ? row.getString("marked_title") : activity.title()),
				(summary != null) ? HighlightedText.of(marked ? row.getString("marked_summary") : summary) : null);
	}

	/**
	 * A row of a page, with what was searched for marked.
	 */
	record Hit(ActivityRow activity, HighlightedText title, @Nullable HighlightedText summary) {
	}

	/**
	 * Another activity.
	 *
	 * @param relations what it says itself of the activities it relates to
	 */
	record Related(String code, String title, String language, @Nullable String status, Set<String> relations) {
	}

}
