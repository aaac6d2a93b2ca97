package org.greenercities.tracker.account;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Accounts for a test, each with a user name of its own.
 */
@TestComponent
class People {

	static final String PASSWORD = "seven quiet jacarandas";

	private static final AtomicInteger number = new AtomicInteger();

	private final Accounts accounts;

	private final PasswordHashes hashes;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	People(Accounts accounts, PasswordHashes hashes, JdbcClient jdbc, TransactionOperations transactions) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	Account staff() {
		return add("UNEP", Role.STAFF);
	}

	Account administrator() {
		return add(null, Role.ADMINISTRATOR);
	}

	Account add(@Nullable String agency, Role... roles) {
		int mine = number.incrementAndGet();
		if (agency != null) {
			change("insert into organisation (code, name, iati_type, agency) values ('" + agency
					+ "', 'An agency', '40', true) on conflict do nothing");
		}
		Account account = new Account("PERSON." + mine, "person" + mine + "@example.org", "Wangari Maathai", agency,
				Set.of(roles), this.hashes.of(PASSWORD), false, 1, true);
		if (!this.accounts.add(account, false)) {
			throw new IllegalStateException(account.code() + " is there already");
		}
		return account;
	}

	int change(String sql) {
		Integer rows = this.transactions.execute((transaction) -> this.jdbc.sql(sql).update());
		return (rows != null) ? rows : 0;
	}

}
