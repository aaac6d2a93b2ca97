package org.greenercities.tracker.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Which activities each value of each filter has to find, worked out from the seed's
 * files alone, by another way than the tracker's.
 */
public final class SeedExpectations {

	private final Map<String, NamedCsvRecord> activities = new TreeMap<>();

	private final Map<String, Map<String, Set<String>>> expected = new TreeMap<>();

	public SeedExpectations() {
		rows("activities.csv").forEach((row) -> this.activities.put(row.getField("code"), row));
		ofTheActivityItself();
		ofOrganisations();
		ofSdgs();
		ofPlacesAndGatherings();
		ofBienniums();
		ofRelations();
		ofFindings();
	}

	/** Every value of a parameter, with the codes it has to find. */
	public Map<String, Set<String>> of(String parameter) {
		return this.expected.getOrDefault(parameter, Map.of());
	}

	Set<String> parameters() {
		return this.expected.keySet();
	}

	/** The activities whose time overlaps the years from one to another. */
	Set<String> overlapping(int from, int to) {
		Set<String> codes = new TreeSet<>();
		this.activities.forEach((code, row) -> {
			String start = row.getField("start").isEmpty() ? row.getField("end") : row.getField("start");
			String end = row.getField("end").isEmpty() ? row.getField("start") : row.getField("end");
			if (!start.isEmpty() && year(start) <= to && year(end) >= from) {
				codes.add(code);
			}
		});
		return codes;
	}

	/** The activities that have a word in their title. */
	Set<String> titled(String word) {
		Set<String> codes = new TreeSet<>();
		this.activities.forEach((code, row) -> {
			if (row.getField("title").contains(word)) {
				codes.add(code);
			}
		});
		return codes;
	}

	private void ofTheActivityItself() {
		Map<String, String> columns = Map.of("region", "regions", "kind", "kind", "status", "status", "umbrella",
				"umbrella_project", "pillar", "pillars", "theme", "themes");
		columns.forEach((parameter, column) -> this.activities
			.forEach((code, row) -> list(row.getField(column)).forEach((value) -> add(parameter, value, code))));
		rows("regions.csv").forEach((row) -> expect("region", row.getField("code")));
	}

	private void ofOrganisations() {
		Map<String, String> parents = new TreeMap<>();
		rows("organisations.csv").forEach((row) -> {
			parents.put(row.getField("code"), row.getField("parent"));
			expect("organisation", row.getField("code"));
			expect("funder", row.getField("code"));
		});
		Map<String, Set<String>> agencies = new TreeMap<>();
		this.activities.keySet().forEach((code) -> agencies.put(code, new TreeSet<>()));
		for (NamedCsvRecord row : rows("participations.csv")) {
			String code = row.getField("activity");
			add("role", row.getField("role"), code);
			for (String organisation : withParents(row.getField("organisation"), parents)) {
				add("organisation", organisation, code);
				if (row.getField("role").equals("funding")) {
					add("funder", organisation, code);
				}
				if (Set.of("UNEP", "UN-HABITAT").contains(organisation)) {
					agencies.computeIfAbsent(code, (activity) -> new TreeSet<>()).add(organisation);
				}
			}
		}
		rows("contributions.csv").forEach((row) -> withParents(row.getField("organisation"), parents)
			.forEach((organisation) -> add("funder", organisation, row.getField("activity"))));
		agencies.forEach((code, two) -> add("joint", (two.size() > 1) ? "yes" : "no", code));
	}

	private static List<String> withParents(String organisation, Map<String, String> parents) {
		List<String> line = new ArrayList<>();
		for (String next = organisation; !next.isEmpty(); next = parents.getOrDefault(next, "")) {
			line.add(next);
		}
		return line;
	}

	private void ofSdgs() {
		rows("sdg_goals.csv").forEach((row) -> expect("sdg", row.getField("code")));
		this.activities.forEach((code, row) -> Stream
			.concat(list(row.getField("sdg_targets")).stream(), list(row.getField("sdg_indicators")).stream())
			.forEach((sdg) -> addSdg(sdg, code)));
		rows("sdg_links.csv").stream()
			.filter((row) -> this.activities.containsKey(row.getField("activity_or_scope")))
			.forEach((row) -> addSdg(row.getField("target"), row.getField("activity_or_scope")));
	}

	/** An indicator counts for its target and goal, as their codes say. */
	private void addSdg(String sdg, String activity) {
		List<String> parts = List.of(sdg.split("\\."));
		for (int length = 1; length <= parts.size(); length++) {
			add("sdg", String.join(".", parts.subList(0, length)), activity);
		}
	}

