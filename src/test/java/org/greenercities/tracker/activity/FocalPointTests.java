package org.greenercities.tracker.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Colleague;
import org.greenercities.tracker.account.Colleagues;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One person in each owning agency keeps an activity current. */
@TrackerTest
@Transactional
class FocalPointTests {

	private static final Person COORDINATOR = person("COORDINATOR.UNEP", "UNEP", Role.COORDINATOR);

	private static final Person OTHER = person("COORDINATOR.UNHABITAT", "UN-HABITAT", Role.COORDINATOR);

	private static final Map<String, Person> PEOPLE = Map.of("staff", person("STAFF.UNEP", "UNEP", Role.STAFF),
			"signatory", person("COORDINATOR.UNEP", "UNEP", Role.SIGNATORY), "manager",
			person("MANAGER", null, Role.MANAGER), "administrator", person("ADMIN", null, Role.ADMINISTRATOR),
			"visitor", Person.VISITOR);

	@Autowired
	private FocalPoints focalPoints;

	@Autowired
	private ActivityRecords records;

	@Autowired
	private ActivityVersions versions;

	@Autowired
	private Colleagues colleagues;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private ActivityDocuments documents;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private Permissions permissions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void eachOwnerNamesItsOwn() {
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		this.focalPoints.name("GCP-001", "STAFF.UNHABITAT", 1, OTHER, "test");
		assertThat(read("GCP-001", COORDINATOR).activity().focalPoints()).extracting(FocalPoint::agency)
			.containsExactly("UN-HABITAT", "UNEP");
		assertThat(this.focalPoints.of(read("GCP-001", COORDINATOR), COORDINATOR).named())
			.extracting((named) -> named.colleague().name())
			.containsExactly("Staff of UN-Habitat", "Staff of UNEP");
		assertThat(people("GCP-001")).containsExactlyInAnyOrder("STAFF.UNEP", "STAFF.UNHABITAT");
	}

	@Test
	void whatWasAcceptedStaysSo() {
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		ActivityDocuments.Read read = read("GCP-001", COORDINATOR);
		assertThat(read.version()).isEqualTo(2);
		assertThat(read.activity().workflow()).isEqualTo(Workflow.ACCEPTED);
		assertThat(read.acceptances()).containsKeys("UNEP", "UN-HABITAT");
	}

	@Test
	void aVisitorNeverSeesWho() {
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		ActivityDocuments.Read read = read("GCP-001", Person.VISITOR);
		assertThat(read.activity().focalPoints()).isEmpty();
		assertThat(this.focalPoints.of(read, Person.VISITOR)).isEqualTo(FocalPoints.Keeping.NOBODY);
	}

