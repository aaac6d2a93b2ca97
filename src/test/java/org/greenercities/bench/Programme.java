package org.greenercities.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Relation;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.SdgLink;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.activity.StatusFact;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.organisation.Organisation;
import org.greenercities.tracker.reference.Coded;

import org.springframework.core.io.ClassPathResource;

/**
 * A made-up programme like the real one: how often each value occurs is drawn from the
 * rows of {@code db/seed}, cities and their countries from ICU's time zones. The same
 * size gives the same programme, and a smaller one is the beginning of a larger one.
 */
final class Programme {

	static final String AUTHOR = "TRACKER";

	private static final int SEED = 2018;

	private final Random random = new Random(SEED);

	private final List<NamedCsvRecord> activities = rows("activities.csv");

	private final List<NamedCsvRecord> participations = rows("participations.csv");

	private final List<NamedCsvRecord> progress = rows("progress.csv");

	private final List<NamedCsvRecord> results = rows("results.csv");

	private final List<NamedCsvRecord> milestones = rows("milestones.csv");

	private final List<NamedCsvRecord> documents = rows("documents.csv");

	private final List<NamedCsvRecord> contributions = rows("contributions.csv");

	private final List<NamedCsvRecord> gatherings = rows("gatherings.csv");

	private final List<NamedCsvRecord> links = rows("sdg_links.csv");

	private final List<String> targets = rows("sdg_targets.csv").stream().map((row) -> row.getField("code")).toList();

	private final List<String> indicators = rows("sdg_indicators.csv").stream()
		.map((row) -> row.getField("code"))
		.toList();

	private final Map<String, String> regionOfCountry = new LinkedHashMap<>();

	private final Map<String, List<City>> citiesOfRegion = new LinkedHashMap<>();

	private final List<City> cities = new ArrayList<>();

	private final Instant now;

	private final LocalDate acceptedOn;

	Programme(Instant now, LocalDate acceptedOn) {
		this.now = now;
		this.acceptedOn = acceptedOn;
		rows("countries.csv").forEach((row) -> this.regionOfCountry.put(row.getField("iso2"), row.getField("region")));
		this.regionOfCountry.forEach((country, region) -> addCities(country, region));
	}

	/** The cities as organisations, for they are partners too. */
	List<Organisation> partners() {
		return this.cities.stream()
			.map((city) -> new Organisation(city.organisation(), "City of " + city.name(), null, "15", city.country(),
					null, false, List.of()))
			.toList();
	}

	/** The activity with this number, to be asked for in order. */
	Activity activity(int number) {
		NamedCsvRecord like = any(this.activities);
		List<String> agencies = list(like, "agencies");
		NamedCsvRecord placed = any(this.activities);
		List<String> regions = list(placed, "regions");
		List<City> where = places(regions);
		NamedCsvRecord subject = any(this.activities);
		Activity activity = new Activity("GCP-%03d".formatted(number), title(subject, where, number),
				Coded.find(Kind.class, like.getField("kind")).orElseThrow(), agencies, this.now, AUTHOR);
		activity.describe(any(this.activities).getField("summary") + " " + any(this.progress).getField("narrative"),
				List.of());
		activity.schedule(schedule());
		activity.locate(regions);
		activity.classify(list(like, "umbrella_project"), list(subject, "pillars"), list(subject, "themes"));
		activity.stands(new StatusFact(Coded.find(Status.class, like.getField("status")).orElseThrow(),
				PartialDate.parse("2018-12-31")));
		where.forEach((city) -> activity.takesPlaceIn(place(city)));
		serve(activity);
		involve(activity, agencies, where);
		tell(activity, agencies);
		if (number > 200 && this.random.nextInt(100) < 35) {
			activity.relates(new Relation("GCP-%03d".formatted(117 + this.random.nextInt(number - 117)),
					(this.random.nextInt(100) < 85) ? Relation.Type.PART_OF : Relation.Type.FOLLOWS, null));
		}
		return activity;
	}

	private String title(NamedCsvRecord subject, List<City> where, int number) {
		String place = where.isEmpty() ? "several regions" : where.get(0).name();
		return "%s: %s, phase %d".formatted(subject.getField("title"), place, 1 + number % 9);
	}

	private List<City> places(List<String> regions) {
		if (this.random.nextInt(100) < 35) {
			return List.of();
		}
		List<City> of = regions.isEmpty() ? this.cities : this.citiesOfRegion.getOrDefault(any(regions), this.cities);
		Set<City> places = new LinkedHashSet<>();
		int wanted = (this.random.nextInt(100) < 70) ? 1 : 2 + this.random.nextInt(3);
		for (int i = 0; i < wanted; i++) {
			places.add(favourite(of));
		}
		return List.copyOf(places);
	}

	private Place place(City city) {
		boolean named = this.random.nextInt(100) < 60;
		return new Place(city.country(), named ? city.name() : null, any(Arrays.asList(Place.Role.BENEFITS,
				Place.Role.BENEFITS, Place.Role.VENUE, Place.Role.PARTICIPANTS, Place.Role.STUDIED)));
	}

