package org.greenercities.tracker.activity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.greenercities.tracker.account.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms that were sent to log a record, each once. They stand in a queue, so that
 * codes follow one another without a gap.
 */
@Transactional(propagation = Propagation.MANDATORY)
public abstract class LoggedOnce {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String record;

	private final String table;

	private final String prefix;

	/**
	 * The forms of one sort of record.
	 * @param record the table of the records, and the column that names one
	 * @param table of the forms
	 * @param prefix of the codes
	 */
	protected LoggedOnce(JdbcClient jdbc, Clock clock, String record, String table, String prefix) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.record = record;
		this.table = table;
		this.prefix = prefix;
	}

	/**
	 * Logs a record under the next code, unless that was done.
	 * @param logging saves the record of the code it is given
	 * @param again what is done instead where the form was sent before
	 * @return the code, the same one each time
	 */
	public String once(UUID submission, Person person, Consumer<String> logging, Consumer<String> again) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(:queue))")
			.param("queue", this.record + ".code")
			.query((row) -> {
			});
		Optional<String> before = before(submission, person);
		before.ifPresent(again);
		return before.orElseGet(() -> {
			String code = nextCode();
			logging.accept(code);
			remember(submission, person, code);
			return code;
		});
	}

	/** What was sent before under this id: the code of the record. */
	Optional<String> before(UUID submission, Person person) {
		return this.jdbc.sql("select account, %s as code from %s where id = :id".formatted(this.record, this.table))
			.param("id", submission)
			.query((row, number) -> {
				if (!row.getString("account").equals(person.code())) {
					throw new AccessDeniedException("Somebody else sent this form");
				}
				return row.getString("code");
			})
			.optional();
	}

	private String nextCode() {
		int last = this.jdbc.sql("select coalesce(max(substring(code from :digits)::integer), 0) from " + this.record)
			.param("digits", this.prefix.length() + 1)
			.query(Integer.class)
			.single();
		return this.prefix + "%03d".formatted(last + 1);
	}

	private void remember(UUID submission, Person person, String code) {
		this.jdbc
			.sql("insert into %s (id, account, %s, at) values (:id, :account, :code, :at)".formatted(this.table,
					this.record))
			.param("id", submission)
			.param("account", person.code())
			.param("code", code)
			.param("at", now())
			.update();
	}

	/** The moment at which a form is remembered. */
	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
