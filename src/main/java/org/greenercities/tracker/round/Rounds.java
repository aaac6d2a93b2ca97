package org.greenercities.tracker.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.First;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reporting rounds. Each activity that is asked answers with an update, with "no change",
 * or is excused; what is asked and has not answered is silent.
 */
@Service
@Transactional
public class Rounds {

	/** What belongs to the biennium and what still runs, without drafts. */
	private static final String ASK = """
			insert into reporting_request (biennium, activity, asked_by, asked_at)
			select :biennium, code, :person, :at from activity_index
			where %s order by number""";

	private static final String TO_BE_ASKED = """
			face = 'working' and workflow <> 'draft'
				and (facets && array(select id from facet where dimension = 'biennium' and code = :biennium)
					or marks && array(select id from facet where dimension = 'candidate' and code = :biennium))
				and code not in (select activity from reporting_request where biennium = :biennium)""";

	private static final String ROUND = """
			select r.biennium, r.due, r.first_due, r.moved_at, opener.name, mover.name as moved_by, cast(:today as date) as today
			from current_round r
				join account opener on opener.code = r.opened_by
				left join account mover on mover.code = r.moved_by""";

	private final JdbcClient jdbc;

	private final ActivityDocuments documents;

	private final Permissions permissions;

	private final Bienniums bienniums;

	private final Clock clock;

	Rounds(JdbcClient jdbc, ActivityDocuments documents, Permissions permissions, Bienniums bienniums, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.permissions = permissions;
		this.bienniums = bienniums;
		this.clock = clock;
	}

	/**
	 * Opens the round of a biennium and asks what belongs there and what still runs. One
	 * that is open stays as it is.
	 * @throws NotFound if there is no such biennium
	 */
	void open(String biennium, LocalDate due, Person person) {
		this.permissions.require(person, Act.OPEN_ROUND);
		int opened = this.jdbc.sql("""
				insert into reporting_round (biennium, due, opened_by, opened_at)
				values (:biennium, :due, :person, :at) on conflict do nothing""")
			.param("biennium", this.bienniums.named(biennium).getCode())
			.param("due", due)
			.param("person", person.code())
			.param("at", now())
			.update();
		if (opened > 0) {
			ask(biennium, person);
		}
	}

	/**
	 * Asks what has come since the round was opened.
	 * @return how many activities that is
	 */
	int askThoseSince(String biennium, Person person) {
		this.permissions.require(person, Act.OPEN_ROUND);
		oneByOne();
		round(biennium, person).orElseThrow(() -> new NotFound("round.not-found", biennium));
		return ask(biennium, person);
	}

	/**
	 * Gives the answers of a round another day. What it was before is kept; said again,
	 * it is not moved again.
	 * @throws NotFound if none was opened
	 */
	void move(String biennium, LocalDate due, Person person) {
		this.permissions.require(person, Act.OPEN_ROUND);
		oneByOne();
		Round round = round(biennium, person).orElseThrow(() -> new NotFound("round.not-found", biennium));
		if (!round.due().equals(due)) {
			this.jdbc.sql("""
					insert into reporting_due (biennium, due, moved_by, moved_at)
					values (:biennium, :due, :person, :at)""")
				.param("biennium", biennium)
				.param("due", due)
				.param("person", person.code())
				.param("at", now())
				.update();
		}
	}

	/**
	 * Says that an activity goes as was told before. Whatever else has been answered
	 * stands.
	 * @return how it has answered now
	 */
	public Answer noChange(String biennium, String activity, Person person) {
		Answer stands = standing(biennium, activity, Act.EDIT, person).answer();
		return (stands != null) ? stands : answer(biennium, activity, Answer.NO_CHANGE, null, person);
	}

	/**
	 * Lets an activity do without an answer. An update stands all the same.
	 * @param reason why
	 * @return how it has answered now
	 */
	Answer excuse(String biennium, String activity, String reason, Person person) {
		Standing standing = standing(biennium, activity, Act.ACCEPT, person);
		if (standing.answer() == Answer.UPDATE) {
			return Answer.UPDATE;
		}
		boolean said = standing.answer() == Answer.EXCUSED && reason.equals(standing.reason());
		return said ? Answer.EXCUSED : answer(biennium, activity, Answer.EXCUSED, reason, person);
	}

