package org.greenercities.tracker.activity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

import org.greenercities.tracker.account.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms that were sent to log an activity or to tell of its progress, each once.
 * Those that log stand in a queue, so that codes follow one another without a gap; those
 * that tell wait for the activity, which is held.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Submissions {

	private final JdbcClient jdbc;

	private final Clock clock;

	Submissions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Logs an activity under the next code, unless that was done.
	 * @param logging saves the activity of the code it is given
	 * @return the code, the same one each time
	 */
	String once(UUID submission, Person person, Consumer<String> logging) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('activity.code'))").query((row) -> {
		});
		return before(submission, person).map(Sent::activity).orElseGet(() -> {
			String code = nextCode();
			logging.accept(code);
			remember(submission, person, code, null);
			return code;
		});
	}

	/**
	 * Tells of an activity's progress, unless that was done.
	 * @param code of the activity, which the caller holds
	 * @param telling saves the update and returns its number
	 * @return the number, the same one each time
	 */
	int once(UUID submission, Person person, String code, IntSupplier telling) {
		Sent before = before(submission, person).orElse(null);
		if (before == null) {
			int number = telling.getAsInt();
			remember(submission, person, code, number);
			return number;
		}
		if (before.progress() == null || !before.activity().equals(code)) {
			throw new AccessDeniedException("Another form was sent under this id");
		}
		return before.progress();
	}

	private Optional<Sent> before(UUID submission, Person person) {
		return this.jdbc.sql("select account, activity, progress from submission where id = :id")
			.param("id", submission)
			.query((row, number) -> {
				if (!row.getString("account").equals(person.code())) {
					throw new AccessDeniedException("Somebody else sent this form");
				}
				return new Sent(row.getString("activity"), row.getObject("progress", Integer.class));
			})
			.optional();
	}

	private String nextCode() {
		int last = this.jdbc.sql("select coalesce(max(substring(code from 5)::integer), 0) from activity")
			.query(Integer.class)
			.single();
		return "GCP-%03d".formatted(last + 1);
	}

	private void remember(UUID submission, Person person, String code, @Nullable Integer progress) {
		this.jdbc.sql(
				"insert into submission (id, account, activity, progress, at) values (:id, :account, :activity, :progress, :at)")
			.param("id", submission)
			.param("account", person.code())
			.param("activity", code)
			.param("progress", progress)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * A form that was sent.
	 *
	 * @param progress the number of the update it told; none if it logged the activity
	 */
	private record Sent(String activity, @Nullable Integer progress) {
	}

}
