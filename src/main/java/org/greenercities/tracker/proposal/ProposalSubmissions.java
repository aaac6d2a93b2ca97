package org.greenercities.tracker.proposal;

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
 * The forms that were sent to log a proposal, each once. They stand in a queue, so that
 * codes follow one another without a gap.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposalSubmissions {

	private final JdbcClient jdbc;

	private final Clock clock;

	ProposalSubmissions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Logs a proposal under the next code, unless that was done.
	 * @param logging saves the proposal of the code it is given
	 * @return the code, the same one each time
	 */
	String once(UUID submission, Person person, Consumer<String> logging) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('proposal.code'))").query((row) -> {
		});
		return loggedBefore(submission, person).orElseGet(() -> {
			String code = nextCode();
			logging.accept(code);
			remember(submission, person, code);
			return code;
		});
	}

	private Optional<String> loggedBefore(UUID submission, Person person) {
		return this.jdbc.sql("select account, proposal from proposal_submission where id = :id")
			.param("id", submission)
			.query((row, number) -> {
				if (!row.getString("account").equals(person.code())) {
					throw new AccessDeniedException("Somebody else sent this form");
				}
				return row.getString("proposal");
			})
			.optional();
	}

	private String nextCode() {
		int last = this.jdbc.sql("select coalesce(max(substring(code from 4)::integer), 0) from proposal")
			.query(Integer.class)
			.single();
		return "PR-%03d".formatted(last + 1);
	}

	private void remember(UUID submission, Person person, String code) {
		this.jdbc
			.sql("insert into proposal_submission (id, account, proposal, at) values (:id, :account, :proposal, :at)")
			.param("id", submission)
			.param("account", person.code())
			.param("proposal", code)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