	/** Insists that somebody may open rounds. */
	void mustOpen(Person person) {
		this.permissions.require(person, Act.OPEN_ROUND);
	}

	/**
	 * An activity that somebody may excuse.
	 * @throws NotFound if there is no such biennium or activity
	 */
	@Transactional(readOnly = true)
	ActivityDocument toExcuse(String biennium, String activity, Person person) {
		this.bienniums.named(biennium);
		ActivityDocuments.Read read = read(activity, person);
		this.permissions.require(person, Act.ACCEPT, read.owned());
		return read.activity();
	}

	/** Whether somebody may open rounds. */
	boolean mayOpen(Person person) {
		return this.permissions.may(person, Act.OPEN_ROUND);
	}

	/** The round of a biennium, if one was opened. */
	@Transactional(readOnly = true)
	Optional<Round> round(String biennium, Person reader) {
		this.permissions.require(reader, Act.READ_ROUND);
		return this.jdbc.sql(ROUND + " where r.biennium = :biennium")
			.param("today", today())
			.param("biennium", biennium)
			.query((row, number) -> round(row))
			.optional();
	}

	/** All rounds. */
	@Transactional(readOnly = true)
	List<Round> all(Person reader) {
		this.permissions.require(reader, Act.READ_ROUND);
		return this.jdbc.sql(ROUND + " order by biennium desc")
			.param("today", today())
			.query((row, number) -> round(row))
			.list();
	}

	/** How many that a round asks and the reader may read have answered how. */
	@Transactional(readOnly = true)
	Answers answers(String biennium, Person reader) {
		this.permissions.require(reader, Act.READ_ROUND);
		ReadScope scope = this.permissions.readable(reader);
		return new Answers(this.jdbc.sql("""
				select string_to_array(i.agencies, '; ') as agencies, s.answer, count(*) as count
				from reporting_standing s join activity_index i using (activity_id)
				where s.biennium = :biennium and %s group by i.agencies, s.answer""".formatted(scope.sql()))
			.param("biennium", biennium)
			.params(scope.parameters())
			.query((row, number) -> new Answers.Group(List.of((String[]) row.getArray("agencies").getArray()),
					answer(row.getString("answer")), row.getLong("count")))
			.list());
	}

	/**
	 * Those of the activities that have answered so.
	 * @param answer how; not at all if null
	 * @param agency an owner; any if null
	 */
	@Transactional(readOnly = true)
	List<AskedActivity> asked(String biennium, @Nullable Answer answer, @Nullable String agency, Paging paging,
			Person reader) {
		this.permissions.require(reader, Act.READ_ROUND);
		ReadScope scope = this.permissions.readable(reader);
		return this.jdbc
			.sql("""
					select i.code, i.title, i.language, string_to_array(i.agencies, '; ') as agencies,
						s.answer, s.reason, a.name as answered_by, s.at,
						array(select p.name from activity_focal_point f join account p on p.code = f.account
							where f.activity_id = i.activity_id and f.until is null order by f.agency) as focal_points
					from reporting_standing s join activity_index i using (activity_id) left join account a on a.code = s.account
					where s.biennium = :biennium and %s and s.answer is not distinct from cast(:answer as text)
						and (cast(:agency as text) is null or :agency = any(string_to_array(i.agencies, '; ')))
					order by i.number limit :size offset :before"""
				.formatted(scope.sql()))
			.param("biennium", biennium)
			.params(scope.parameters())
			.param("answer", (answer != null) ? answer.code() : null)
			.param("agency", agency)
			.param("size", paging.size())
			.param("before", paging.before())
			.query((row, number) -> asked(row))
			.list();
	}

	/** How many activities have come since the round was opened. */
	@Transactional(readOnly = true)
	long since(String biennium) {
		return this.jdbc.sql("select count(*) from activity_index where " + TO_BE_ASKED)
			.param("biennium", biennium)
			.query(Long.class)
			.single();
	}

	/**
	 * What waits for a word of who keeps it: what is silent in a biennium, or asked in
	 * its round and silent there. Reminders are for these.
	 */
	@Transactional(readOnly = true)
	public List<Waiting> waiting(String biennium, Person keeper) {
		return waiting(biennium, keeper, Integer.MAX_VALUE).rows();
	}

