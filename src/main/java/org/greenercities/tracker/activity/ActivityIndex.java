package org.greenercities.tracker.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the flat rows that everything which reads is served from, in the transaction of
 * the change that makes them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActivityIndex {

	/**
	 * Stems in the text's own language, and the words as written, for readers of any
	 * language.
	 */
	private static final String SEARCH = """
			setweight(to_tsvector('simple', :code), 'A')
			|| setweight(to_tsvector(text_search_of(:language), unaccented(:title)), 'A')
			|| setweight(to_tsvector('simple', unaccented(:title)), 'A')
			|| setweight(to_tsvector('simple', unaccented(:names)), 'B')
			|| setweight(to_tsvector(text_search_of(:language), unaccented(coalesce(cast(:summary as text), ''))), 'C')
			|| setweight(to_tsvector('simple', unaccented(coalesce(cast(:summary as text), ''))), 'C')
			|| setweight(to_tsvector(text_search_of(:language), unaccented(:texts)), 'D')
			|| setweight(to_tsvector('simple', unaccented(:texts)), 'D')""";

	/**
	 * Goes up with every change of how rows are made, so that those made before are made
	 * anew.
	 */
	private static final int FORMAT = 6;

	private final NamedParameterJdbcTemplate jdbc;

	private final ActivityVersions versions;

	private final CodelistReader codelists;

	private final Bienniums bienniums;

	ActivityIndex(NamedParameterJdbcTemplate jdbc, ActivityVersions versions, CodelistReader codelists,
			Bienniums bienniums) {
		this.jdbc = jdbc;
		this.versions = versions;
		this.codelists = codelists;
		this.bienniums = bienniums;
	}

	/** Makes the rows of these activities anew, both faces. */
	void refresh(Collection<Long> activities) {
		this.jdbc.query("select id from activity where id in (:activities) order by id for update",
				Map.of("activities", activities), (row) -> {
					// two that refresh one activity wait for each other
				});
		this.jdbc.update("delete from activity_index where activity_id in (:activities)",
				Map.of("activities", activities));
		List<IndexRow> rows = rows(this.versions.read(activities));
		if (!rows.isEmpty()) {
			Map<IndexValues.Facet, Integer> ids = facetIds(rows);
			this.jdbc.batchUpdate(insert(rows.get(0).columns().keySet()),
					rows.stream().map((row) -> parameters(row, ids)).toArray(MapSqlParameterSource[]::new));
			insertParts(rows);
		}
	}

	/** Some activities whose rows were made in an earlier way. */
	List<Long> outdated(int limit) {
		return this.jdbc.queryForList(
				"select distinct activity_id from activity_index where format <> :format order by 1 limit :limit",
				Map.of("format", FORMAT, "limit", limit), Long.class);
	}

	private void insertParts(List<IndexRow> rows) {
		Map<String, List<MapSqlParameterSource>> parts = new LinkedHashMap<>();
		rows.forEach((row) -> row.parts()
			.rows()
			.forEach((table, lines) -> parts.computeIfAbsent(table, (name) -> new ArrayList<>())
				.addAll(lines.stream().map((line) -> part(row, line)).toList())));
		parts.forEach((table, lines) -> {
			if (!lines.isEmpty()) {
				List<String> columns = List.of(lines.get(0).getParameterNames());
				this.jdbc.batchUpdate(
						"insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), named(columns)),
						lines.toArray(MapSqlParameterSource[]::new));
			}
		});
	}

	private static MapSqlParameterSource part(IndexRow row, Map<String, ?> line) {
		return new MapSqlParameterSource(line).addValue("face", row.face().code())
			.addValue("activity_id", row.version().activityId());
	}

	private List<IndexRow> rows(List<ActivityVersions.Version> versions) {
		Codelists names = this.codelists.read(Locale.ENGLISH);
		List<Biennium> all = this.bienniums.all();
		Map<Long, ActivityDocument> latest = versions.stream()
			.filter(ActivityVersions.Version::latest)
			.collect(Collectors.toMap(ActivityVersions.Version::activityId, ActivityVersions.Version::document));
		List<IndexRow> rows = new ArrayList<>();
		for (ActivityVersions.Version version : versions) {
			for (Face face : version.faces()) {
				rows.add(new IndexRow(version, face, latest.getOrDefault(version.activityId(), version.document()),
						names, all));
			}
		}
		return rows;
	}

	private Map<IndexValues.Facet, Integer> facetIds(List<IndexRow> rows) {
		Set<IndexValues.Facet> facets = rows.stream()
			.flatMap((row) -> Stream.concat(row.facets().stream(), row.marks().stream()))
			.collect(Collectors.toSet());
		MapSqlParameterSource wanted = new MapSqlParameterSource()
			.addValue("dimensions", facets.stream().map((facet) -> facet.dimension().code()).toArray(String[]::new))
			.addValue("codes", facets.stream().map(IndexValues.Facet::code).toArray(String[]::new));
		this.jdbc.update("""
				insert into facet (dimension, code) select * from unnest(:dimensions, :codes) f (dimension, code)
				order by dimension, code on conflict do nothing""", wanted);
		Map<IndexValues.Facet, Integer> ids = new HashMap<>();
		this.jdbc.query("""
				select id, dimension, code from facet
				where (dimension, code) in (select * from unnest(:dimensions, :codes))""", wanted, (row) -> {
			ids.put(new IndexValues.Facet(Dimension.ofParameter(row.getString("dimension")).orElseThrow(),
					row.getString("code")), row.getInt("id"));
		});
		return ids;
	}

	private static String insert(Collection<String> columns) {
		return "insert into activity_index (%s, format, facets, marks, words, search) values (%s, %d, :facets, :marks, %s, %s)"
			.formatted(String.join(", ", columns), named(columns), FORMAT,
					"lower(unaccented(concat_ws(' ', :code, :title, :names, cast(:summary as text))))", SEARCH);
	}

	private static String named(Collection<String> columns) {
		return columns.stream().map((column) -> ":" + column).collect(Collectors.joining(", "));
	}

	private static MapSqlParameterSource parameters(IndexRow row, Map<IndexValues.Facet, Integer> ids) {
		return new MapSqlParameterSource(row.columns()).addValue("names", row.values().names())
			.addValue("texts", row.values().texts())
			.addValue("facets", numbers(row.facets(), ids))
			.addValue("marks", numbers(row.marks(), ids));
	}

	private static Integer[] numbers(Set<IndexValues.Facet> values, Map<IndexValues.Facet, Integer> ids) {
		return values.stream().map(ids::get).sorted().toArray(Integer[]::new);
	}

}
