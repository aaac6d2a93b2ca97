package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.listing.SeedExpectations;
import org.greenercities.tracker.reference.CodelistReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks wrong of an activity, finding by finding, and in the programme's data. */
@TrackerTest
class FindingTests {

	@Autowired
	private CodelistReader codelists;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "COMPLETED, , true", "COMPLETED, 2018, false", "IMPLEMENTATION, , false" })
	void whatIsCompletedHasAnEnd(Status status, @Nullable String end, boolean found) {
		assertThat(has(Finding.COMPLETED_WITHOUT_END, (activity) -> {
			activity.stands(new StatusFact(status, PartialDate.parse("2018-12-31")));
			activity.schedule(schedule("2017", end));
		})).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource({ "2018-05, 2019, 2018-04, true", "2018-05, 2019, 2018, false", "2018-05, 2019, 2020-01-01, true",
			"2018-05, 2019, 2019-12-31, false", "2018-05, , 2030, false", ", 2019, 2001, false", ", , 2018, false",
			"2018-05, 2019, , false" })
	void progressIsWithinThePeriodAsFarAsBothAreKnown(@Nullable String start, @Nullable String end,
			@Nullable String date, boolean found) {
		assertThat(has(Finding.PROGRESS_OUTSIDE_PERIOD, (activity) -> {
			activity.schedule(schedule(start, end));
			activity.reports(new ProgressUpdate(date(date), "2017-2018", "Went on.", null, Instant.EPOCH, "TRACKER"));
		})).isEqualTo(found);
	}

	@Test
	void aFunderGivesSomethingAndWhoGivesIsAFunder() {
		Consumer<Activity> funder = (activity) -> activity
			.involves(new Participation("GEF", Participation.Role.FUNDING, null));
		Consumer<Activity> contribution = (activity) -> activity.receives(money(null));
		assertThat(has(Finding.FUNDER_WITHOUT_CONTRIBUTION, funder)).isTrue();
		assertThat(has(Finding.CONTRIBUTION_WITHOUT_FUNDER, funder)).isFalse();
		assertThat(has(Finding.FUNDER_WITHOUT_CONTRIBUTION, contribution)).isFalse();
		assertThat(has(Finding.CONTRIBUTION_WITHOUT_FUNDER, contribution)).isTrue();
		assertThat(found(funder.andThen(contribution))).doesNotContain(Finding.FUNDER_WITHOUT_CONTRIBUTION,
				Finding.CONTRIBUTION_WITHOUT_FUNDER);
	}

	@ParameterizedTest
	@CsvSource({ ", true", "11, true", "11.6, false", "11.6.1, false" })
	void servesATarget(@Nullable String sdg, boolean found) {
		assertThat(has(Finding.NO_SDG, (activity) -> {
			if (sdg != null) {
				activity.serves(new SdgLink(sdg, null));
			}
		})).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource({ "UNEP, false", "UNEP-LAC, false", "UN-HABITAT, true", "GEF, true" })
	void anOwnerTakesPartItselfOrByAnOffice(String partner, boolean found) {
		assertThat(has(Finding.NO_OWNER_TAKES_PART,
				(activity) -> activity.involves(new Participation(partner, Participation.Role.LEAD, null))))
			.isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource({ "KE, BENEFITS, AP, true", "KE, VENUE, AP, false", "KE, STUDIED, AP, false", "KE, BENEFITS, AF, false",
			"KE, BENEFITS, GLOBAL, false", "KE, BENEFITS, , false" })
	void aCountryThatBenefitsIsInTheRegions(String country, Place.Role role, @Nullable String region, boolean found) {
		assertThat(has(Finding.COUNTRY_OUTSIDE_REGIONS, (activity) -> {
			activity.locate((region != null) ? Set.of(region) : Set.of());
			activity.takesPlaceIn(new Place(country, null, role));
		})).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource({ ", true", "20000, false" })
	void moneyHasAnAmount(@Nullable String amount, boolean found) {
		assertThat(has(Finding.AMOUNT_NOT_STATED, (activity) -> activity.receives(money(amount)))).isEqualTo(found);
	}

	@Test
	void anAcceptedActivityHasAFocalPointInEachOwner() {
		Consumer<Activity> accepted = (activity) -> activity.accepted(Visibility.PUBLIC);
		Consumer<Activity> kept = (activity) -> activity.keptBy("UNEP", "STAFF.UNEP", LocalDate.of(2018, 1, 1));
		assertThat(has(Finding.NO_FOCAL_POINT, (activity) -> {
		})).isFalse();
		assertThat(has(Finding.NO_FOCAL_POINT, accepted)).isTrue();
		assertThat(has(Finding.NO_FOCAL_POINT, accepted.andThen(kept))).isFalse();
		assertThat(has(Finding.NO_FOCAL_POINT,
				accepted.andThen(kept).andThen((activity) -> activity.ownedBy(Set.of("UNEP", "UN-HABITAT")))))
			.isTrue();
	}

	@Test
	void theIndexHasOfTheSeedWhatItsFilesSay() {
		Map<String, Set<String>> found = new TreeMap<>();
		this.jdbc.sql("""
				select facet.code as finding, activity_index.code from activity_index
					join facet on facet.id = any(facets) and dimension = 'finding'
				where face = 'working' and activity_index.code in (:seed)""")
			.param("seed", seed().keySet())
			.query((row) -> {
				found.computeIfAbsent(row.getString("finding"), (finding) -> new TreeSet<>())
					.add(row.getString("code"));
			});
		assertThat(found).isEqualTo(new SeedExpectations().of("finding"));
		assertThat(found).hasSizeGreaterThan(5);
	}

	@Test
	void thePublicFaceDoesNotSay() {
		assertThat(this.jdbc.sql("""
				select count(*) from activity_index join facet on facet.id = any(facets) and dimension = 'finding'
				where face = 'public'""").query(Integer.class).single()).isZero();
	}

	private static Map<String, String> seed() {
		Map<String, String> titles = new TreeMap<>();
		SeedExpectations.rows("activities.csv")
			.forEach((row) -> titles.put(row.getField("code"), row.getField("title")));
		return titles;
	}

	private boolean has(Finding finding, Consumer<Activity> made) {
		return found(made).contains(finding);
	}

	private List<Finding> found(Consumer<Activity> made) {
		Activity activity = new Activity("GCP-900", "Cycling lanes", Kind.PROJECT, List.of("UNEP"), Instant.EPOCH,
				"TRACKER");
		made.accept(activity);
		return Finding.of(activity.document(), this.codelists.read(Locale.ENGLISH));
	}

	private static Contribution money(@Nullable String amount) {
		return new Contribution("GEF", (amount != null) ? new BigDecimal(amount) : null,
				(amount != null) ? "USD" : null, Contribution.State.SECURED, null, Visibility.PUBLIC, null);
	}

	private static Schedule schedule(@Nullable String start, @Nullable String end) {
		return new Schedule(date(start), kind(start), date(end), kind(end));
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

	private static Schedule.@Nullable DateKind kind(@Nullable String date) {
		return (date != null) ? Schedule.DateKind.ACTUAL : null;
	}

}
