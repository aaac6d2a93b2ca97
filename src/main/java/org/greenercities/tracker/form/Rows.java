package org.greenercities.tracker.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Fields that stand in rows: each is sent as many times as there are rows, empty or not.
 */
public final class Rows {

	private Rows() {
	}

	/** How many rows were sent. */
	@SafeVarargs
	public static int count(@Nullable List<String>... columns) {
		int count = 0;
		for (List<String> column : columns) {
			count = Math.max(count, of(column).size());
		}
		return count;
	}

	/**
	 * What rows are known by: the number that was sent with each; a new one, without a
	 * number or with another row's, by its place, below zero.
	 */
	public static List<Integer> keys(@Nullable List<String> numbers, int count) {
		List<Integer> keys = new ArrayList<>();
		for (int row = 0; row < count; row++) {
			String number = Objects.requireNonNullElse(value(numbers, row), "");
			int key = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
			keys.add((key == 0 || keys.contains(key)) ? -row - 1 : key);
		}
		return keys;
	}

	/** The number to send with a row; none for a new one. */
	public static String number(int key) {
		return (key > 0) ? Integer.toString(key) : "";
	}

	/** What stands in a row; null where nothing was sent. */
	public static @Nullable String value(@Nullable List<String> column, int row) {
		return (row < of(column).size()) ? of(column).get(row) : null;
	}

	/**
	 * A text without blanks around it, if anything stands there. No database keeps a
	 * character of number nought.
	 */
	public static Optional<String> stated(@Nullable String value) {
		return Optional.ofNullable(value)
			.map((text) -> text.replace("\0", "").strip())
			.filter((text) -> !text.isEmpty());
	}

	/** The values of a field, none where it was not sent. */
	public static List<String> of(@Nullable List<String> column) {
		return (column != null) ? column : List.of();
	}

	/** A column of rows that are shown; what is not stated stays empty. */
	public static <R> List<String> column(Collection<R> rows, Function<R, @Nullable String> cell) {
		return rows.stream().map((row) -> Objects.requireNonNullElse(cell.apply(row), "")).toList();
	}

	/** A number as a field shows it, in a form that every language reads. */
	public static @Nullable String number(@Nullable BigDecimal value) {
		BigDecimal plain = (value != null) ? value.stripTrailingZeros() : null;
		// three decimals could be read as thousands
		return (plain != null) ? plain.setScale(plain.scale() == 3 ? 4 : Math.max(0, plain.scale())).toPlainString()
				: null;
	}

	/** A value of a fixed list as a field shows it. */
	public static @Nullable String code(@Nullable Coded value) {
		return (value != null) ? value.code() : null;
	}

}
