package org.greenercities.tracker.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.First;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody's own activities ask of them. */
@Service
@Transactional(readOnly = true)
public class OwnWork {

	private static final Duration LATELY = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Permissions permissions;

	private final Clock clock;

	OwnWork(JdbcClient jdbc, Permissions permissions, Clock clock) {
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.clock = clock;
	}

	/**
	 * Drafts and returned ones that somebody logged or keeps, returned ones first.
	 * @param most how many are read
	 */
	public First<Unfinished> unfinished(Person person, int most) {
		ReadScope scope = this.permissions.readable(person);
		AtomicLong total = new AtomicLong();
		List<Unfinished> rows = this.jdbc
			.sql("""
					select w.*, r.reason, r.agency
					from (
						select i.activity_id, i.number, i.code, i.title, i.language, i.latest_workflow as workflow, i.updated,
							count(*) over () as total
						from activity_index i join activity a on a.id = i.activity_id
						where %s and i.face = 'working' and i.latest_workflow in ('draft', 'returned')
							and (a.created_by = :person or :person = any(i.people))
						order by i.latest_workflow desc, i.updated desc, i.number limit :most
					) w left join lateral (
						select given.reason, given.agency from activity_return given
							join activity_version v on v.id = given.version_id
						where v.activity_id = w.activity_id and w.workflow = 'returned' order by v.number desc limit 1
					) r on true
					order by w.workflow desc, w.updated desc, w.number"""
				.formatted(scope.sql()))
			.params(scope.parameters())
			.param("person", person.code())
			.param("most", most)
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return unfinished(row);
			})
			.list();
		return new First<>(rows, total.get());
	}

	/** What others changed lately in what somebody keeps, the latest first. */
	public List<Changed> changed(Person person, int limit) {
		ReadScope scope = this.permissions.readable(person);
		return this.jdbc.sql("""
				select i.code, i.title, i.language, max(v.created_at) as at,
					(array_agg(author.name order by v.number desc))[1] as by
				from activity_index i join activity_version v on v.activity_id = i.activity_id
					join account author on author.code = v.author
				where %s and i.face = 'working' and i.people @> array[cast(:person as text)]
					and v.author <> :person and v.created_at >= :since
				group by i.activity_id, i.code, i.title, i.language, i.number
				order by at desc, i.number limit :limit""".formatted(scope.sql()))
			.params(scope.parameters())
			.param("person", person.code())
			.param("since", this.clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query((row, number) -> new Changed(row.getString("code"), row.getString("title"),
					row.getString("language"), row.getString("by"),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private static Unfinished unfinished(ResultSet row) throws SQLException {
		return new Unfinished(row.getString("code"), row.getString("title"), row.getString("language"),
				Coded.find(Workflow.class, row.getString("workflow")).orElseThrow(), row.getString("reason"),
				row.getString("agency"));
	}

	/**
	 * An activity that its author has not submitted.
	 *
	 * @param title in {@code language}
	 * @param reason why it was returned, if it was
	 * @param agency the one that returned it
	 */
	public record Unfinished(String code, String title, String language, Workflow workflow, @Nullable String reason,
			@Nullable String agency) {
	}

	/**
	 * An activity that somebody else has changed.
	 *
	 * @param title in {@code language}
	 * @param by the name of who did so last
	 */
	public record Changed(String code, String title, String language, String by, Instant at) {
	}

}