	/** Between 2013 and 2022, known as closely as in the report, often not at all. */
	private Schedule schedule() {
		PartialDate start = (this.random.nextInt(100) < 45) ? date(2013 + this.random.nextInt(8)) : null;
		PartialDate end = null;
		if (this.random.nextInt(100) < 40) {
			int year = (start != null) ? start.lastDay().getYear() + 1 : 2015;
			end = date(year + this.random.nextInt(3));
		}
		return new Schedule(start, (start != null) ? Schedule.DateKind.ACTUAL : null, end,
				(end != null) ? Schedule.DateKind.PLANNED : null);
	}

	private PartialDate date(int year) {
		int month = 1 + this.random.nextInt(12);
		return PartialDate.parse(switch (this.random.nextInt(5)) {
			case 0, 1 -> "%d".formatted(year);
			case 2 -> "%d-Q%d".formatted(year, (month + 2) / 3);
			case 3 -> "%d-%02d".formatted(year, month);
			default -> "%d-%02d-%02d".formatted(year, month, 1 + this.random.nextInt(28));
		});
	}

	private void serve(Activity activity) {
		Set<String> codes = new LinkedHashSet<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			codes.add((this.random.nextInt(100) < 85) ? any(this.links).getField("target") : any(this.targets));
		}
		if (this.random.nextInt(100) < 10) {
			codes.add(any(this.indicators));
		}
		codes.forEach((code) -> activity.serves(new SdgLink(code, null)));
	}

	private void involve(Activity activity, List<String> agencies, List<City> where) {
		Map<String, Participation> involved = new LinkedHashMap<>();
		Consumer<Participation> add = (one) -> involved.putIfAbsent(one.organisation() + one.role(), one);
		if (this.random.nextInt(100) < 80) {
			add.accept(new Participation(any(agencies), Participation.Role.LEAD, null));
		}
		for (int i = this.random.nextInt(5); i > 0; i--) {
			NamedCsvRecord like = any(this.participations);
			add.accept(new Participation(like.getField("organisation"),
					Coded.find(Participation.Role.class, like.getField("role")).orElseThrow(), null));
		}
		where.stream()
			.filter((city) -> this.random.nextInt(100) < 35)
			.forEach((city) -> add.accept(new Participation(city.organisation(), Participation.Role.PARTNER, null)));
		involved.values().forEach(activity::involves);
	}

	private void tell(Activity activity, List<String> agencies) {
		for (int i = this.random.nextInt(3); i > 0; i--) {
			NamedCsvRecord like = any(this.progress);
			String when = like.getField("date");
			ProgressUpdate update = new ProgressUpdate(when.isEmpty() ? null : date(2015 + this.random.nextInt(5)),
					when.isEmpty() ? any(List.of("2015-2016", "2017-2018", "2017-2018", "2019-2020")) : null,
					like.getField("narrative"), null, this.now, AUTHOR);
			agencies.forEach((agency) -> update.confirm(agency, this.acceptedOn, AUTHOR));
			activity.reports(update);
		}
		sometimes(40, this.results, (like) -> activity
			.achieves(new Result(like.getField("indicator"), null, null, like.getField("statement"), null)));
		sometimes(35, this.milestones, (like) -> activity
			.plans(new Milestone(like.getField("title"), date(2019 + this.random.nextInt(3)), null)));
		sometimes(30, this.documents,
				(like) -> activity.refersTo(new Document(like.getField("title"), like.getField("kind"), null, null)));
		sometimes(14, this.gatherings, (like) -> activity.takesPlaceAt(like.getField("code")));
		sometimes(18, this.contributions, (like) -> activity.receives(contribution(like)));
	}

	private Contribution contribution(NamedCsvRecord like) {
		boolean stated = this.random.nextInt(100) < 60;
		return new Contribution(like.getField("organisation"),
				stated ? BigDecimal.valueOf(10_000L * (1 + this.random.nextInt(900))) : null, stated ? "USD" : null,
				Coded.find(Contribution.State.class, like.getField("status")).orElseThrow(), null, Visibility.PUBLIC,
				null);
	}

	private void sometimes(int percent, List<NamedCsvRecord> like, Consumer<NamedCsvRecord> then) {
		if (this.random.nextInt(100) < percent) {
			then.accept(any(like));
		}
	}

	private void addCities(String country, String region) {
		TimeZoneNames names = TimeZoneNames.getInstance(ULocale.ENGLISH);
		TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null)
			.stream()
			.sorted()
			.map(names::getExemplarLocationName)
			.filter((name) -> name != null && !name.contains(";"))
			.distinct()
			.forEach((name) -> {
				City city = new City(country, name);
				this.cities.add(city);
				this.citiesOfRegion.computeIfAbsent(region, (key) -> new ArrayList<>()).add(city);
			});
	}

	/** Some come up much more often than others, the first most. */
	private <T> T favourite(List<T> of) {
		double draw = this.random.nextDouble();
		return of.get((int) (of.size() * draw * draw));
	}

	private <T> T any(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private static List<String> list(NamedCsvRecord row, String column) {
		String text = row.getField(column);
		return text.isEmpty() ? List.of() : Arrays.stream(text.split(";")).map(String::strip).toList();
	}

	private static List<NamedCsvRecord> rows(String file) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.ofNamedCsvRecord(new ClassPathResource("db/seed/" + file).getInputStream())) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A city and the organisation that governs it. */
	private record City(String country, String name) {

		String organisation() {
			String letters = this.name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]+", "-");
			return "CITY-" + this.country + "-" + letters.replaceAll("^-|-$", "");
		}

	}

}