	@Test
	void theNextOneFollowsTheOneBefore() {
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		this.focalPoints.name("GCP-001", "COORDINATOR.UNEP", 2, COORDINATOR, "test");
		this.focalPoints.name("GCP-001", "COORDINATOR.UNEP", 2, COORDINATOR, "again");
		ActivityDocuments.Read read = read("GCP-001", COORDINATOR);
		assertThat(read.version()).isEqualTo(3);
		assertThat(read.activity().focalPoints()).hasSize(2);
		assertThat(read.activity().focalPoint("UNEP")).contains("COORDINATOR.UNEP");
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 3, COORDINATOR, "back");
		assertThat(read("GCP-001", COORDINATOR).activity().focalPoint("UNEP")).contains("STAFF.UNEP");
	}

	/** What else has changed since does not matter. */
	@Test
	void nobodyIsReplacedWhomTheCoordinatorDidNotSee() {
		this.focalPoints.name("GCP-001", "STAFF.UNHABITAT", 1, OTHER, "test");
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.focalPoints.name("GCP-001", "COORDINATOR.UNEP", 2, COORDINATOR, "test"));
		assertThatExceptionOfType(BadParameter.class)
			.isThrownBy(() -> this.focalPoints.name("GCP-001", "COORDINATOR.UNEP", 9, COORDINATOR, "test"));
		assertThat(read("GCP-001", COORDINATOR).activity().focalPoint("UNEP")).contains("STAFF.UNEP");
	}

	@ParameterizedTest
	@CsvSource({ "STAFF.UNHABITAT", "MANAGER", "TRACKER", "NOBODY" })
	void onlySomebodyWhoWorksForTheAgencyIsNamed(String account) {
		assertThatExceptionOfType(BadParameter.class)
			.isThrownBy(() -> this.focalPoints.name("GCP-001", account, 1, COORDINATOR, "test"));
		assertThatExceptionOfType(BadParameter.class)
			.isThrownBy(() -> this.focalPoints.handOver("STAFF.UNEP", account, COORDINATOR, "test"));
	}

	@Test
	void whoHasLeftIsNotNamedButStillKeepsTheirs() {
		this.focalPoints.name("GCP-001", "STAFF.UNEP", 1, COORDINATOR, "test");
		this.jdbc.sql("update account set enabled = false where code = 'STAFF.UNEP'").update();
		assertThatExceptionOfType(BadParameter.class)
			.isThrownBy(() -> this.focalPoints.name("GCP-002", "STAFF.UNEP", 1, COORDINATOR, "test"));
		FocalPoints.Keeper first = this.focalPoints.keepers("2017-2018", COORDINATOR).get(0);
		assertThat(first.colleague()).isEqualTo(new Colleague("STAFF.UNEP", "Staff of UNEP", false));
		assertThat(first.load().activities()).isOne();
	}

	@Test
	void allOfALeaversAreHandedOverInOneStepAndOnce() {
		List<String> codes = List.of("GCP-001", "GCP-002", "GCP-004");
		codes.forEach((code) -> this.focalPoints.name(code, "STAFF.UNEP", 1, COORDINATOR, "test"));
		assertThat(this.focalPoints.handOver("STAFF.UNEP", "COORDINATOR.UNEP", COORDINATOR, "over")).isEqualTo(3);
		assertThat(codes).allSatisfy((code) -> {
			assertThat(read(code, COORDINATOR).activity().focalPoint("UNEP")).contains("COORDINATOR.UNEP");
			assertThat(people(code)).containsExactly("COORDINATOR.UNEP");
			assertThat(read(code, COORDINATOR).version()).isEqualTo(3);
		});
		assertThat(this.focalPoints.handOver("STAFF.UNEP", "COORDINATOR.UNEP", COORDINATOR, "again")).isZero();
		assertThat(this.focalPoints.handOver("COORDINATOR.UNEP", "COORDINATOR.UNEP", COORDINATOR, "self")).isZero();
		assertThat(this.jdbc.sql("select count(*) from activity_version where request_id = 'over'")
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void manyAreHandedOverPieceByPiece() {
		for (int number = 0; number < 51; number++) {
			this.samples.accepted("GCP-" + (800 + number), "Shade " + number, List.of("UNEP"),
					(activity) -> activity.keptBy("UNEP", "STAFF.UNEP", LocalDate.of(2018, 1, 1)));
		}
		AtomicInteger pieces = new AtomicInteger();
		TransactionOperations counting = new TransactionOperations() {

			@Override
			public <T extends @Nullable Object> T execute(TransactionCallback<T> piece) {
				pieces.incrementAndGet();
				return FocalPointTests.this.transactions.execute(piece);
			}

		};
		FocalPoints piecewise = new FocalPoints(this.records, this.versions, this.colleagues, this.permissions,
				this.jdbc, counting);
		assertThat(piecewise.handOver("STAFF.UNEP", "COORDINATOR.UNEP", COORDINATOR, "over")).isEqualTo(51);
		assertThat(pieces).hasValue(2);
	}

	@Test
	void whoOwnsNothingOfItNoMoreHandsNothingOver() {
		this.focalPoints.name("GCP-001", "STAFF.UNHABITAT", 1, OTHER, "test");
		this.jdbc.sql("""
				delete from activity_agency where agency = 'UN-HABITAT'
					and activity_id = (select id from activity where code = 'GCP-001')""").update();
		assertThat(this.focalPoints.handOver("STAFF.UNHABITAT", "COORDINATOR.UNHABITAT", OTHER, "over")).isZero();
	}

	@Test
	void countsWhatIsSilentAmongWhatSomebodyKeeps() {
		this.samples.accepted("GCP-900", "Silent", List.of("UNEP"), (activity) -> {
			activity.enters(new BienniumEntry("2017-2018", null, null, null));
			activity.keptBy("UNEP", "STAFF.UNEP", LocalDate.of(2018, 1, 1));
		});
		assertThat(this.focalPoints.keepers("2017-2018", COORDINATOR))
			.filteredOn((keeper) -> keeper.colleague().code().equals("STAFF.UNEP"))
			.extracting(FocalPoints.Keeper::load)
			.containsExactly(new FocalPoints.Load(1, 1));
	}

	@Test
	void onlyCoordinatorsOfAnOwnerDoSo() {
		this.samples.accepted("GCP-900", "Of UNEP alone", List.of("UNEP"), (activity) -> {
		});
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.focalPoints.name("GCP-900", "STAFF.UNHABITAT", 1, OTHER, "test"));
		PEOPLE.forEach((who, person) -> {
			assertThatExceptionOfType(AccessDeniedException.class).as(who)
				.isThrownBy(() -> this.focalPoints.name("GCP-900", "STAFF.UNEP", 1, person, "test"));
			assertThatExceptionOfType(AccessDeniedException.class).as(who)
				.isThrownBy(() -> this.focalPoints.handOver("STAFF.UNEP", "COORDINATOR.UNEP", person, "test"));
			assertThatExceptionOfType(AccessDeniedException.class).as(who)
				.isThrownBy(() -> this.focalPoints.keepers(null, person));
			assertThat(this.focalPoints.mayName(person)).as(who).isFalse();
		});
	}

	private List<String> people(String code) {
		return List.of(this.jdbc
			.sql("select unnest(people) from activity_index where face = 'working' and code = :code order by 1")
			.param("code", code)
			.query(String.class)
			.list()
			.toArray(String[]::new));
	}

	private ActivityDocuments.Read read(String code, Person person) {
		return this.documents.read(code, this.permissions.readable(person)).orElseThrow();
	}

	private static Person person(String code, @Nullable String agency, Role role) {
		return new Person(code, code, agency, Set.of(role));
	}

}
