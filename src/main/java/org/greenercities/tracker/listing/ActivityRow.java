package org.greenercities.tracker.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity as lists and exports show it: a row of the index. Several codes in one text
 * are joined with {@code "; "}.
 */
record ActivityRow(String code, String title, @Nullable String summary, String language, String kind,
		@Nullable String status, String agencies, String lead, String regions, String countries, String cities,
		String umbrellaProject, String pillars, String themes, String sdgTargets, String sdgIndicators,
		@Nullable String start, @Nullable String end, String biennia, @Nullable BigDecimal fundingUsd, String partners,
		String funders, String participations, @Nullable Integer percentComplete, @Nullable String lastProgress,
		@Nullable String progressText, OffsetDateTime updated) {

	/** In the order in which {@link #of} reads them. */
	static final String COLUMNS = """
			code, title, summary, language, kind, status, agencies, lead, regions, countries, cities, umbrella_project,
			pillars, themes, sdg_targets, sdg_indicators, start_date, end_date, biennia, funding_usd, partners, funders,
			participations, percent_complete, last_progress, progress_text, updated""";

	static ActivityRow of(ResultSet row) throws SQLException {
		int i = 1;
		return new ActivityRow(row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++),
				row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++),
				row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++),
				row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++), row.getString(i++),
				row.getBigDecimal(i++), row.getString(i++), row.getString(i++), row.getString(i++),
				row.getObject(i++, Integer.class), row.getString(i++), row.getString(i++),
				row.getObject(i++, OffsetDateTime.class));
	}

	/** The codes in a text that joins several. */
	static List<String> codes(@Nullable String joined) {
		return (joined == null || joined.isEmpty()) ? List.of() : List.of(joined.split("; "));
	}

}
