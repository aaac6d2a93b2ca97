package org.greenercities.tracker.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * One field of a form as its fragment shows it: what was typed and what is wrong with it.
 *
 * @param rows which row each error is of, counted from one; null for one of no row
 */
record Field(String name, List<String> values, List<String> errors, List<@Nullable Integer> rows,
		MessageSource messages, Locale locale) {

	public @Nullable String value() {
		return this.values.isEmpty() ? null : this.values.get(0);
	}

	/** The value of a row, where the field stands in several. */
	public @Nullable String value(int row) {
		return (row < this.values.size()) ? this.values.get(row) : null;
	}

	public boolean has(String value) {
		return this.values.contains(value);
	}

	public boolean bad() {
		return !this.errors.isEmpty();
	}

	/** Whether something is wrong with it in a row, counted from nought. */
	public boolean bad(int row) {
		return this.rows.contains(row + 1);
	}

	/** How many rows it is filled or wrong in, empty ones between them counted. */
	int filledRows() {
		IntStream filled = IntStream.rangeClosed(1, this.values.size())
			.filter((row) -> !this.values.get(row - 1).isBlank());
		IntStream wrong = this.rows.stream().flatMap(Stream::ofNullable).mapToInt(Integer::intValue);
		return IntStream.concat(filled, wrong).max().orElse(0);
	}

	/** Whether there is a hint to a label. */
	public boolean hint(String key) {
		return this.messages.getMessage(key + ".hint", null, null, this.locale) != null;
	}

	/**
	 * The ids of hint and error, for {@code aria-describedby}; null if there is neither.
	 */
	public @Nullable String describedBy(String key) {
		String ids = Stream.of(hint(key) ? "-hint" : "", bad() ? "-error" : "")
			.filter((end) -> !end.isEmpty())
			.map(this.name::concat)
			.collect(Collectors.joining(" "));
		return ids.isEmpty() ? null : ids;
	}

}
