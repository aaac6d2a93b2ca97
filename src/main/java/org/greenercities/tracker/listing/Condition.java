package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a list is narrowed to, in the reader's words.
 *
 * @param value as the address has it; null where the parameter takes only one
 * @param label as it is read
 */
record Condition(String parameter, @Nullable String value, String label) {

	/** All that a filter asks for. */
	static List<Condition> of(ActivityFilter filter, Vocabulary vocabulary, Formats formats) {
		List<Condition> conditions = new ArrayList<>();
		filter.values()
			.forEach((dimension, values) -> values.forEach((value) -> conditions
				.add(new Condition(dimension.code(), value, vocabulary.label(dimension, value)))));
		if (filter.q() != null) {
			conditions.add(new Condition("q", null, filter.q()));
		}
		date("from", filter.from(), formats, conditions);
		date("to", filter.to(), formats, conditions);
		if (filter.mine()) {
			conditions.add(new Condition("mine", null, vocabulary.text("mine.yes")));
		}
		return conditions;
	}

	/** The same for a file, a line for each parameter. */
	static List<Fact> facts(List<Condition> conditions, Vocabulary vocabulary, Formats formats) {
		Map<String, List<String>> labels = conditions.stream()
			.collect(Collectors.groupingBy(Condition::parameter, LinkedHashMap::new,
					Collectors.mapping(Condition::label, Collectors.toList())));
		return labels.entrySet()
			.stream()
			.map((entry) -> new Fact(vocabulary.text("facet." + entry.getKey()), formats.list(entry.getValue())))
			.toList();
	}

	private static void date(String parameter, @Nullable PartialDate date, Formats formats,
			List<Condition> conditions) {
		if (date != null) {
			conditions.add(new Condition(parameter, null, formats.partialDate(date)));
		}
	}

}
