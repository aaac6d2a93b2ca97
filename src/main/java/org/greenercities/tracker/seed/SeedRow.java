package org.greenercities.tracker.seed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Names;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A row of a seed file. Whatever it is asked for and does not hold is refused with file,
 * line, column and reason.
 */
final class SeedRow {

	private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

	private final String file;

	private final NamedCsvRecord csv;

	SeedRow(String file, NamedCsvRecord csv) {
		this.file = file;
		this.csv = csv;
	}

	/** The text of a cell that has to have one. */
	String text(String column) {
		String text = optional(column);
		if (text == null) {
			throw rejected(column, "is empty");
		}
		return text;
	}

	/** The text of a cell, nothing where it is empty: unknown or not stated. */
	@Nullable String optional(String column) {
		String text = this.csv.findField(column).orElseThrow(() -> rejected(column, "there is no such column"));
		return text.isBlank() ? null : text.strip();
	}

	/** The values of a cell that may hold several. */
	List<String> list(String column) {
		String text = optional(column);
		return (text == null) ? List.of() : Arrays.stream(text.split(";")).map(String::strip).toList();
	}

	@Nullable PartialDate partialDate(String column) {
		return optional(column, PartialDate::parse);
	}

	@Nullable BigDecimal number(String column) {
		return optional(column, BigDecimal::new);
	}

	int integer(String column) {
		return read(column, text(column), Integer::parseInt);
	}

	/** Yes where the cell says so, no where it is empty. */
	boolean yes(String column) {
		String text = optional(column);
		if (text != null && !"yes".equals(text)) {
			throw rejected(column, "'" + text + "' is neither yes nor empty");
		}
		return text != null;
	}

	/** A value of a fixed list. */
	<E extends Enum<E> & Coded> E value(Class<E> type, String column) {
		String code = text(column);
		return Coded.find(type, code).orElseThrow(() -> rejected(column, unknown(code, Coded.codes(type))));
	}

	/** A value of a fixed list, nothing where the cell is empty. */
	<E extends Enum<E> & Coded> @Nullable E optionalValue(Class<E> type, String column) {
		return (optional(column) == null) ? null : value(type, column);
	}

	/** A code that has to stand in a code list. */
	String code(String column, Codelists codelists, String list) {
		return known(column, text(column), codelists, list);
	}

	/** A code of a code list, nothing where the cell is empty. */
	@Nullable String optionalCode(String column, Codelists codelists, String list) {
		return (optional(column) == null) ? null : code(column, codelists, list);
	}

	/** Codes that each have to stand in a code list. */
	List<String> codes(String column, Codelists codelists, String list) {
		return list(column).stream().map((code) -> known(column, code, codelists, list)).toList();
	}

	/** A name in six languages, from six columns. */
	Names names(String prefix) {
		Map<String, String> texts = new TreeMap<>();
		LANGUAGES.forEach((language) -> texts.put(language, text(prefix + "_" + language)));
		return new Names(texts);
	}

	/**
	 * What a maker makes of this row.
	 * @throws SeedRowRejected if the maker refuses its values
	 */
	<T> T make(String column, Supplier<T> maker) {
		try {
			return maker.get();
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw rejected(column, String.valueOf(ex.getMessage()));
		}
	}

	SeedRowRejected rejected(String column, String reason) {
		return new SeedRowRejected(this.file, this.csv.getStartingLineNumber(), column, reason);
	}

	private String known(String column, String code, Codelists codelists, String list) {
		if (!codelists.contains(list, code)) {
			throw rejected(column, "there is no %s '%s'".formatted(list.replace('_', ' '), code));
		}
		return code;
	}

	private <T> @Nullable T optional(String column, Function<String, T> reader) {
		String text = optional(column);
		return (text == null) ? null : read(column, text, reader);
	}

	private <T> T read(String column, String text, Function<String, T> reader) {
		try {
			return reader.apply(text);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw rejected(column, "'" + text + "' cannot be read: " + ex.getMessage());
		}
	}

	private static String unknown(String code, List<String> known) {
		return "'%s' is none of %s".formatted(code, String.join(", ", known));
	}

}
