package org.greenercities.tracker.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the seed says twice has to agree: an activity's own cells and the rows of the
 * files that tell more.
 */
final class SeedAgreement {

	private final SeedFiles files;

	SeedAgreement(SeedFiles files) {
		this.files = files;
	}

	void check(List<SeedRow> activities) {
		checkWholes();
		List<SeedRow> places = this.files.rows("places.csv");
		List<SeedRow> leads = this.files.rows("participations.csv")
			.stream()
			.filter((row) -> "lead".equals(row.text("role")))
			.toList();
		List<SeedRow> targets = this.files.rows("sdg_links.csv")
			.stream()
			.filter((row) -> row.text("target").contains("."))
			.toList();
		for (SeedRow activity : activities) {
			agree(activity, "countries", "places.csv", values(places, "activity", activity, "country"));
			agree(activity, "cities", "places.csv", values(places, "activity", activity, "city"));
			agree(activity, "lead", "participations.csv", values(leads, "activity", activity, "organisation"));
			agree(activity, "sdg_targets", "sdg_links.csv", values(targets, "activity_or_scope", activity, "target"));
		}
	}

	/** Nothing may be part of itself, however far up. */
	private void checkWholes() {
		List<SeedRow> parts = this.files.rows("relations.csv")
			.stream()
			.filter((row) -> "part_of".equals(row.text("type")))
			.toList();
		for (SeedRow part : parts) {
			Set<String> wholes = new HashSet<>(Set.of(part.text("related")));
			while (parts.stream()
				.anyMatch((row) -> wholes.contains(row.text("activity")) && wholes.add(row.text("related")))) {
				// one step further up each time, until there is no further
			}
			if (wholes.contains(part.text("activity"))) {
				throw part.rejected("related", part.text("activity") + " would be part of itself");
			}
		}
	}

	private static Set<String> values(List<SeedRow> rows, String key, SeedRow activity, String column) {
		return rows.stream()
			.filter((row) -> row.text(key).equals(activity.text("code")))
			.flatMap((row) -> row.list(column).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void agree(SeedRow activity, String column, String file, Set<String> there) {
		Set<String> here = new TreeSet<>(activity.list(column));
		if (!here.equals(there)) {
			throw activity.rejected(column, "says %s, but %s says %s".formatted(here, file, there));
		}
	}

}
