package org.greenercities.tracker.database;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RepositoryTest
@TestPropertySource(
		properties = { "spring.flyway.locations=classpath:db/durability", "spring.jpa.hibernate.ddl-auto=none" })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TestDatabaseTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext context;

	@Test
	void applicationLogsInAsItself() {
		assertThat(text("select current_user")).isEqualTo(Roles.APPLICATION);
		assertThat(text("select tableowner from pg_tables where tablename = 'kept'")).isEqualTo(Roles.OWNER);
	}

	@Test
	void applicationMayOnlyDoWhatMigrationsGrant() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.jdbc.sql("delete from kept").update())
			.withStackTraceContaining("permission denied for table kept");
	}

	@Test
	void embeddedDatabaseStandsBack() {
		assertThat(this.context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
	}

	@Test
	void serverIsTheOneOfProduction() {
		assertThat(text("show server_version")).startsWith("18.");
	}

	@Test
	void lettersAreThoseOfUnicodeOnEveryMachine() {
		assertThat(text(
				"select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()"))
			.isEqualTo("b C.UTF-8");
		assertThat(text("select lower('ÑГОРОД')")).isEqualTo("ñгород");
		assertThat(text("select similarity('Город', 'город')::text")).isEqualTo("1");
		assertThat(text("select (similarity('联合国人居署', '联合国') > 0.3)::text")).isEqualTo("true");
	}

	@Test
	void sessionsGiveUpInsteadOfHanging() {
		assertThat(text("show statement_timeout")).isEqualTo("30s");
		assertThat(text("show lock_timeout")).isEqualTo("5s");
		assertThat(text("show application_name")).isEqualTo("tracker");
	}

	private String text(String query) {
		return this.jdbc.sql(query).query(String.class).single();
	}

}
