package org.greenercities.tracker.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.web.First;
import org.greenercities.tracker.web.Paged;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of an activity from its author to its owners' acceptance: submitted, accepted
 * by each owner for itself, or returned with a reason.
 */
@Service
@Transactional
public class ActivityReview {

	private static final String WAITING = """
			from activity_index i join activity_version v on v.id = i.version_id join activity t on t.id = i.activity_id
			where i.face = 'working' and i.latest_workflow = 'submitted'
				and :agency = any(string_to_array(i.agencies, '; '))
				and not exists (select from acceptance a where a.version_id = v.id and a.agency = :agency)""";

	private final ActivityRecords records;

	private final ActivityVersions versions;

	private final Permissions permissions;

	private final JdbcClient jdbc;

	private final Clock clock;

	ActivityReview(ActivityRecords records, ActivityVersions versions, Permissions permissions, JdbcClient jdbc,
			Clock clock) {
		this.records = records;
		this.versions = versions;
		this.permissions = permissions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Asks the owners to accept a draft, or what they had returned.
	 * @param version the number of the version the person saw
	 * @param requestId what ties the version to the log
	 */
	public void submit(String code, int version, Person person, String requestId) {
		ActivityRecords.Held held = held(code, version, Set.of(Workflow.DRAFT, Workflow.RETURNED), Act.SUBMIT, person);
		Activity activity = held.activity();
		activity.submitted(this.clock.instant());
		this.records.keep(activity, person, requestId);
		this.records.askTheOthers(held, person);
		this.records.show(activity);
	}

	/**
	 * Accepts for the person's agency; the last of the owners to do so opens it.
	 * @param version the number of the version the person saw
	 * @param visibility who may read it from then on; null if they were not asked
	 * @param requestId what ties the version to the log
	 * @throws OptimisticLockingFailureException if its facts are not what the person saw,
	 * or theirs has become the last acceptance and they were not asked
	 */
	public void accept(String code, int version, @Nullable Visibility visibility, Person person, String requestId) {
		ActivityRecords.Held held = held(code, version, Set.of(Workflow.SUBMITTED), Act.ACCEPT, person);
		Activity activity = held.activity();
		String agency = person.requireAgency();
		List<String> acceptedBy = held.latest().acceptedBy();
		if (acceptedBy.contains(agency)) {
			return;
		}
		if (alone(held.latest().document(), acceptedBy, person)) {
			throw new AccessDeniedException(person.code() + " logged " + code + " alone");
		}
		boolean last = last(held.latest().document(), acceptedBy, agency);
		if (last && visibility == null) {
			throw new OptimisticLockingFailureException(person.code() + " was not asked who may read " + code);
		}
		this.records.accept(activity, agency, person);
		if (last && visibility != null) {
			activity.accepted(visibility);
			this.records.keep(activity, person, requestId);
			this.versions.carryAcceptances(activity, held.latest());
		}
		this.records.show(activity);
	}

	/**
	 * Gives it back to its author.
	 * @param version the number of the version the person saw
	 * @param reason what has to be put right
	 * @param requestId what ties the version to the log
	 * @throws OptimisticLockingFailureException if its facts are not what the person saw
	 */
	public void giveBack(String code, int version, String reason, Person person, String requestId) {
		ActivityRecords.Held held = held(code, version, Set.of(Workflow.SUBMITTED), Act.ACCEPT, person);
		Activity activity = held.activity();
		activity.returned();
		this.records.keep(activity, person, requestId);
		this.versions.giveBack(activity, person.requireAgency(), reason, person.code(), this.clock.instant());
		this.records.show(activity);
	}

	/** What somebody may do next with an activity as they read it. */
	@Transactional(readOnly = true)
	public Steps steps(ActivityDocuments.Read read, Person person) {
		ActivityDocument activity = read.activity();
		OwnedActivity owned = OwnedActivity.of(activity);
		if (!read.working() || !this.permissions.may(person, Act.EDIT, owned)) {
			return Steps.NONE;
		}
		boolean unsent = activity.workflow() == Workflow.DRAFT || activity.workflow() == Workflow.RETURNED;
		boolean judges = owned.submitted() && this.permissions.may(person, Act.ACCEPT, owned);
		List<String> acceptedBy = List.copyOf(read.acceptances().keySet());
		boolean asked = judges && !acceptedBy.contains(person.requireAgency());
		boolean alone = asked && alone(activity, acceptedBy, person);
		boolean last = asked && last(activity, acceptedBy, person.requireAgency());
		return new Steps(true, unsent && this.permissions.may(person, Act.SUBMIT, owned), asked && !alone,
				last ? suggested(activity) : null, judges, alone);
	}

	/**
	 * Who may read it unless somebody says otherwise: as it was settled before; at first
	 * everybody, but for what is in the pipeline.
	 */
	private Visibility suggested(ActivityDocument activity) {
		if (this.versions.everAccepted(activity.code())) {
			return activity.visibility();
		}
		return (activity.status() == Status.PIPELINE) ? Visibility.INTERNAL : Visibility.PUBLIC;
	}

	/** Whether somebody may only repair an activity as they read it, saying why. */
	public boolean repairs(ActivityDocuments.Read read, Person person) {
		OwnedActivity owned = OwnedActivity.of(read.activity());
		return read.working() && !this.permissions.may(person, Act.EDIT, owned)
				&& this.permissions.may(person, Act.REPAIR, owned);
	}

	/** Whether somebody says who may read what an activity receives. */
	public boolean opens(ActivityDocuments.Read read, Person person) {
		return this.permissions.may(person, Act.ACCEPT, OwnedActivity.of(read.activity()));
	}

	/** The owners that no other owner may take away, for they have accepted it. */
	@Transactional(readOnly = true)
	public Set<String> settledOwners(ActivityDocument activity) {
		return this.versions.owningAcceptors(activity);
	}

	/**
	 * What waits for the person's agency to accept, the oldest first.
	 * @param page from 1
	 * @param size rows a page
	 * @throws org.greenercities.tracker.web.NotFound past the end
	 */
	@Transactional(readOnly = true)
	public Paged<Waiting> waiting(Person person, int page, int size) {
		mustAccept(person);
		AtomicLong total = new AtomicLong();
		List<Waiting> rows = waiting(person, "true", Map.of(), size, (page - 1L) * size, total);
		return new Paged<>(new Paging(page, size, total.get()).checked(), rows);
	}

	/**
	 * The first of the same, by their titles alone.
	 * @param most how many are read
	 */
	@Transactional(readOnly = true)
	public First<RelatedActivities.Titled> waitingFirst(Person person, int most) {
		mustAccept(person);
		AtomicLong total = new AtomicLong();
		List<RelatedActivities.Titled> rows = this.jdbc
			.sql("select i.code, i.title, i.language, count(*) over () as total " + WAITING
					+ " order by t.submitted_at, i.number limit :most")
			.param("agency", person.requireAgency())
			.param("most", most)
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return new RelatedActivities.Titled(row.getString("code"), row.getString("title"),
						row.getString("language"));
			})
			.list();
		return new First<>(rows, total.get());
	}

	/** An activity, if it waits for the person's agency to accept it. */
	@Transactional(readOnly = true)
	public Optional<Waiting> waiting(Person person, String code) {
		mustAccept(person);
		return waiting(person, "i.code = :code", Map.of("code", code), 1, 0, new AtomicLong()).stream().findFirst();
	}

	/**
	 * Documents are read only for what is shown.
	 * @param total is told how many wait in all
	 */
	private List<Waiting> waiting(Person person, String which, Map<String, String> parameters, int size, long offset,
			AtomicLong total) {
		return this.jdbc
			.sql("""
					select w.code, w.title, w.language, w.agencies, w.submitted_at, w.total, v.document, logged.name as logged_by,
						seen.number as accepted, seen.document as accepted_document
					from (select i.activity_id, i.version_id, i.number, i.code, i.title, i.language, i.agencies, t.submitted_at,
							count(*) over () as total %s and %s order by t.submitted_at, i.number limit :size offset :offset) w
						join activity_version v on v.id = w.version_id
						join account logged on logged.code = v.document ->> 'created_by'
						left join activity_version seen on seen.activity_id = w.activity_id and seen.number = coalesce((
							select max(own.number) from activity_version own join acceptance a on a.version_id = own.id
							where own.activity_id = w.activity_id and a.agency = :agency
						), (select number from accepted_version where activity_id = w.activity_id))
					order by w.submitted_at, w.number"""
				.formatted(WAITING, which))
			.param("agency", person.requireAgency())
			.params(parameters)
			.param("size", size)
			.param("offset", offset)
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return waiting(row);
			})
			.list();
	}

	private void mustAccept(Person person) {
		this.permissions.require(person, Act.ACCEPT, OwnedActivity.by(Set.of(person.requireAgency())));
	}

	private static Waiting waiting(ResultSet row) throws SQLException {
		return new Waiting(row.getString("code"), row.getString("title"), row.getString("language"),
				List.of(row.getString("agencies").split(IndexRow.SEPARATOR)), row.getString("logged_by"),
				row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
				row.getObject("accepted", Integer.class),
				changes(row.getString("accepted_document"), row.getString("document")));
	}

	/** That it is submitted needs no saying. */
	private static List<Change> changes(@Nullable String before, String after) {
		return (before == null) ? List.of()
				: Differences
					.between(ActivityVersions.tree(ActivityVersions.document(before), Face.WORKING),
							ActivityVersions.tree(ActivityVersions.document(after), Face.WORKING))
					.stream()
					.filter((change) -> !change.field().equals("workflow"))
					.toList();
	}

	private ActivityRecords.Held held(String code, int version, Set<Workflow> expected, Act act, Person person) {
		ActivityRecords.Held held = this.records.hold(code);
		this.permissions.require(person, act, held.owned());
		if (!expected.contains(held.activity().workflow()) || !hasFactsOf(version, held)) {
			throw new OptimisticLockingFailureException(code + " is not what " + person.code() + " saw");
		}
		return held;
	}

	/** What was told or named since a version does not change what is judged. */
	private boolean hasFactsOf(int version, ActivityRecords.Held held) {
		ActivityVersions.Latest latest = held.latest();
		return latest.number() == version
				|| this.versions.seen(held.activity(), version).facts().equals(latest.document().facts());
	}

	/** Nobody accepts alone what they logged alone. */
	private boolean alone(ActivityDocument activity, List<String> acceptedBy, Person person) {
		return last(activity, acceptedBy, person.requireAgency()) && activity.agencies().size() == 1
				&& this.versions.authorsSinceAccepted(activity.code()).equals(Set.of(person.code()));
	}

	private static boolean last(ActivityDocument activity, List<String> acceptedBy, String agency) {
		return activity.agencies().stream().allMatch((owner) -> owner.equals(agency) || acceptedBy.contains(owner));
	}

}
