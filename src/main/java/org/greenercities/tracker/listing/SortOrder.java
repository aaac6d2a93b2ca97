package org.greenercities.tracker.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.greenercities.tracker.web.BadParameter;

/**
 * The order of a list. Each word stands for a column that is never null, and each order
 * ends in the code, so that no row stands on two pages.
 *
 * @param word what it is sorted by
 * @param descending the other way round
 */
public record SortOrder(Word word, boolean descending) {

	/** By code. */
	public static final SortOrder DEFAULT = new SortOrder(Word.CODE, false);

	/**
	 * The order that a parameter asks for: a word, reversed by a leading {@code -}.
	 * @throws BadParameter for another word
	 */
	static SortOrder parse(String text) {
		boolean descending = text.startsWith("-");
		String code = descending ? text.substring(1) : text;
		return Arrays.stream(Word.values())
			.filter((word) -> word.code().equals(code))
			.findFirst()
			.map((word) -> new SortOrder(word, descending))
			.orElseThrow(() -> new BadParameter("sort", text, allowed()));
	}

	String sql() {
		String direction = this.descending ? " desc" : "";
		return this.word.unknown + this.word.column + direction
				+ ((this.word == Word.CODE) ? "" : ", number" + direction);
	}

	/** As it stands in the address. */
	@Override
	public String toString() {
		return (this.descending ? "-" : "") + this.word.code();
	}

	private static List<String> allowed() {
		return Arrays.stream(Word.values()).map(Word::code).flatMap((word) -> Stream.of(word, "-" + word)).toList();
	}

	/** What a list can be sorted by. */
	public enum Word {

		CODE("", "number"), TITLE("", "title collate \"und-x-icu\""),
		START("(start_sort = date '9999-12-31'), ", "start_sort"), UPDATED("", "updated"),
		FUNDING("(funding_sort < 0), ", "funding_sort");

		/** Puts what is not stated last, in either direction. */
		private final String unknown;

		private final String column;

		Word(String unknown, String column) {
			this.unknown = unknown;
			this.column = column;
		}

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
