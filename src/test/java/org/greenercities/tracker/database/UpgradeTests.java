package org.greenercities.tracker.database;

import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that people have worked in is brought up to date with all that is in it. */
class UpgradeTests {

	/**
	 * The last migration of the tracker that could log an activity and not yet all of it.
	 */
	private static final String BEFORE_PARTS = "015";

	private final TestDatabase.Database database = TestDatabase.Server.RUNNING.create("upgrade");

	private final DriverManagerDataSource owner = new DriverManagerDataSource(this.database.owner().url(),
			this.database.owner().role(), this.database.owner().password());

	@Test
	void anActivityLoggedBeforeKeepsAllThatHangsOnIt() {
		// what the application may do names tables that were not there then
		Flyway.configure()
			.configuration(latest().getConfiguration())
			.target(BEFORE_PARTS)
			.skipDefaultCallbacks(true)
			.load()
			.migrate();
		JdbcClient jdbc = JdbcClient.create(this.owner);
		jdbc.sql("""
				begin;
				insert into organisation (code, name, iati_type, agency) values ('UNEP', 'UN Environment', '40', true);
				insert into activity (id, code, title, kind, workflow, created_at, created_by, version)
					values (1, 'GCP-001', 'Trees', 'project', 'submitted', now(), 'TRACKER', 0);
				insert into activity_agency (activity_id, agency) values (1, 'UNEP');
				insert into progress_update (id, activity_id, narrative, created_at, created_by)
					values (1, 1, 'Planted.', now(), 'TRACKER'), (2, 1, 'Watered.', now(), 'TRACKER');
				insert into contribution (id, activity_id, organisation, state) values (1, 1, 'UNEP', 'secured');
				insert into result (id, activity_id, indicator, statement) values (1, 1, 'trees', 'Trees grow.');
				insert into milestone (id, activity_id, title) values (1, 1, 'Report'), (2, null, 'Of the partnership');
				insert into document (id, activity_id, title, kind) values (1, 1, 'Guide', 'guide');
				insert into activity_version (activity_id, number, document, author, request_id, created_at)
					values (1, 1, '{"agencies": ["UNEP"], "workflow": "draft"}', 'TRACKER', 'test', '2018-05-01'),
						(1, 2, '{"agencies": ["UNEP"], "workflow": "submitted"}', 'TRACKER', 'test', '2018-05-02'),
						(1, 3, '{"agencies": ["UNEP"], "workflow": "submitted"}', 'TRACKER', 'test', '2018-05-03');
				commit""").update();
		latest().migrate();
		assertThat(jdbc.sql("select number from progress_update order by id").query(Integer.class).list())
			.containsExactly(1, 2);
		assertThat(jdbc.sql("select last_number from activity").query(Integer.class).single()).isEqualTo(2);
		assertThat(jdbc.sql("select submitted_at = '2018-05-02' from activity").query(Boolean.class).single()).isTrue();
		assertThat(jdbc.sql("select count(*) from pg_trigger where tgenabled = 'D'").query(Integer.class).single())
			.isZero();
	}

	private Flyway latest() {
		return Flyway.configure()
			.dataSource(this.owner)
			.locations("classpath:db/migration")
			.placeholders(Map.of("appRole", Roles.APPLICATION))
			.load();
	}

}
