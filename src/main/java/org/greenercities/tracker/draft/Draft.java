package org.greenercities.tracker.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form and not saved.
 *
 * @param part which form of its page
 * @param fields what was typed, by the names of the fields
 * @param interrupted whether it could not be saved because a session had ended
 * @param at when it was typed
 */
public record Draft(String part, Map<String, List<String>> fields, boolean interrupted, Instant at) {

	/** What was typed into a field; null if nothing was. */
	public @Nullable String value(String field) {
		String value = this.fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
		return value.isBlank() ? null : value;
	}

}
