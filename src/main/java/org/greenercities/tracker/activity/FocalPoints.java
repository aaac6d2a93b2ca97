package org.greenercities.tracker.activity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Colleague;
import org.greenercities.tracker.account.Colleagues;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who keeps activities current: one person in each owning agency, named by its
 * coordinators, and all of a leaver's handed over in one step.
 */
@Service
public class FocalPoints {

	/** So many are handed over at once, that nobody else waits long for one of them. */
	private static final int PIECE = 50;

	private final ActivityRecords records;

	private final ActivityVersions versions;

	private final Colleagues colleagues;

	private final Permissions permissions;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	FocalPoints(ActivityRecords records, ActivityVersions versions, Colleagues colleagues, Permissions permissions,
			JdbcClient jdbc, TransactionOperations transactions) {
		this.records = records;
		this.versions = versions;
		this.colleagues = colleagues;
		this.permissions = permissions;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/**
	 * Names who keeps an activity current for the person's own agency.
	 * @param account of whom
	 * @param seen the number of the version they saw
	 * @param requestId what ties the version to the log
	 * @throws BadParameter if it is nobody who works on activities of that agency
	 * @throws OptimisticLockingFailureException if somebody else has been named since
	 */
	@Transactional
	public void name(String code, String account, int seen, Person person, String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		this.permissions.require(person, Act.ACCEPT, held.owned());
		String agency = person.requireAgency();
		mustBeOneOf("focal_point", account, active(agency));
		Optional<String> now = held.latest().document().focalPoint(agency);
		if (!now.equals(Optional.of(account))
				&& !now.equals(this.versions.seen(held.activity(), seen).focalPoint(agency))) {
			throw new OptimisticLockingFailureException(code + " is not what " + person.code() + " saw");
		}
		keep(held, agency, account, person, requestId);
	}

	/**
	 * Gives everything that somebody of the person's own agency keeps to somebody else
	 * there, piece by piece: where one fails, those before it are handed over, and to do
	 * it again does the rest.
	 * @param from the account of who gives, who may have left
	 * @param to the account of who takes
	 * @param requestId what ties the versions to the log
	 * @return how many activities these are; none if it was done before
	 * @throws BadParameter if either is not of that agency
	 */
	public int handOver(String from, String to, Person person, String requestId) {
		String agency = mustCoordinate(person);
		List<Colleague> all = this.colleagues.of(agency);
		mustBeOneOf("from", from, all);
		mustBeOneOf("to", to, all.stream().filter(Colleague::active).toList());
		List<String> codes = from.equals(to) ? List.of() : keptBy(from, agency);
		int handed = 0;
		for (int first = 0; first < codes.size(); first += PIECE) {
			List<String> piece = codes.subList(first, Math.min(first + PIECE, codes.size()));
			handed += this.transactions.execute((status) -> (int) piece.stream()
				.filter((code) -> handOver(code, agency, from, to, person, requestId))
				.count());
		}
		return handed;
	}

	/** Leaves alone what somebody else has been named for meanwhile. */
	private boolean handOver(String code, String agency, String from, String to, Person person, String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		this.permissions.require(person, Act.ACCEPT, held.owned());
		if (!held.latest().document().focalPoint(agency).equals(Optional.of(from))) {
			return false;
		}
		keep(held, agency, to, person, requestId);
		return true;
	}

	/** Whether somebody names focal points of their agency. */
	public boolean mayName(Person person) {
		String agency = person.agency();
		return agency != null && this.permissions.may(person, Act.ACCEPT, OwnedActivity.by(Set.of(agency)));
	}

	/**
	 * Who works on activities of the person's own agency and what they keep, those who
	 * have left and still keep something first.
	 * @param biennium in which it is asked what is silent
	 */
	@Transactional(readOnly = true)
	public List<Keeper> keepers(@Nullable String biennium, Person person) {
		String agency = mustCoordinate(person);
		Map<String, Load> loads = loads(agency, biennium);
		return this.colleagues.of(agency)
			.stream()
			.map((colleague) -> new Keeper(colleague, loads.getOrDefault(colleague.code(), Load.NONE)))
			.filter((keeper) -> keeper.colleague().active() || keeper.load().activities() > 0)
			.sorted(Comparator.comparing((keeper) -> keeper.colleague().active()))
			.toList();
	}

	/**
	 * Who keeps an activity current, and whom the reader may name in their own agency;
	 * nobody for those who may not know.
	 */
	@Transactional(readOnly = true)
	public Keeping of(ActivityDocuments.Read read, Person reader) {
		return read.working() ? new Keeping(named(read.activity()), offered(read.activity(), reader)) : Keeping.NOBODY;
	}

	private List<Named> named(ActivityDocument activity) {
		List<FocalPoint> current = activity.focalPoints().stream().filter(FocalPoint::current).toList();
		if (current.isEmpty()) {
			return List.of();
		}
		List<Colleague> people = this.colleagues.named(current.stream().map(FocalPoint::account).toList());
		return current.stream()
			.flatMap((focal) -> people.stream()
				.filter((colleague) -> colleague.code().equals(focal.account()))
				.map((colleague) -> new Named(focal.agency(), colleague)))
			.toList();
	}

	private List<Colleague> offered(ActivityDocument activity, Person reader) {
		String agency = reader.agency();
		return (agency != null && this.permissions.may(reader, Act.ACCEPT, OwnedActivity.of(activity))) ? active(agency)
				: List.of();
	}

	private void keep(ActivityRecords.Held held, String agency, String account, Person person, String requestId) {
		if (held.latest().document().focalPoint(agency).equals(Optional.of(account))) {
			return;
		}
		held.activity().keptBy(agency, account, this.records.today());
		this.records.keep(held.activity(), person, requestId);
		this.versions.carryAcceptances(held.activity(), held.latest());
		this.records.show(held.activity());
	}

	/** In one order, so that two who hand over do not wait for each other. */
	private List<String> keptBy(String account, String agency) {
		return this.jdbc.sql("""
				select code from activity_focal_point join activity on id = activity_id
					join activity_agency using (activity_id, agency)
				where account = :account and agency = :agency and until is null order by id""")
			.param("account", account)
			.param("agency", agency)
			.query(String.class)
			.list();
	}

	private Map<String, Load> loads(String agency, @Nullable String biennium) {
		Map<String, Load> loads = new HashMap<>();
		this.jdbc.sql("""
				select account, count(*) as activities, count(*) filter (where silent.activity_id is not null) as silent
				from activity_focal_point f
					left join unreported silent on silent.activity_id = f.activity_id and silent.face = 'working'
						and silent.biennium = :biennium and silent.answer is null
				where f.agency = :agency and until is null group by account""")
			.param("agency", agency)
			.param("biennium", biennium)
			.query((row) -> {
				loads.put(row.getString("account"), new Load(row.getLong("activities"), row.getLong("silent")));
			});
		return loads;
	}

	private List<Colleague> active(String agency) {
		return this.colleagues.of(agency).stream().filter(Colleague::active).toList();
	}

	private static void mustBeOneOf(String field, String account, List<Colleague> people) {
		if (people.stream().noneMatch((colleague) -> colleague.code().equals(account))) {
			throw new BadParameter(field, account, people.stream().map(Colleague::code).toList());
		}
	}

	private String mustCoordinate(Person person) {
		String agency = person.requireAgency();
		this.permissions.require(person, Act.ACCEPT, OwnedActivity.by(Set.of(agency)));
		return agency;
	}

	/** Somebody, and what they keep. */
	public record Keeper(Colleague colleague, Load load) {
	}

	/**
	 * How much somebody keeps.
	 *
	 * @param activities how many activities
	 * @param silent of how many of them nobody has said in the biennium how they go, nor
	 * answered its round
	 */
	public record Load(long activities, long silent) {

		static final Load NONE = new Load(0, 0);

	}

	/**
	 * Who keeps an activity current.
	 *
	 * @param named at most one of each agency
	 * @param offered whom the reader may name for their own agency
	 */
	public record Keeping(List<Named> named, List<Colleague> offered) {

		static final Keeping NOBODY = new Keeping(List.of(), List.of());

		/** Who does for an agency, if anybody. */
		public @Nullable Colleague in(String agency) {
			return this.named.stream()
				.filter((one) -> one.agency().equals(agency))
				.map(Named::colleague)
				.findFirst()
				.orElse(null);
		}

		/** Whether somebody does. */
		public boolean by(Colleague colleague) {
			return this.named.stream().anyMatch((one) -> one.colleague().code().equals(colleague.code()));
		}

	}

	/** Who keeps an activity current for an agency. */
	public record Named(String agency, Colleague colleague) {
	}

}
