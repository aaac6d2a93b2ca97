package org.greenercities.tracker.activity;

import java.time.Clock;
import java.util.UUID;
import java.util.function.IntSupplier;

import org.greenercities.tracker.account.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The forms that were sent to log an activity or to tell of its progress, each once.
 * Those that tell wait for the activity, which is held.
 */
@Component
class Submissions extends LoggedOnce {

	private final JdbcClient jdbc;

	Submissions(JdbcClient jdbc, Clock clock) {
		super(jdbc, clock, "activity", "submission", "GCP-");
		this.jdbc = jdbc;
	}

	/**
	 * Tells of an activity's progress, unless that was done.
	 * @param code of the activity, which the caller holds
	 * @param telling saves the update and returns its number
	 * @return the number, the same one each time
	 */
	int once(UUID submission, Person person, String code, IntSupplier telling) {
		String before = before(submission, person).orElse(null);
		if (before == null) {
			int number = telling.getAsInt();
			remember(submission, person, code, number);
			return number;
		}
		return this.jdbc.sql("select progress from submission where id = :id and activity = :activity and progress > 0")
			.param("id", submission)
			.param("activity", code)
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> new AccessDeniedException("Another form was sent under this id"));
	}

	private void remember(UUID submission, Person person, String code, int progress) {
		this.jdbc.sql(
				"insert into submission (id, account, activity, progress, at) values (:id, :account, :activity, :progress, :at)")
			.param("id", submission)
			.param("account", person.code())
			.param("activity", code)
			.param("progress", progress)
			.param("at", now())
			.update();
	}

}
