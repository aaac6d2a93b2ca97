package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.greenercities.tracker.activity.Relations;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Codes of other activities, as typed, several in a line or the field several times; and
 * gatherings, as chosen. Whether there are such activities is seen later.
 */
record RelationsForm(@Nullable List<String> partOf, @Nullable List<String> follows,
		@Nullable List<String> gatherings) implements SectionForm {

	static RelationsForm of(Relations relations) {
		return new RelationsForm(joined(relations.partOf()), joined(relations.follows()),
				List.copyOf(relations.gatherings()));
	}

	private static List<String> joined(Collection<String> codes) {
		return List.of(String.join(", ", codes));
	}

	@Override
	public @Nullable Relations read(Reading reading) {
		Relations relations = new Relations(codes(this.partOf), codes(this.follows),
				reading.codes("gatherings", Rows.of(this.gatherings), "gathering"));
		return reading.failed() ? null : relations;
	}

	private static Set<String> codes(@Nullable List<String> typed) {
		return Rows.of(typed)
			.stream()
			.flatMap((line) -> Arrays.stream(line.split("[,;\\s\0]+")))
			.filter((code) -> !code.isEmpty())
			.map((code) -> code.toUpperCase(Locale.ROOT))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
