package org.greenercities.tracker.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.assertj.core.groups.Tuple;
import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.activity.StatusFact;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Asking in rounds: who is asked, what counts as an answer, who is silent. */
@TrackerTest
@Transactional
class RoundTests {

	private static final String BIENNIUM = "2019-2020";

	private static final LocalDate DUE = LocalDate.of(2199, 3, 31);

	private static final Person STAFF = person("STAFF.UNEP", "UNEP", Role.STAFF);

	private static final Person COORDINATOR = person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR);

	private static final Person OTHER = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	private static final Person MANAGER = person("MANAGER", null, Role.MANAGER);

	@Autowired
	private Rounds rounds;

	@Autowired
	private FocalPoints focalPoints;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void asksWhatBelongsThereAndWhatStillRuns() {
		sample("GCP-901", (activity) -> activity.enters(entry()));
		sample("GCP-902",
				(activity) -> activity.stands(new StatusFact(Status.IMPLEMENTATION, PartialDate.parse("2018-06"))));
		sample("GCP-903",
				(activity) -> activity.stands(new StatusFact(Status.COMPLETED, PartialDate.parse("2018-06"))));
		this.samples.draft("GCP-904", "A draft", List.of("UNEP"), (activity) -> activity.enters(entry()));
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		assertThat(codes(asked())).contains("GCP-901", "GCP-902").doesNotContain("GCP-903", "GCP-904");
		Round round = this.rounds.round(BIENNIUM, MANAGER).orElseThrow();
		assertThat(round.due()).isEqualTo(DUE);
		assertThat(round.openedBy()).isEqualTo("Coordinator at UNEP");
		assertThat(round.daysLeft()).isPositive();
	}

	@Test
	void whatComesLaterIsAskedWhenSomebodySaysSo() {
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		sample("GCP-901", (activity) -> activity.enters(entry()));
		assertThat(codes(asked())).doesNotContain("GCP-901");
		this.rounds.open(BIENNIUM, DUE.plusDays(1), OTHER);
		assertThat(this.rounds.round(BIENNIUM, MANAGER).orElseThrow().due()).isEqualTo(DUE);
		assertThat(this.rounds.since(BIENNIUM)).isOne();
		assertThat(this.rounds.askThoseSince(BIENNIUM, OTHER)).isOne();
		assertThat(this.rounds.askThoseSince(BIENNIUM, OTHER)).isZero();
		assertThat(asked("GCP-901").silent()).isTrue();
	}

	@Test
	void anUpdateToldSinceForTheBienniumIsAnAnswer() {
		Activity activity = sample("GCP-901", (one) -> {
			one.enters(entry());
			one.reports(update("2019", null, "before it was opened"));
		});
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		assertThat(asked("GCP-901").silent()).isTrue();
		tell(activity, "2018", "2017-2018");
		assertThat(asked("GCP-901").silent()).isTrue();
		tell(activity, "2019-06", null);
		assertThat(asked("GCP-901").answer()).isEqualTo(Answer.UPDATE);
		assertThat(asked("GCP-901").by()).isEqualTo("Staff of UNEP");
	}

	@Test
	void soIsOneThatIsOnlyFiledUnderIt() {
		Activity activity = sample("GCP-901", (one) -> one.enters(entry()));
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		tell(activity, null, BIENNIUM);
		assertThat(asked("GCP-901").answer()).isEqualTo(Answer.UPDATE);
	}

	@Test
	void noChangeIsAnAnswerAndALaterOneCounts() {
		Activity activity = sample("GCP-901", (one) -> one.enters(entry()));
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		this.rounds.noChange(BIENNIUM, "GCP-901", STAFF);
		assertThat(asked("GCP-901").answer()).isEqualTo(Answer.NO_CHANGE);
		this.rounds.excuse(BIENNIUM, "GCP-901", "Its funder withdrew.", COORDINATOR);
		assertThat(asked("GCP-901").answer()).isEqualTo(Answer.EXCUSED);
		assertThat(asked("GCP-901").reason()).isEqualTo("Its funder withdrew.");
		tell(activity, "2019", null);
		assertThat(asked("GCP-901").answer()).isEqualTo(Answer.UPDATE);
		assertThat(answers()).isEqualTo(2);
	}

	@Test
	void anAnswerGivenTwiceIsKeptOnce() {
		sample("GCP-901", (one) -> one.enters(entry()));
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		assertThat(this.rounds.noChange(BIENNIUM, "GCP-901", STAFF)).isEqualTo(Answer.NO_CHANGE);
		assertThat(this.rounds.noChange(BIENNIUM, "GCP-901", STAFF)).isEqualTo(Answer.NO_CHANGE);
		assertThat(answers()).isOne();
		this.rounds.excuse(BIENNIUM, "GCP-901", "Its funder withdrew.", COORDINATOR);
		this.rounds.excuse(BIENNIUM, "GCP-901", "Its funder withdrew.", COORDINATOR);
		assertThat(answers()).isEqualTo(2);
		this.rounds.excuse(BIENNIUM, "GCP-901", "It never began.", COORDINATOR);
		assertThat(answers()).isEqualTo(3);
	}

	@Test
	void noChangeAnswersOnlySilenceAndAnUpdateStandsOverAll() {
		Activity activity = sample("GCP-901", (one) -> one.enters(entry()));
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		this.rounds.excuse(BIENNIUM, "GCP-901", "Its funder withdrew.", COORDINATOR);
		assertThat(this.rounds.noChange(BIENNIUM, "GCP-901", STAFF)).isEqualTo(Answer.EXCUSED);
		assertThat(asked("GCP-901").reason()).isEqualTo("Its funder withdrew.");
		tell(activity, "2019", null);
		assertThat(this.rounds.noChange(BIENNIUM, "GCP-901", STAFF)).isEqualTo(Answer.UPDATE);
		assertThat(this.rounds.excuse(BIENNIUM, "GCP-901", "Too late.", COORDINATOR)).isEqualTo(Answer.UPDATE);
		assertThat(asked("GCP-901").answer()).isEqualTo(Answer.UPDATE);
	}

	@Test
	void theDayIsMovedAndWhoMovedItIsKept() {
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		assertThat(this.rounds.round(BIENNIUM, MANAGER).orElseThrow().move()).isNull();
		this.rounds.move(BIENNIUM, DUE.plusDays(7), OTHER);
		this.rounds.move(BIENNIUM, DUE.plusDays(7), COORDINATOR);
		Round round = this.rounds.round(BIENNIUM, MANAGER).orElseThrow();
		assertThat(round.due()).isEqualTo(DUE.plusDays(7));
		assertThat(round.move()).extracting(Round.Move::first, Round.Move::by)
			.containsExactly(DUE, "Coordinator at UN-Habitat");
		this.rounds.move(BIENNIUM, DUE, COORDINATOR);
		assertThat(this.rounds.all(MANAGER).get(0).due()).isEqualTo(DUE);
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.rounds.move(BIENNIUM, DUE, STAFF));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.rounds.move("2015-2016", DUE, COORDINATOR));
	}

	@Test
	void onlyWhoMayEditAnswersAndOnlyItsCoordinatorsExcuse() {
		sample("GCP-901", (activity) -> activity.enters(entry()));
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		List.of(OTHER, MANAGER, person("COORDINATOR.UNEP", "UNEP", Role.SIGNATORY))
			.forEach((person) -> assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.rounds.noChange(BIENNIUM, "GCP-901", person)));
		List.of(OTHER, MANAGER, STAFF)
			.forEach((person) -> assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.rounds.excuse(BIENNIUM, "GCP-901", "No reason.", person)));
	}

	@Test
	void whatIsNotAskedNeedNotAnswer() {
		sample("GCP-901", (activity) -> activity.enters(entry()));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.rounds.noChange(BIENNIUM, "GCP-901", STAFF));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.rounds.askThoseSince(BIENNIUM, COORDINATOR));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.rounds.open("1999", DUE, COORDINATOR));
	}

	@Test
	void whatSomebodyKeepsWaitsForThemUntilItAnswers() {
		Activity silent = sample("GCP-901", (activity) -> activity.enters(entry()));
		sample("GCP-902",
				(activity) -> activity.stands(new StatusFact(Status.IMPLEMENTATION, PartialDate.parse("2018-06"))));
		List.of("GCP-901", "GCP-902")
			.forEach((code) -> this.focalPoints.name(code, "STAFF.UNEP", 1, COORDINATOR, "test"));
		assertThat(this.rounds.waiting(BIENNIUM, STAFF)).extracting(Waiting::code).containsExactly("GCP-901");
		assertThat(this.rounds.waiting(BIENNIUM, COORDINATOR)).isEmpty();
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		assertThat(this.rounds.waiting(BIENNIUM, STAFF)).extracting(Waiting::code, Waiting::asked, Waiting::due)
			.containsExactly(tuple("GCP-901"), tuple("GCP-902"));
		this.rounds.noChange(BIENNIUM, "GCP-902", STAFF);
		tell(silent, "2019", null);
		assertThat(this.rounds.waiting(BIENNIUM, STAFF)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update reporting_round set due = due + 1", "delete from reporting_request",
			"update reporting_answer set answer = 'no_change'", "delete from reporting_answer",
			"insert into reporting_answer (biennium, activity, answer, agency, answered_by, answered_at)"
					+ " select biennium, activity, 'excused', 'UNEP', 'ADMIN', now() from reporting_request limit 1",
			"insert into reporting_answer (biennium, activity, answer, agency, answered_by, answered_at)"
					+ " values ('2015-2016', 'GCP-001', 'no_change', 'UNEP', 'ADMIN', now())" })
	void theDatabaseKeepsTheRulesToo(String sql) {
		this.rounds.open(BIENNIUM, DUE, COORDINATOR);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update());
	}

	private long answers() {
		return this.jdbc.sql("select count(*) from reporting_answer where activity = 'GCP-901'")
			.query(Long.class)
			.single();
	}

	private AskedActivity asked(String code) {
		return asked().stream().filter((activity) -> activity.code().equals(code)).findFirst().orElseThrow();
	}

	/** All of them, whatever they have answered. */
	private List<AskedActivity> asked() {
		Paging all = new Paging(1, 1000, 0);
		List<AskedActivity> asked = new ArrayList<>(this.rounds.asked(BIENNIUM, null, null, all, MANAGER));
		for (Answer answer : Answer.values()) {
			asked.addAll(this.rounds.asked(BIENNIUM, answer, null, all, MANAGER));
		}
		return asked;
	}

	private Activity sample(String code, Consumer<Activity> more) {
		return this.samples.accepted(code, "Sample " + code, List.of("UNEP"), more);
	}

	private void tell(Activity activity, @Nullable String date, @Nullable String biennium) {
		this.samples.edit(activity, (one) -> one.reports(new ProgressUpdate(PartialDate.parseOrNull(date), biennium,
				"More trees.", null, Instant.now(), "STAFF.UNEP")));
	}

	private static ProgressUpdate update(String date, @Nullable String biennium, String narrative) {
		return new ProgressUpdate(PartialDate.parse(date), biennium, narrative, null, Instant.EPOCH, "STAFF.UNEP");
	}

	private static Tuple tuple(String code) {
		return Tuple.tuple(code, true, DUE);
	}

	private static BienniumEntry entry() {
		return new BienniumEntry(BIENNIUM, null, null, null);
	}

	private static List<String> codes(List<AskedActivity> asked) {
		return asked.stream().map(AskedActivity::code).toList();
	}

	private static Person person(String code, @Nullable String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

}