	private void ofPlacesAndGatherings() {
		rows("countries.csv").stream()
			.filter((row) -> row.getField("region").equals("LAC"))
			.forEach((row) -> expect("country", row.getField("iso2")));
		rows("places.csv").forEach((row) -> {
			add("country", row.getField("country"), row.getField("activity"));
			if (!row.getField("city").isEmpty()) {
				add("city", row.getField("city"), row.getField("activity"));
			}
		});
		rows("gatherings.csv").forEach((row) -> {
			expect("gathering", row.getField("code"));
			list(row.getField("activities")).forEach((code) -> add("gathering", row.getField("code"), code));
		});
	}

	private void ofBienniums() {
		for (NamedCsvRecord biennium : rows("bienniums.csv")) {
			String code = biennium.getField("code");
			int first = year(biennium.getField("start_date"));
			int last = year(biennium.getField("end_date"));
			overlapping(first, last).forEach((activity) -> add("biennium", code, activity));
			rows("progress.csv").stream()
				.filter((row) -> row.getField("biennium").equals(code) || (!row.getField("date").isEmpty()
						&& year(row.getField("date")) >= first && year(row.getField("date")) <= last))
				.forEach((row) -> add("biennium", code, row.getField("activity")));
			rows("biennium_entries.csv").stream()
				.filter((row) -> row.getField("biennium").equals(code))
				.forEach((row) -> add("biennium", code, row.getField("activity")));
		}
	}

	private void ofRelations() {
		Set<String> parts = new TreeSet<>();
		rows("relations.csv").stream()
			.filter((row) -> row.getField("type").equals("part_of"))
			.forEach((row) -> parts.add(row.getField("activity")));
		this.activities.keySet().forEach((code) -> add("level", parts.contains(code) ? "part" : "top", code));
	}

	private void ofFindings() {
		Map<String, String> regions = new TreeMap<>();
		rows("countries.csv").forEach((row) -> regions.put(row.getField("iso2"), row.getField("region")));
		this.activities.forEach((code, row) -> {
			add("finding", "no_focal_point", code);
			if (row.getField("status").equals("completed") && row.getField("end").isEmpty()) {
				add("finding", "completed_without_end", code);
			}
			if (of("sdg").entrySet()
				.stream()
				.noneMatch((sdg) -> sdg.getKey().contains(".") && sdg.getValue().contains(code))) {
				add("finding", "no_sdg", code);
			}
			if (list(row.getField("agencies")).stream()
				.noneMatch((agency) -> of("organisation").getOrDefault(agency, Set.of()).contains(code))) {
				add("finding", "no_owner_takes_part", code);
			}
			List<String> named = list(row.getField("regions"));
			if (!named.isEmpty() && !named.contains("GLOBAL")
					&& ofActivity("places.csv", code).anyMatch((place) -> place.getField("role").equals("benefits")
							&& !named.contains(regions.get(place.getField("country"))))) {
				add("finding", "country_outside_regions", code);
			}
			// the seed dates its progress by years and months only
			if (ofActivity("progress.csv", code).map((update) -> update.getField("date"))
				.anyMatch((date) -> !date.isEmpty()
						&& (before(date, row.getField("start")) || before(row.getField("end"), date)))) {
				add("finding", "progress_outside_period", code);
			}
			ofFunders(code);
		});
	}

	private void ofFunders(String code) {
		Set<String> funders = new TreeSet<>();
		ofActivity("participations.csv", code).filter((row) -> row.getField("role").equals("funding"))
			.forEach((row) -> funders.add(row.getField("organisation")));
		Set<String> givers = new TreeSet<>();
		ofActivity("contributions.csv", code).forEach((row) -> {
			givers.add(row.getField("organisation"));
			if (row.getField("amount").isEmpty()) {
				add("finding", "amount_not_stated", code);
			}
		});
		if (!givers.containsAll(funders)) {
			add("finding", "funder_without_contribution", code);
		}
		if (!funders.containsAll(givers)) {
			add("finding", "contribution_without_funder", code);
		}
	}

	private static boolean before(String one, String other) {
		int known = Math.min(Math.min(one.length(), other.length()), "2018-01".length());
		return known > 0 && one.substring(0, known).compareTo(other.substring(0, known)) < 0;
	}

	private static Stream<NamedCsvRecord> ofActivity(String file, String code) {
		return rows(file).stream().filter((row) -> row.getField("activity").equals(code));
	}

	private Set<String> expect(String parameter, String value) {
		return this.expected.computeIfAbsent(parameter, (name) -> new TreeMap<>())
			.computeIfAbsent(value, (code) -> new TreeSet<>());
	}

	private void add(String parameter, String value, String activity) {
		expect(parameter, value).add(activity);
	}

	private static int year(String date) {
		return Integer.parseInt(date.substring(0, 4));
	}

	private static List<String> list(String joined) {
		return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
	}

	public static List<NamedCsvRecord> rows(String file) {
		try (InputStream seed = SeedExpectations.class.getResourceAsStream("/db/seed/" + file);
				CsvReader<NamedCsvRecord> reader = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(seed, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
