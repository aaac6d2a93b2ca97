package org.greenercities.tracker.activity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.greenercities.tracker.account.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms that were sent to log an activity, each once. They stand in a queue, so that
 * codes follow one another without a gap.
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
		return loggedBefore(submission, person).orElseGet(() -> {
			String code = nextCode();
			logging.accept(code);
			remember(submission, person, code);
			return code;
		});
	}

	private Optional<String> loggedBefore(UUID submission, Person person) {
		return this.jdbc.sql("select account, activity from submission where id = :id")
			.param("id", submission)
			.query((row, number) -> {
				if (!row.getString("account").equals(person.code())) {
					throw new AccessDeniedException("Somebody else sent this form");
				}
				return row.getString("activity");
			})
			.optional();
	}

	private String nextCode() {
		int last = this.jdbc.sql("select coalesce(max(substring(code from 5)::integer), 0) from activity")
			.query(Integer.class)
			.single();
		return "GCP-%03d".formatted(last + 1);
	}

	private void remember(UUID submission, Person person, String code) {
		this.jdbc.sql("insert into submission (id, account, activity, at) values (:id, :account, :activity, :at)")
			.param("id", submission)
			.param("account", person.code())
			.param("activity", code)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
