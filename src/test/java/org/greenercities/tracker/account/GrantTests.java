package org.greenercities.tracker.account;

import java.sql.SQLException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountTest
class GrantTests {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	@Autowired
	private People people;

	@Autowired
	private Accounts accounts;

	@ParameterizedTest
	@ValueSource(strings = { "delete from account", "truncate account", "update sign_in_attempt set succeeded = true",
			"drop table spring_session", "create table mine (id integer)" })
	void theApplicationMayNot(String sql) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.people.change(sql))
			.satisfies((refused) -> assertThat(((SQLException) refused.getMostSpecificCause()).getSQLState())
				.isEqualTo(INSUFFICIENT_PRIVILEGE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update account set roles = '{emperor}'", "update account set roles = '{null}'",
			"update account set roles = '{staff}' where agency is null", "update account set agency = 'NOWHERE'",
			"update account set password = 'seven quiet jacarandas'", "update account set username = ' '" })
	void theDatabaseRefuses(String sql) {
		this.people.administrator();
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.people.change(sql));
	}

	@Test
	void aUserNameIsTakenInAnyCapitals() {
		Account taken = this.people.staff();
		Account other = new Account("OTHER", taken.username().toUpperCase(Locale.ROOT), "Other", "UNEP", taken.roles(),
				null, false, 1, true);
		assertThat(this.accounts.add(other, false)).isFalse();
	}

	@Test
	void theTrackerItselfIsAnAuthorWhoCannotSignIn() {
		Account tracker = this.accounts.byCode("TRACKER").orElseThrow();
		assertThat(tracker.password()).isNull();
		assertThat(tracker.enabled()).isFalse();
	}

}
