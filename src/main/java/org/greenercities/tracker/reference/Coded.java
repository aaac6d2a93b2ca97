package org.greenercities.tracker.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value out of a short fixed list, known outside Java by a stable lower-case code: in
 * the table, in addresses, exports and message keys.
 */
public interface Coded {

	/** The name of the constant, as every enum has it. */
	String name();

	/** The code, for example {@code policy_support}. */
	@JsonValue
	default String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The value with this code. */
	static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
		return Arrays.stream(type.getEnumConstants()).filter((value) -> value.code().equals(code)).findFirst();
	}

	/** All codes of the list, in its order. */
	static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
		return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
	}

}
