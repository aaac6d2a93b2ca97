package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How an activity goes, by the rules of the record model. */
@TrackerTest
@Transactional
@RecordApplicationEvents
class ProgressTests {

	private static final Person STAFF = person("STAFF.UNEP", "UNEP", Role.STAFF);

	private static final Person COORDINATOR = person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR);

	private static final Person OTHER_STAFF = person("STAFF.UNHABITAT", "UN-HABITAT", Role.STAFF);

	private static final Person OTHER = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	private static final String CODE = "GCP-900";

	@Autowired
	private ActivityProgress progress;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private ActivityDocuments documents;

	@Autowired
	private Permissions permissions;

	@Autowired
	private SampleActivities activities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	@Test
	void showsAtOnceAsReportedByOneAndNotYetConfirmedByTheOther() {
		accepted();
		int number = tell(update("2018-05").reaching(80).told());
		ProgressUpdate.Value update = activity(Person.VISITOR).update(number).orElseThrow();
		assertThat(update.agency()).isEqualTo("UNEP");
		assertThat(update.confirmedBy()).containsExactly("UNEP");
		assertThat(activity(Person.VISITOR).workflow()).isEqualTo(Workflow.ACCEPTED);
		assertThat(read(Person.VISITOR).acceptances()).containsOnlyKeys("UNEP", "UN-HABITAT");
		assertThat(column("percent_complete")).isEqualTo(80);
		assertThat(column("last_progress")).isEqualTo("2018-05");
		assertThat(column("progress_text")).isEqualTo("It went well.");
	}

	@Test
	void showsAtOnceAlsoWhileAnEditOfFactsWaits() {
		accepted();
		this.editing.change(CODE, new Edit(new Basics("Trees", null, Kind.PROJECT), read(STAFF).version(), Set.of()),
				STAFF, "test");
		int number = tell(update("2018-06").told());
		assertThat(activity(Person.VISITOR).title()).isEqualTo("Shade");
		assertThat(activity(Person.VISITOR).update(number)).isPresent();
		assertThat(activity(STAFF).workflow()).isEqualTo(Workflow.SUBMITTED);
		this.review.accept(CODE, read(OTHER).version(), Visibility.PUBLIC, OTHER, "test");
		assertThat(activity(Person.VISITOR).title()).isEqualTo("Trees");
		assertThat(activity(Person.VISITOR).update(number)).isPresent();
	}

	@Test
	void isToldOfADraftToo() {
		this.activities.draft(CODE, "Shade", List.of("UNEP"), (activity) -> {
		});
		int number = tell(update("2018").told());
		assertThat(activity(STAFF).update(number)).isPresent();
		assertThat(this.documents.read(CODE, this.permissions.readable(Person.VISITOR))).isEmpty();
	}

	@Test
	void aFormSentTwiceTellsOnce() {
		accepted();
		UUID submission = UUID.randomUUID();
		ProgressUpdate.Told told = update("2018").told();
		int first = this.progress.tell(CODE, told, submission, STAFF, "test");
		assertThat(this.progress.tell(CODE, told, submission, STAFF, "test")).isEqualTo(first);
		assertThat(activity(STAFF).progress()).hasSize(1);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.progress.tell(CODE, told, submission, COORDINATOR, "test"));
		assertThat(this.progress.tell(CODE, told, UUID.randomUUID(), STAFF, "test")).isNotEqualTo(first);
	}

	@Test
	void whoDoesNotOwnItTellsNothingOfIt() {
		this.activities.accepted(CODE, "Shade", List.of("UNEP"),
				(activity) -> activity.involves(new Participation("UN-HABITAT", Participation.Role.PARTNER, null)));
		for (Person person : List.of(OTHER_STAFF, OTHER, person("MANAGER", null, Role.MANAGER),
				person("ADMIN", null, Role.ADMINISTRATOR), person("COORDINATOR.UNEP", "UNEP", Role.SIGNATORY),
				Person.VISITOR)) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.progress.tell(CODE, update("2018").told(), UUID.randomUUID(), person, "test"));
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.progress.tell("GCP-999", update("2018").told(), UUID.randomUUID(), STAFF, "test"));
	}

	@Test
	void theOtherOwnersCoordinatorConfirmsItOnce() {
		accepted();
		int number = tell(update("2018").told());
		for (Person person : List.of(STAFF, OTHER_STAFF, person("MANAGER", null, Role.MANAGER))) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.progress.confirm(CODE, number, person, "test"));
		}
		assertThat(this.progress.confirming(read(OTHER), OTHER)).isEqualTo("UN-HABITAT");
		assertThat(this.progress.confirming(read(STAFF), STAFF)).isNull();
		this.progress.confirm(CODE, number, OTHER, "test");
		int version = read(OTHER).version();
		this.progress.confirm(CODE, number, OTHER, "test");
		assertThat(read(OTHER).version()).isEqualTo(version);
		assertThat(activity(Person.VISITOR).update(number).orElseThrow().confirmedBy()).containsExactly("UN-HABITAT",
				"UNEP");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.progress.confirm(CODE, 99, OTHER, "test"));
	}

	@Test
	void aCorrectionKeepsWhatWasThereAndTakesItsFiguresBack() {
		accepted();
		int result = activity(STAFF).results().get(0).number();
		tell(update("2018-03").reaching(20).told());
		int wrong = tell(update("2018-05").reaching(90).adding(result, "500").told());
		assertThat(reached()).isEqualByComparingTo("600");
		int right = tell(update("2018-05").adding(result, "50").correcting(wrong).told());
		ActivityDocument activity = activity(Person.VISITOR);
		assertThat(activity.updates()).extracting(ProgressUpdate.Value::number).contains(right).doesNotContain(wrong);
		assertThat(activity.corrected(activity.update(right).orElseThrow())).extracting(ProgressUpdate.Value::percent)
			.containsExactly(90);
		assertThat(column("percent_complete")).isEqualTo(20);
		assertThat(reached()).isEqualByComparingTo("150");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> tell(update("2018-05").correcting(wrong).told()));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.progress.confirm(CODE, wrong, OTHER, "test"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tell(update("2018").correcting(99).told()));
	}

	@Test
	void theOtherOwnerCorrectsTooAndIsThenTheOneThatReports() {
		accepted();
		int wrong = tell(update("2018").told());
		int right = this.progress.tell(CODE, update("2018").correcting(wrong).told(), UUID.randomUUID(), OTHER_STAFF,
				"test");
		assertThat(activity(STAFF).update(right).orElseThrow().confirmedBy()).containsExactly("UN-HABITAT");
	}

	@Test
	void aNewStatusStandsFromTheDateOfTheUpdate() {
		accepted();
		tell(update("2018-05").being(Status.SUSPENDED).told());
		assertThat(activity(STAFF).statuses()).containsExactly(fact(Status.IMPLEMENTATION, "2017"),
				fact(Status.SUSPENDED, "2018-05"));
		assertThat(column("status")).isEqualTo("suspended");
		tell(update(null).being(Status.COMPLETED).told());
		assertThat(activity(STAFF).latestStatus())
			.contains(new StatusFact(Status.COMPLETED, PartialDate.of(LocalDate.now(ZoneOffset.UTC))));
	}

	@Test
	void aCorrectedUpdatesStatusIsTakenBackAndWhatWasThereBeforeStands() {
		accepted();
		int wrong = tell(update("2017").being(Status.CANCELLED).told());
		assertThat(activity(STAFF).statuses()).containsExactly(fact(Status.CANCELLED, "2017"));
		int still = tell(update("2017").being(Status.SUSPENDED).correcting(wrong).told());
		assertThat(activity(STAFF).statuses()).containsExactly(fact(Status.SUSPENDED, "2017"));
		tell(update("2017").correcting(still).told());
		assertThat(activity(STAFF).statuses()).containsExactly(fact(Status.IMPLEMENTATION, "2017"));
	}

	@Test
	void anotherUpdatesStatusOfTheSameDateStandsWhereOneIsCorrected() {
		accepted();
		tell(update("2018").being(Status.SUSPENDED).told());
		int wrong = tell(update("2018").being(Status.CANCELLED).told());
		tell(update("2019").being(Status.COMPLETED).told());
		tell(update("2018").correcting(wrong).told());
		assertThat(activity(STAFF).statuses()).containsExactly(fact(Status.IMPLEMENTATION, "2017"),
				fact(Status.SUSPENDED, "2018"), fact(Status.COMPLETED, "2019"));
	}

	@Test
	void nothingSinksBecauseALaterUpdateWasLeftEmpty() {
		accepted();
		int result = activity(STAFF).results().get(0).number();
		tell(update("2018-03").reaching(40).adding(result, "20").being(Status.COMPLETED).told());
		tell(update("2018-04").adding(result, "30.5").told());
		tell(update("2018-05").told());
		assertThat(column("percent_complete")).isEqualTo(40);
		assertThat(column("status")).isEqualTo("completed");
		assertThat(reached()).isEqualByComparingTo("150.5");
		assertThat(this.jdbc.sql("""
				select value from activity_index_result join activity_index using (face, activity_id)
				where code = ? and face = 'public'""").param(CODE).query(BigDecimal.class).single())
			.isEqualByComparingTo("150.5");
	}

	@Test
	void whatHindersStaysInside() {
		accepted();
		int number = tell(update("2018").hindered().told());
		assertThat(activity(OTHER).update(number).orElseThrow().hindrance()).isEqualTo("No staff.");
		ProgressUpdate.Value open = activity(Person.VISITOR).update(number).orElseThrow();
		assertThat(open.hindrance()).isNull();
		assertThat(open.helpNeeded()).isNull();
		assertThat(open.helpFrom()).isNull();
	}

	@Test
	void marksOfMarkdownStayOutOfListsAndFiles() {
		accepted();
		tell(update("2018").saying("*Two* things:\n\n- one\n- [two](https://a.org)").told());
		assertThat(column("progress_text")).isEqualTo("Two things:\none\ntwo (https://a.org)");
	}

	@Test
	void neitherTheFutureNorAResultThatIsGoneCanBeTold() {
		accepted();
		assertThatIllegalArgumentException().isThrownBy(() -> tell(update("2999").told()));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> tell(update("2018").adding(99, "1").told()));
	}

	@Test
	void saysSoToWhoeverWaitsForIt() {
		accepted();
		int number = tell(update("2018-05").told());
		assertThat(this.events.stream(ProgressTold.class)).singleElement().satisfies((told) -> {
			assertThat(told.activity()).isEqualTo(CODE);
			assertThat(told.update().number()).isEqualTo(number);
			assertThat(told.by()).isEqualTo(STAFF);
		});
	}

	private void accepted() {
		this.activities.accepted(CODE, "Shade", List.of("UNEP", "UN-HABITAT"), (activity) -> {
			activity.stands(fact(Status.IMPLEMENTATION, "2017"));
			activity.achieves(new Result("Trees", new BigDecimal("100"), "trees", "Trees were planted.", null));
		});
	}

	private int tell(ProgressUpdate.Told told) {
		return this.progress.tell(CODE, told, UUID.randomUUID(), STAFF, "test");
	}

	private BigDecimal reached() {
		return java.util.Objects.requireNonNull(activity(Person.VISITOR).resultsReached().get(0).value());
	}

	private @Nullable Object column(String name) {
		return this.jdbc.sql("select " + name + " from activity_index where code = ? and face = 'public'")
			.param(CODE)
			.query()
			.singleRow()
			.get(name);
	}

	private ActivityDocument activity(Person reader) {
		return read(reader).activity();
	}

	private ActivityDocuments.Read read(Person reader) {
		return this.documents.read(CODE, this.permissions.readable(reader)).orElseThrow();
	}

	private static StatusFact fact(Status status, String date) {
		return new StatusFact(status, PartialDate.parse(date));
	}

	private static Saying update(@Nullable String date) {
		return new Saying(date, "It went well.", null, null, Map.of(), null, null);
	}

	private static Person person(String code, @Nullable String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

	/** What is told, put together piece by piece. */
	private record Saying(@Nullable String date, String narrative, @Nullable Status status, @Nullable Integer percent,
			Map<Integer, BigDecimal> reached, @Nullable String hindrance, @Nullable Integer corrects) {

		Saying saying(String text) {
			return new Saying(this.date, text, this.status, this.percent, this.reached, this.hindrance, this.corrects);
		}

		Saying being(Status now) {
			return new Saying(this.date, this.narrative, now, this.percent, this.reached, this.hindrance,
					this.corrects);
		}

		Saying reaching(int done) {
			return new Saying(this.date, this.narrative, this.status, done, this.reached, this.hindrance,
					this.corrects);
		}

		Saying adding(int result, String value) {
			return new Saying(this.date, this.narrative, this.status, this.percent,
					Map.of(result, new BigDecimal(value)), this.hindrance, this.corrects);
		}

		Saying hindered() {
			return new Saying(this.date, this.narrative, this.status, this.percent, this.reached, "No staff.",
					this.corrects);
		}

		Saying correcting(int number) {
			return new Saying(this.date, this.narrative, this.status, this.percent, this.reached, this.hindrance,
					number);
		}

		ProgressUpdate.Told told() {
			return new ProgressUpdate.Told((this.date != null) ? PartialDate.parse(this.date) : null, null, null,
					this.status, this.percent, this.narrative, Writing.ENGLISH, null, this.reached, this.hindrance,
					(this.hindrance != null) ? "Staff" : null, (this.hindrance != null) ? "GEF" : null, this.corrects);
		}

	}

}