	/**
	 * The first of what waits for a word of who keeps it.
	 * @param most how many are read
	 */
	@Transactional(readOnly = true)
	public First<Waiting> waiting(String biennium, Person keeper, int most) {
		ReadScope scope = this.permissions.readable(keeper);
		AtomicLong total = new AtomicLong();
		List<Waiting> rows = this.jdbc
			.sql("""
					select i.code, i.title, i.language, s.activity is not null as asked, round.due, count(*) over () as total
					from activity_index i
						left join reporting_standing s on s.activity_id = i.activity_id and s.biennium = :biennium
						left join current_round round on round.biennium = :biennium
					where %s and i.face = 'working' and i.people @> array[cast(:keeper as text)] and s.answer is null
						and (s.activity is not null
							or i.marks && array(select id from facet where dimension = 'silent' and code = :biennium))
					order by i.number limit :most"""
				.formatted(scope.sql()))
			.params(scope.parameters())
			.param("biennium", biennium)
			.param("keeper", keeper.code())
			.param("most", most)
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return new Waiting(row.getString("code"), row.getString("title"), row.getString("language"),
						row.getBoolean("asked"), row.getObject("due", LocalDate.class));
			})
			.list();
		return new First<>(rows, total.get());
	}

	private int ask(String biennium, Person person) {
		return this.jdbc.sql(ASK.formatted(TO_BE_ASKED))
			.param("biennium", biennium)
			.param("person", person.code())
			.param("at", now())
			.update();
	}

	/** Two who ask or answer wait for each other. */
	private void oneByOne() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('round'))").query((row) -> {
		});
	}

	/** How an activity has answered that somebody may answer for. */
	private Standing standing(String biennium, String activity, Act act, Person person) {
		this.permissions.require(person, act, read(activity, person).owned());
		oneByOne();
		return this.jdbc
			.sql("select answer, reason from reporting_standing where biennium = :biennium and activity = :activity")
			.param("biennium", biennium)
			.param("activity", activity)
			.query((row, number) -> new Standing(answer(row.getString("answer")), row.getString("reason")))
			.optional()
			.orElseThrow(() -> new OptimisticLockingFailureException(
					activity + " is not asked in the round of " + biennium));
	}

	private Answer answer(String biennium, String activity, Answer answer, @Nullable String reason, Person person) {
		this.jdbc.sql("""
				insert into reporting_answer (biennium, activity, answer, reason, agency, answered_by, answered_at)
				values (:biennium, :activity, :answer, :reason, :agency, :person, :at)""")
			.param("biennium", biennium)
			.param("activity", activity)
			.param("answer", answer.code())
			.param("reason", reason)
			.param("agency", person.requireAgency())
			.param("person", person.code())
			.param("at", now())
			.update();
		return answer;
	}

	private ActivityDocuments.Read read(String activity, Person person) {
		return this.documents.read(activity, this.permissions.readable(person))
			.orElseThrow(() -> new NotFound("activity.not-found", activity));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Round round(ResultSet row) throws SQLException {
		OffsetDateTime moved = row.getObject("moved_at", OffsetDateTime.class);
		return new Round(row.getString("biennium"), row.getObject("due", LocalDate.class), row.getString("name"),
				row.getObject("today", LocalDate.class),
				(moved != null) ? new Round.Move(row.getObject("first_due", LocalDate.class), row.getString("moved_by"),
						moved.toInstant()) : null);
	}

	private static AskedActivity asked(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
		return new AskedActivity(row.getString("code"), row.getString("title"), row.getString("language"),
				List.of((String[]) row.getArray("agencies").getArray()),
				List.of((String[]) row.getArray("focal_points").getArray()), answer(row.getString("answer")),
				row.getString("reason"), row.getString("answered_by"), (at != null) ? at.toInstant() : null);
	}

	private static @Nullable Answer answer(@Nullable String code) {
		return (code != null) ? Coded.find(Answer.class, code).orElseThrow() : null;
	}

	/**
	 * How an activity has answered so far.
	 *
	 * @param answer null while it is silent
	 * @param reason why it is excused
	 */
	private record Standing(@Nullable Answer answer, @Nullable String reason) {
	}

}
