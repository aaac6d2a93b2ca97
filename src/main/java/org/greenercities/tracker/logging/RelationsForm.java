package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Relations;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.calendar.StartAfterEnd;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.programme.ProposedGathering;
import org.jspecify.annotations.Nullable;

/**
 * Codes of other activities, as typed, several in a line or the field several times; and
 * gatherings, as chosen, and one that is in no list yet. Whether there are such
 * activities is seen later.
 *
 * @param newGatheringSame the code of the gathering that it is after all,
 * {@link PartnersForm#NONE_OF_THESE}, or nothing where that was not asked yet
 */
record RelationsForm(@Nullable List<String> partOf, @Nullable List<String> follows, @Nullable List<String> gatherings,
		@Nullable String newGathering, @Nullable String newGatheringCity, @Nullable String newGatheringCountry,
		@Nullable String newGatheringStart, @Nullable String newGatheringEnd,
		@Nullable String newGatheringSame) implements SectionForm {

	private static final int LONGEST_NAME = 200;

	static RelationsForm of(Relations relations) {
		return new RelationsForm(joined(relations.partOf()), joined(relations.follows()),
				List.copyOf(relations.gatherings()), null, null, null, null, null, null);
	}

	private static List<String> joined(Collection<String> codes) {
		return List.of(String.join(", ", codes));
	}

	@Override
	public @Nullable Relations read(Reading reading) {
		Relations relations = new Relations(codes(this.partOf), codes(this.follows),
				reading.codes("gatherings", Rows.of(this.gatherings), "gathering"));
		checkNew(reading);
		return reading.failed() ? null : relations;
	}

	private void checkNew(Reading reading) {
		reading.code("newGatheringSame", same(), "gathering");
		ProposedGathering proposed = proposed(reading).orElse(null);
		if (proposed == null) {
			if (Stream.of(this.newGatheringCity, this.newGatheringCountry, this.newGatheringStart, this.newGatheringEnd)
				.anyMatch((typed) -> Rows.stated(typed).isPresent())) {
				reading.expect("newGathering", null);
			}
			return;
		}
		if (proposed.city() != null && proposed.city().contains(";")) {
			reading.refuse("newGatheringCity", "field.cities.semicolon");
		}
		try {
			Period.of(proposed.start(), proposed.end());
		}
		catch (StartAfterEnd wrong) {
			reading.refuse("newGatheringEnd", "field.end.before-start");
		}
	}

	/** The gathering that is in no list yet, if one is named. */
	Optional<ProposedGathering> proposed(Reading reading) {
		return Optional.ofNullable(reading.text("newGathering", this.newGathering, LONGEST_NAME))
			.map((name) -> new ProposedGathering(name,
					reading.text("newGatheringCity", this.newGatheringCity, LONGEST_NAME),
					reading.code("newGatheringCountry", this.newGatheringCountry, "country"),
					reading.date("newGatheringStart", this.newGatheringStart),
					reading.date("newGatheringEnd", this.newGatheringEnd)));
	}

	/** Whether it was looked at what may be the same. */
	boolean compared() {
		return Rows.stated(this.newGatheringSame).isPresent();
	}

	/** The code of the gathering that the new one is after all. */
	@Nullable String same() {
		return Rows.stated(this.newGatheringSame)
			.filter((code) -> !code.equals(PartnersForm.NONE_OF_THESE))
			.orElse(null);
	}

	/** What it says, with a gathering of this code besides. */
	static Relations with(String gathering, Relations relations) {
		Set<String> all = new LinkedHashSet<>(relations.gatherings());
		all.add(gathering);
		return new Relations(relations.partOf(), relations.follows(), all);
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
