package org.greenercities.tracker.proposal;

import java.math.BigDecimal;
import java.util.List;

import org.greenercities.tracker.account.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads proposals.
 */
@Component
@Transactional(readOnly = true)
public class Proposals {

	private final JdbcClient jdbc;

	Proposals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The proposals for an activity that the reader may see: the public ones, all to who
	 * is signed in.
	 */
	public List<Summary> of(String activity, Person reader) {
		return this.jdbc.sql("""
				select code, title, language, funder, amount, currency, (select state from proposal_state s
					where s.proposal_id = p.id order by number desc limit 1) as state
				from proposal p where activity = :activity and (visibility = 'public' or :signedIn) order by code""")
			.param("activity", activity)
			.param("signedIn", reader.signedIn())
			.query((row, number) -> new Summary(row.getString("code"), row.getString("title"),
					row.getString("language"), row.getString("funder"), row.getBigDecimal("amount"),
					row.getString("currency"), row.getString("state")))
			.list();
	}

	/**
	 * A proposal in a line.
	 *
	 * @param amount not stated if null
	 * @param state its latest state
	 */
	public record Summary(String code, String title, String language, @Nullable String funder,
			@Nullable BigDecimal amount, @Nullable String currency, String state) {
	}

}
