package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From nothing to the public list, by the rules of the record model. */
@TrackerTest
@Transactional
class LoggingTests {

	private static final Person STAFF = person("STAFF.UNEP", "UNEP", Role.STAFF);

	private static final Person COLLEAGUE = person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR);

	private static final Person OTHER_STAFF = person("STAFF.UNHABITAT", "UN-HABITAT", Role.STAFF);

	private static final Person OTHER = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	private static final Person ADMINISTRATOR = new Person("ADMIN", "ADMIN", null, Set.of(Role.ADMINISTRATOR));

	private static final Basics BASICS = new Basics("Shade for bus stops", null, Kind.PROJECT);

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityReview review;

	@Autowired
	private ActivityProgress progress;

	@Autowired
	private FocalPoints focalPoints;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private ActivityDocuments documents;

	@Autowired
	private Permissions permissions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aDraftIsSeenByItsOwnersOnly() {
		String code = log(STAFF, "UNEP");
		assertThat(code).isEqualTo("GCP-117");
		assertThat(seen(code, STAFF)).isNotNull();
		assertThat(seen(code, OTHER)).isNull();
		assertThat(seen(code, Person.VISITOR)).isNull();
		assertThat(activity(code, STAFF).participations())
			.containsExactly(new Participation("UNEP", Participation.Role.LEAD, null));
	}

	@Test
	void aFormSentTwiceMakesOneActivity() {
		UUID submission = UUID.randomUUID();
		String first = this.editing.log(draft("UNEP"), submission, STAFF, "one");
		assertThat(this.editing.log(draft("UNEP"), submission, STAFF, "two")).isEqualTo(first);
		assertThat(this.editing.log(draft("UNEP"), UUID.randomUUID(), STAFF, "three")).isNotEqualTo(first);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.editing.log(draft("UNEP"), submission, COLLEAGUE, "four"));
	}

	@Test
	void nobodyLogsForAnotherAgency() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> log(STAFF, "UN-HABITAT"));
	}

	@Test
	void eachOwnerAcceptsForItselfAndThenItIsPublic() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		this.review.submit(code, 1, STAFF, "test");
		assertThat(this.review.waiting(OTHER, 1, 100).rows()).extracting(Waiting::code).contains(code);
		this.review.accept(code, 2, Visibility.PUBLIC, COLLEAGUE, "test");
		assertThat(seen(code, Person.VISITOR)).isNull();
		assertThat(this.review.waiting(COLLEAGUE, 1, 100).rows()).extracting(Waiting::code).doesNotContain(code);
		this.review.accept(code, 2, Visibility.PUBLIC, OTHER, "test");
		assertThat(activity(code, Person.VISITOR).workflow()).isEqualTo(Workflow.ACCEPTED);
		assertThat(read(code, Person.VISITOR).acceptances()).containsOnlyKeys("UNEP", "UN-HABITAT");
	}

	@Test
	void whatIsAcceptedAsInternalStaysWithItsReaders() {
		String code = log(STAFF, "UNEP");
		this.review.submit(code, 1, STAFF, "test");
		this.review.accept(code, 2, Visibility.INTERNAL, COLLEAGUE, "test");
		assertThat(seen(code, Person.VISITOR)).isNull();
		assertThat(activity(code, STAFF).workflow()).isEqualTo(Workflow.ACCEPTED);
	}

	@Test
	void oneDocumentIsReadByWhomListsShowIt() {
		String code = log(STAFF, "UNEP");
		assertThat(mayRead(code)).isFalse();
		this.review.submit(code, 1, STAFF, "test");
		assertThat(mayRead(code)).isFalse();
		this.review.accept(code, 2, Visibility.INTERNAL, COLLEAGUE, "test");
		assertThat(mayRead(code)).isFalse();
		change(code, new Basics("Trees for bus stops", null, Kind.PROJECT), 3, COLLEAGUE);
		change(code, new Basics("Roofs for bus stops", null, Kind.PROJECT), 4, STAFF);
		this.review.accept(code, 5, Visibility.PUBLIC, COLLEAGUE, "test");
		assertThat(mayRead(code)).isTrue();
	}

	/** Whether everybody may read the latest version, which their lists then show. */
	private boolean mayRead(String code) {
		boolean may = this.permissions.may(Person.VISITOR, Act.READ, read(code, STAFF).owned());
		assertThat(may).isEqualTo(seen(code, Person.VISITOR) != null);
		return may;
	}

	@Test
	void whoWasNotAskedWhoMayReadItOpensNothing() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		this.review.submit(code, 1, STAFF, "test");
		this.review.accept(code, 2, null, COLLEAGUE, "test");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.review.accept(code, 2, null, OTHER, "test"));
		assertThat(seen(code, Person.VISITOR)).isNull();
		assertThat(read(code, OTHER).acceptances()).containsOnlyKeys("UNEP");
	}

	@Test
	void nobodyAcceptsAloneWhatTheyLoggedAlone() {
		String code = log(COLLEAGUE, "UNEP");
		this.review.submit(code, 1, COLLEAGUE, "test");
		assertThat(this.review.steps(read(code, COLLEAGUE), COLLEAGUE))
			.isEqualTo(new Steps(true, false, false, Visibility.PUBLIC, true, true));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.review.accept(code, 2, Visibility.PUBLIC, COLLEAGUE, "test"));
		change(code, new Basics("Shade for all bus stops", null, Kind.PROJECT), 2, STAFF);
		this.review.accept(code, 3, Visibility.PUBLIC, COLLEAGUE, "test");
		assertThat(seen(code, Person.VISITOR)).isNotNull();
	}

	@Test
	void whoOnlyTellsHowItGoesDoesNotLogItToo() {
		String code = log(COLLEAGUE, "UNEP");
		ProgressUpdate.Told told = new ProgressUpdate.Told(null, null, null, null, null, "It went well.",
				Writing.ENGLISH, null, Map.of(), null, null, null, null);
		this.progress.tell(code, told, UUID.randomUUID(), STAFF, "test");
		this.focalPoints.name(code, STAFF.code(), 1, person(STAFF.code(), "UNEP", Role.COORDINATOR), "test");
		this.review.submit(code, version(code), STAFF, "test");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.review.accept(code, version(code), Visibility.PUBLIC, COLLEAGUE, "test"));
	}

	@Test
	void staffNeverAcceptWhatTheOtherOwnerHasChanged() {
		String code = accepted();
		change(code, new Basics("Trees for bus stops", null, Kind.PROJECT), version(code), STAFF);
		change(code, new Places(Set.of("AF"), Set.of()), version(code), OTHER_STAFF);
		assertThat(this.review.waiting(OTHER, 1, 100).rows()).extracting(Waiting::code).contains(code);
		this.review.accept(code, version(code), Visibility.PUBLIC, COLLEAGUE, "test");
		assertThat(activity(code, Person.VISITOR).title()).isEqualTo(BASICS.title());
		this.review.accept(code, version(code), Visibility.PUBLIC, OTHER, "test");
		assertThat(activity(code, Person.VISITOR).title()).isEqualTo("Trees for bus stops");
	}

	@Test
	void staffNeverAcceptWhatTheirCoordinatorReturned() {
		String code = returned();
		this.review.submit(code, version(code), OTHER_STAFF, "test");
		assertThat(this.review.waiting(OTHER, 1, 100).rows()).extracting(Waiting::code).contains(code);
		assertThat(this.review.waiting(COLLEAGUE, 1, 100).rows()).extracting(Waiting::code).contains(code);
	}

	@Test
	void whatWasReturnedAsksTheOthersAgainUnlessTheyTouchedIt() {
		String code = returned();
		this.review.submit(code, version(code), STAFF, "test");
		assertThat(this.review.waiting(COLLEAGUE, 1, 100).rows()).extracting(Waiting::code).doesNotContain(code);
		assertThat(this.review.waiting(OTHER, 1, 100).rows()).extracting(Waiting::code).contains(code);
		String touched = returned();
		change(touched, new Places(Set.of("AF"), Set.of()), version(touched), OTHER_STAFF);
		this.review.submit(touched, version(touched), STAFF, "test");
		assertThat(this.review.waiting(COLLEAGUE, 1, 100).rows()).extracting(Waiting::code).contains(touched);
	}

	@Test
	void aReturnedOneSaysWhyUntilItIsSentAgain() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		this.review.submit(code, 1, STAFF, "test");
		this.review.giveBack(code, 2, "Say where.", OTHER, "test");
		ActivityDocuments.Returned returned = read(code, STAFF).returned();
		assertThat(returned).extracting(ActivityDocuments.Returned::agency, ActivityDocuments.Returned::reason)
			.containsExactly("UN-HABITAT", "Say where.");
		change(code, new Places(Set.of("AF"), Set.of()), 3, STAFF);
		assertThat(read(code, STAFF).returned()).isEqualTo(returned);
		this.review.submit(code, 4, STAFF, "test");
		assertThat(read(code, STAFF).returned()).isNull();
	}

	@Test
	void anEditOfFactsAsksTheOtherOwnerWhileTheAcceptedVersionStaysPublic() {
		String code = accepted();
		change(code, new Basics("Trees for bus stops", null, Kind.PROJECT), version(code), STAFF);
		assertThat(activity(code, Person.VISITOR).title()).isEqualTo(BASICS.title());
		assertThat(activity(code, STAFF).workflow()).isEqualTo(Workflow.SUBMITTED);
		assertThat(this.review.waiting(COLLEAGUE, 1, 100).rows()).extracting(Waiting::code).doesNotContain(code);
		this.review.accept(code, version(code), Visibility.PUBLIC, OTHER, "test");
		assertThat(activity(code, Person.VISITOR).title()).isEqualTo("Trees for bus stops");
	}

	@Test
	void anEditOfTheSummaryAsksNobody() {
		String code = accepted();
		change(code, new Basics(BASICS.title(), "Trees beside stops.", BASICS.kind()), version(code), OTHER_STAFF);
		assertThat(activity(code, Person.VISITOR).summary()).isEqualTo("Trees beside stops.");
		assertThat(activity(code, STAFF).workflow()).isEqualTo(Workflow.ACCEPTED);
	}

	@Test
	void whatChangesAfterAnAcceptanceHasToBeAcceptedAgain() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		this.review.submit(code, 1, STAFF, "test");
		this.review.accept(code, 2, Visibility.PUBLIC, COLLEAGUE, "test");
		change(code, new Basics("Trees", null, Kind.PROJECT), 2, OTHER_STAFF);
		assertThat(this.review.waiting(COLLEAGUE, 1, 100).rows()).extracting(Waiting::code).contains(code);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.review.accept(code, 2, Visibility.PUBLIC, OTHER, "test"));
	}

	@Test
	void twoEditorsOfDifferentFieldsBothHaveTheirWay() {
		String code = log(STAFF, "UNEP");
		change(code, new Basics("Trees for bus stops", null, Kind.PROJECT), 1, STAFF);
		change(code, new Basics(BASICS.title(), "Shade saves lives.", Kind.PROJECT), 1, COLLEAGUE);
		assertThat(Basics.of(activity(code, STAFF)))
			.isEqualTo(new Basics("Trees for bus stops", "Shade saves lives.", Kind.PROJECT));
		change(code, new Places(Set.of("AF"), Set.of()), 1, STAFF);
		change(code, new Places(Set.of("AP"), Set.of(new Place("KE", null, Place.Role.BENEFITS))), 1, COLLEAGUE);
		assertThat(activity(code, STAFF).regions()).containsExactly("AF", "AP");
	}

	@Test
	void twoEditorsOfOneFieldHaveToChoose() {
		String code = log(STAFF, "UNEP");
		change(code, new Basics("Trees for bus stops", null, Kind.TOOL), 1, STAFF);
		Basics mine = new Basics("Roofs for bus stops", "Shade saves lives.", Kind.PROJECT);
		assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> change(code, mine, 1, COLLEAGUE))
			.satisfies((conflict) -> {
				assertThat(conflict.saved()).containsOnlyKeys("title");
				assertThat(conflict.version()).isEqualTo(2);
				assertThat(conflict.merged())
					.isEqualTo(new Basics("Roofs for bus stops", "Shade saves lives.", Kind.TOOL));
				assertThat(conflict.author()).isEqualTo("Staff of UNEP");
				this.editing.change(code, new Edit(conflict.merged(), conflict.version(), Set.of("title")), COLLEAGUE,
						"test");
			});
		assertThat(Basics.of(activity(code, STAFF)))
			.isEqualTo(new Basics("Trees for bus stops", "Shade saves lives.", Kind.TOOL));
	}

	@Test
	void datesThatDoNotGoTogetherAreAConflictToo() {
		String code = log(STAFF, "UNEP");
		PartialDate year2018 = PartialDate.parse("2018");
		change(code, new Schedule(year2018, Schedule.DateKind.PLANNED, null, null), 1, STAFF);
		assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> change(code,
				new Schedule(null, null, PartialDate.parse("2017"), Schedule.DateKind.ACTUAL), 1, COLLEAGUE));
	}

	@Test
	void savingWhatIsThereAlreadyLeavesNoVersion() {
		String code = log(STAFF, "UNEP");
		assertThat(change(code, BASICS, 1, STAFF)).isEqualTo(1);
		assertThat(this.jdbc
			.sql("select count(*) from activity_version v join activity a on a.id = v.activity_id " + "where a.code = '"
					+ code + "'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void eachSectionOfAnAcceptedActivityIsReadAsItIsWritten() {
		String code = log(STAFF, "UNEP");
		List<Section> sections = List.of(new Classification(Set.of("UP1"), Set.of("WWM"), Set.of("CLIMATE")),
				new Goals(Set.of("11.6"), Set.of("11.6.1")),
				new Partners(Set.of(new Partners.Partner("GEF", Participation.Role.FUNDING))),
				new Relations(Set.of("GCP-001"), Set.of("GCP-002"), Set.of("UNEA-3")),
				new Identifiers(Set.of(new Identifier("UNEP", "grant", "S1-32CPL-000012"))),
				new Owners(new LinkedHashSet<>(List.of("UN-HABITAT", "UNEP"))), new Notes("Ask Nairobi first."),
				new Entries(Map.of("2017-2018",
						new Entries.Entry(BienniumEntry.Origin.ADDED, BienniumEntry.Outcome.CONTINUED))));
		for (Section section : sections) {
			change(code, section, version(code), STAFF);
			assertThat(section.in(activity(code, STAFF))).isEqualTo(section);
		}
	}

	@Test
	void rowsKeepTheirNumbersAndAreMergedOneByOne() {
		String code = log(STAFF, "UNEP");
		Contribution.Value gef = money("GEF", "20000");
		Contribution.Value norway = money("WORLD-BANK", null);
		change(code, new Money(Map.of(-1, gef, -2, norway)), 1, STAFF);
		Map<Integer, Contribution.Value> saved = Money.of(activity(code, STAFF)).contributions();
		assertThat(saved.values()).containsExactlyInAnyOrder(gef, norway);
		int number = number(saved, gef);
		Map<Integer, Contribution.Value> more = new LinkedHashMap<>(saved);
		more.put(number, money("GEF", "30000"));
		change(code, new Money(more), 2, STAFF);
		Map<Integer, Contribution.Value> without = new LinkedHashMap<>(saved);
		without.remove(number(saved, norway));
		change(code, new Money(without), 2, COLLEAGUE);
		assertThat(Money.of(activity(code, STAFF)).contributions()).isEqualTo(Map.of(number, money("GEF", "30000")));
		Map<Integer, Contribution.Value> other = new LinkedHashMap<>(saved);
		other.put(number, money("GEF", "40000"));
		assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> change(code, new Money(other), 2, COLLEAGUE))
			.satisfies((conflict) -> {
				assertThat(conflict.saved()).isEqualTo(Map.of("contributions." + number, money("GEF", "30000")));
				this.editing.change(code,
						new Edit(conflict.merged(), conflict.version(), Set.of("contributions." + number)), COLLEAGUE,
						"test");
			});
		assertThat(Money.of(activity(code, STAFF)).contributions()).containsEntry(number, money("GEF", "30000"));
	}

	@Test
	void newRowsSentTwiceAreSavedOnce() {
		String code = log(STAFF, "UNEP");
		Money form = new Money(Map.of(-1, money("GEF", "20000")));
		change(code, form, 1, STAFF);
		change(code, form, 1, STAFF);
		assertThat(activity(code, STAFF).contributions()).hasSize(1);
	}

	@Test
	void aPlanThatMovedIsKept() {
		String code = accepted();
		Schedule june = new Schedule(null, null, PartialDate.parse("2019-06"), Schedule.DateKind.PLANNED);
		change(code, june, version(code), STAFF);
		change(code, new Schedule(null, null, PartialDate.parse("2019-06-30"), Schedule.DateKind.PLANNED),
				version(code), STAFF);
		assertThat(activity(code, STAFF).earlierPlans()).isEmpty();
		change(code, june, version(code), STAFF);
		change(code, new Schedule(null, null, PartialDate.parse("2020"), Schedule.DateKind.PLANNED), version(code),
				STAFF);
		assertThat(activity(code, STAFF).earlierPlans())
			.containsExactly(new EarlierPlan(EarlierPlan.What.END, PartialDate.parse("2019-06")));
	}

	@Test
	void whoLogsItKeepsItCurrent() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		assertThat(activity(code, STAFF).focalPoint("UNEP")).contains(STAFF.code());
		assertThat(activity(code, STAFF).focalPoint("UN-HABITAT")).isEmpty();
	}

	@Test
	void nobodyGivesAwayTheirOwnAgencysPart() {
		String code = log(STAFF, "UNEP");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> change(code, new Owners(Set.of("UN-HABITAT")), 1, STAFF));
	}

	@Test
	void nobodyTakesAwayWhatAnotherAgencyHasAccepted() {
		String code = accepted();
		for (Person person : List.of(STAFF, COLLEAGUE)) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> change(code, new Owners(Set.of("UNEP")), version(code), person));
		}
		assertThat(activity(code, STAFF).agencies()).containsExactly("UN-HABITAT", "UNEP");
	}

	@Test
	void whoWasNotAskedYetIsTakenAwayAgain() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		change(code, new Owners(Set.of("UNEP")), 1, STAFF);
		assertThat(activity(code, STAFF).agencies()).containsExactly("UNEP");
	}

	@Test
	void anAgencyThatLeavesKeepsItNoMore() {
		String code = accepted();
		this.focalPoints.name(code, OTHER_STAFF.code(), 1, OTHER, "test");
		this.editing.change(code, new Edit(new Owners(Set.of("UNEP")), version(code), Set.of(), "It was never theirs."),
				ADMINISTRATOR, "test");
		assertThat(activity(code, STAFF).focalPoint("UN-HABITAT")).isEmpty();
		assertThat(activity(code, STAFF).focalPoint("UNEP")).contains(STAFF.code());
		assertThat(activity(code, STAFF).focalPoints()).hasSize(2);
	}

	@Test
	void aPlanThatMovesBackIsNoEarlierOne() {
		String code = accepted();
		for (String year : List.of("2019", "2020", "2019")) {
			change(code, new Schedule(null, null, PartialDate.parse(year), Schedule.DateKind.PLANNED), version(code),
					STAFF);
		}
		assertThat(activity(code, STAFF).earlierPlans())
			.containsExactly(new EarlierPlan(EarlierPlan.What.END, PartialDate.parse("2020")));
	}

	@Test
	void whatIsTypedKeepsTheLanguageItWasBegunIn() {
		Writing french = Writing.by(Locale.FRENCH);
		Draft draft = draft("UNEP");
		String code = this.editing.log(
				new Draft(draft.basics(), draft.agencies(), draft.lead(), draft.schedule(), draft.places(), french),
				UUID.randomUUID(), STAFF, "test");
		Milestones typed = new Milestones(Map.of(-1, milestone("Toits", french)));
		change(code, typed, 1, STAFF);
		change(code, typed, 1, STAFF);
		int number = activity(code, STAFF).milestones().get(0).number();
		change(code, new Milestones(Map.of(number, milestone("Les toits", Writing.ENGLISH))), version(code), COLLEAGUE);
		assertThat(activity(code, STAFF).writing()).isEqualTo(french);
		assertThat(activity(code, STAFF).milestones()).singleElement().satisfies((milestone) -> {
			assertThat(milestone.title()).isEqualTo("Les toits");
			assertThat(milestone.writing()).isEqualTo(french);
		});
	}

	@Test
	void aTextThatChangesLosesItsTranslations() {
		this.samples.accepted("GCP-900", "Shade", List.of("UNEP"), (activity) -> {
			activity.describe("Trees.", List.of());
			activity.writtenIn(new Writing("en",
					Map.of("fr", Map.of("title", "Ombre", "summary", "Arbres."), "es", Map.of("title", "Sombra"))));
		});
		change("GCP-900", new Basics("Roofs", "Trees.", Kind.PROJECT), 1, STAFF);
		assertThat(activity("GCP-900", STAFF).writing())
			.isEqualTo(new Writing("en", Map.of("fr", Map.of("summary", "Arbres."))));
	}

	private static Milestone.Value milestone(String title, Writing writing) {
		return new Milestone.Value(0, title, writing, null, null, Milestone.State.OPEN, null);
	}

	/** UNEP has changed the title, and UN-Habitat does not want that. */
	private String returned() {
		String code = accepted();
		change(code, new Basics("Trees for bus stops", null, Kind.PROJECT), version(code), STAFF);
		this.review.giveBack(code, version(code), "No trees.", OTHER, "test");
		return code;
	}

	@Test
	void whatIsInternalStaysOutOfThePublicVersion() {
		String code = accepted();
		change(code, new Notes("Ask Nairobi first."), version(code), STAFF);
		assertThat(activity(code, STAFF).notes()).isEqualTo("Ask Nairobi first.");
		assertThat(activity(code, Person.VISITOR).notes()).isNull();
		assertThat(activity(code, Person.VISITOR).focalPoints()).isEmpty();
	}

	private static int number(Map<Integer, Contribution.Value> rows, Contribution.Value row) {
		return rows.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(row))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	private static Contribution.Value money(String funder, @Nullable String amount) {
		return new Contribution.Value(0, funder, null, (amount != null) ? new BigDecimal(amount) : null,
				(amount != null) ? "USD" : null, null, Contribution.State.SECURED, null, null, null, Writing.ENGLISH,
				Visibility.INTERNAL, null);
	}

	private String accepted() {
		String code = log(STAFF, "UNEP", "UN-HABITAT");
		this.review.submit(code, 1, STAFF, "test");
		this.review.accept(code, 2, Visibility.PUBLIC, COLLEAGUE, "test");
		this.review.accept(code, 2, Visibility.PUBLIC, OTHER, "test");
		return code;
	}

	private String log(Person person, String... agencies) {
		return this.editing.log(draft(agencies), UUID.randomUUID(), person, "test");
	}

	private static Draft draft(String... agencies) {
		return new Draft(BASICS, new LinkedHashSet<>(List.of(agencies)), "UNEP", Schedule.UNKNOWN,
				new Places(Set.of(), Set.of()));
	}

	private int change(String code, Section section, int base, Person person) {
		return this.editing.change(code, new Edit(section, base, Set.of()), person, "test");
	}

	private int version(String code) {
		return read(code, STAFF).version();
	}

	private ActivityDocument activity(String code, Person reader) {
		return read(code, reader).activity();
	}

	private ActivityDocuments.Read read(String code, Person reader) {
		return this.documents.read(code, this.permissions.readable(reader)).orElseThrow();
	}

	private ActivityDocuments.@Nullable Read seen(String code, Person reader) {
		return this.documents.read(code, this.permissions.readable(reader)).orElse(null);
	}

	private static Person person(String code, String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

}
