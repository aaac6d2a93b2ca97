package org.greenercities.tracker.programme;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.greenercities.tracker.language.Localized;

/**
 * Columns that hold a text in several languages, read in the wanted one, else in English.
 */
final class TextColumns {

	private TextColumns() {
	}

	/** What to select for a column; the parameter {@code language} is the wanted one. */
	static String sql(String column) {
		return """
				coalesce(%1$s ->> :language, %1$s ->> 'en') as %1$s,
				case when jsonb_exists(%1$s, :language) then :language else 'en' end as %1$s_language"""
			.formatted(column);
	}

	static Localized text(ResultSet row, String column) throws SQLException {
		return new Localized(row.getString(column + "_language"), row.getString(column));
	}

}
