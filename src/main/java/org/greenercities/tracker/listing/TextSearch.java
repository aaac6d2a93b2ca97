package org.greenercities.tracker.listing;

import org.greenercities.tracker.web.HighlightedText;

/**
 * How the words of {@code q} are compared with texts and marked in them: pieces of SQL
 * around the parameter {@code :q}.
 */
public final class TextSearch {

	/** The words as a text search, with and without English stems. */
	static final String WORDS = "(websearch_to_tsquery('english', unaccented(:q))"
			+ " || websearch_to_tsquery('simple', unaccented(:q)))";

	/**
	 * What is marked: the words as they are found, and as they were typed, accents
	 * included.
	 */
	private static final String MARKS = "(" + WORDS
			+ " || websearch_to_tsquery('english', :q) || websearch_to_tsquery('simple', :q))";

	private static final String HEADLINE = "'StartSel=%s, StopSel=%s, HighlightAll=true'"
		.formatted(HighlightedText.START, HighlightedText.STOP);

	private TextSearch() {
	}

	/**
	 * Whether a text has the words.
	 * @param text the column that holds it
	 * @param language the column that holds its language
	 */
	public static String found(String text, String language) {
		return "(to_tsvector(text_search_of(%2$s), unaccented(%1$s)) || to_tsvector('simple', unaccented(%1$s))) @@ %3$s"
			.formatted(text, language, WORDS);
	}

	/**
	 * A text with the words marked, for {@link HighlightedText}.
	 * @param text the column that holds it
	 * @param language the column that holds its language
	 */
	public static String marked(String text, String language) {
		return "ts_headline(text_search_of(%2$s), %1$s, %3$s, %4$s)".formatted(text, language, MARKS, HEADLINE);
	}

}
