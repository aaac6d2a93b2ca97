package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.reference.Biennium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ActivityDocumentTests {

	private static final Biennium BIENNIUM = new Biennium("2017-2018",
			new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 12, 31)), Biennium.State.REPORTING);

	private final Activity activity = new Activity("GCP-900", "Cycling lanes", Kind.PROJECT, List.of("UNEP"),
			Instant.EPOCH, "TRACKER");

	@ParameterizedTest
	@CsvSource({ "2018-12-31, , true", "2019-01-01, , false", ", 2017-01-01, true", ", 2016, false", "2014, 2017, true",
			"2014, 2020, true", "2018-Q4, 2019-03, true", "2019, 2020, false", ", , false" })
	void belongsToTheBienniaThatItsPeriodOverlaps(@Nullable String start, @Nullable String end, boolean belongs) {
		this.activity.schedule(new Schedule(date(start), kind(start), date(end), kind(end)));
		assertThat(this.activity.document().belongsTo(BIENNIUM)).isEqualTo(belongs);
	}

	@ParameterizedTest
	@CsvSource({ "2017, , true", "2018-12, , true", "2019-01, , false", ", 2017-2018, true", ", 2019-2020, false",
			"2019-02, 2017-2018, true", ", , false" })
	void belongsToTheBienniaOfItsProgress(@Nullable String date, @Nullable String filedUnder, boolean belongs) {
		this.activity.reports(update(date, filedUnder, "Work went on."));
		assertThat(this.activity.document().belongsTo(BIENNIUM)).isEqualTo(belongs);
	}

	@Test
	void belongsToABienniumThatItWasEnteredIn() {
		this.activity.enters(new BienniumEntry("2017-2018", null, null, null));
		assertThat(this.activity.document().belongsTo(BIENNIUM)).isTrue();
	}

	@Test
	void hasTheStatusThatIsKnownLast() {
		this.activity.stands(new StatusFact(Status.COMPLETED, PartialDate.parse("2018-12-31")));
		this.activity.stands(new StatusFact(Status.IMPLEMENTATION, PartialDate.parse("2017")));
		assertThat(this.activity.document().status()).isEqualTo(Status.COMPLETED);
	}

	@Test
	void comesBackFromItsVersionAsItWas() {
		this.activity.describe("Lanes in three towns", List.of("14", "docket"));
		this.activity
			.schedule(new Schedule(date("2018-Q2"), Schedule.DateKind.ACTUAL, date("2019"), Schedule.DateKind.PLANNED));
		this.activity.takesPlaceIn(new Place("KE", "Nairobi", Place.Role.BENEFITS));
		this.activity.involves(new Participation("UNEP", Participation.Role.LEAD, "14"));
		this.activity.receives(new Contribution("GEF", new BigDecimal("1250000.50"), "USD", Contribution.State.SOUGHT,
				null, Visibility.INTERNAL, null));
		this.activity.reports(update("2018-05-09", null, "Opened."));
		ActivityDocument document = this.activity.document();
		assertThat(ActivityVersions.document(ActivityVersions.json(document))).isEqualTo(document);
	}

	@Test
	void showsInternalMoneyOnlyOnTheWorkingFace() {
		this.activity
			.receives(new Contribution("GEF", null, null, Contribution.State.SOUGHT, null, Visibility.INTERNAL, null));
		assertThat(this.activity.document().contributions(Face.PUBLIC)).isEmpty();
		assertThat(this.activity.document().contributions(Face.WORKING)).hasSize(1);
	}

	@Test
	void needsAnOwner() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Activity("GCP-901", "Nobody's", Kind.EVENT, List.of(), Instant.EPOCH, "TRACKER"));
	}

	@Test
	void datesComeWithTheirKindAndInOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(date("2018"), null, null, null));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new Schedule(date("2019"), Schedule.DateKind.ACTUAL, date("2018"), Schedule.DateKind.ACTUAL));
	}

	@Test
	void anAmountNeedsItsCurrencyAndIsAboveZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> contribution("5", null));
		assertThatIllegalArgumentException().isThrownBy(() -> contribution(null, "USD"));
		assertThatIllegalArgumentException().isThrownBy(() -> contribution("0", "USD"));
	}

	/**
	 * What was told before parts had numbers, and before there was more to tell of them.
	 */
	@Test
	void readsTheFirstVersions() {
		this.activity.receives(contribution("100", "USD"));
		this.activity.receives(contribution("200", "USD"));
		this.activity.reports(update("2018", null, "Began."));
		String first = ActivityVersions.json(this.activity.document())
			.replaceAll("\"number\":[0-9]+,", "")
			.replaceAll(",\"(identifiers|earlier_plans|focal_points|explanations)\":\\[]", "")
			.replaceAll(",\"notes\":null", "")
			.replaceAll("\"reached\":\\[],", "");
		assertThat(first).doesNotContain("number\":1", "identifiers", "notes", "reached");
		ActivityDocument read = ActivityVersions.document(first);
		assertThat(read.contributions()).extracting(Contribution.Value::number).containsExactly(1, 2);
		assertThat(read.progress()).extracting(ProgressUpdate.Value::number).containsExactly(1);
		assertThat(read.identifiers()).isEmpty();
	}

	private static Contribution contribution(@Nullable String amount, @Nullable String currency) {
		return new Contribution("GEF", (amount != null) ? new BigDecimal(amount) : null, currency,
				Contribution.State.SECURED, null, Visibility.PUBLIC, null);
	}

	private static ProgressUpdate update(@Nullable String date, @Nullable String biennium, String narrative) {
		return new ProgressUpdate(date(date), biennium, narrative, null, Instant.EPOCH, "TRACKER");
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

	private static Schedule.@Nullable DateKind kind(@Nullable String date) {
		return (date != null) ? Schedule.DateKind.ACTUAL : null;
	}

}
