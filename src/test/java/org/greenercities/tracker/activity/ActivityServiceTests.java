package org.greenercities.tracker.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.greenercities.tracker.TrackerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TrackerTest
class ActivityServiceTests {

	private static final LocalDate ACCEPTED = LocalDate.of(2019, 3, 18);

	@Autowired
	private ActivityService activities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	@Transactional
	void aSavedActivityHasOneVersionAndARowForEachFace() {
		Activity activity = activity("GCP-910", "UNEP", "UN-HABITAT");
		this.activities.saveAccepted(List.of(activity), ACCEPTED, "TRACKER", "test");
		assertThat(count("activity_version where activity_id = " + activity.getId())).isEqualTo(1);
		assertThat(count("activity_index where code = 'GCP-910' and face in ('public', 'working')")).isEqualTo(2);
	}

	@Test
	void aChangeThatLeavesNoVersionDoesNotCommit() {
		refused(() -> this.jdbc.sql("update activity set title = 'Changed' where code = 'GCP-001'").update(),
				"leaves no version");
		refused(() -> this.jdbc.sql("delete from activity_theme where theme = 'AIR'").update(), "leaves no version");
		assertThat(count("activity where title = 'Changed'")).isZero();
	}

	@Test
	void theApplicationCannotChangeWhatWasSaid() {
		refused(() -> this.jdbc.sql("update activity_version set document = '{}'").update(), "permission denied");
		refused(() -> this.jdbc.sql("delete from acceptance").update(), "permission denied");
		refused(() -> this.jdbc.sql("delete from activity").update(), "permission denied");
		refused(() -> this.jdbc.sql("delete from progress_confirmation").update(), "permission denied");
		refused(() -> this.jdbc.sql("create table mine (id int)").update(), "permission denied");
	}

	@Test
	void whatMovesOrIsConfirmedLeavesAVersionToo() {
		refused(() -> {
			this.jdbc
				.sql("""
						update participation set activity_id = (select id from activity where code = 'GCP-013')
						where activity_id = (select id from activity where code = 'GCP-012') and organisation = 'UN-HABITAT'""")
				.update();
			anotherVersion("GCP-013");
		}, "leaves no version");
		refused(() -> this.jdbc.sql("update milestone set activity_id = null where activity_id is not null").update(),
				"leaves no version");
		refused(() -> this.jdbc
			.sql("""
					insert into progress_confirmation (progress_update_id, agency, confirmed_on, confirmed_by)
					select p.id, 'UNEP', '2019-03-18', 'TRACKER' from progress_update p where not exists (
						select from progress_confirmation c where c.progress_update_id = p.id and c.agency = 'UNEP') limit 1""")
			.update(), "leaves no version");
	}

	@Test
	void aPublishedReportStaysAsItIs() {
		refused(() -> this.jdbc.sql("update report_paragraph set text = 'Changed'").update(), "permission denied");
		refused(() -> this.jdbc.sql("delete from report_citation").update(), "permission denied");
	}

	@Test
	void onlyAgenciesAcceptAndConfirm() {
		refused(() -> this.jdbc.sql("""
				insert into acceptance (version_id, agency, accepted_on, accepted_by)
				select max(id), 'GCP', '2019-03-18', 'TRACKER' from activity_version""").update(),
				"acceptance_agency_is_agency_fkey");
	}

	@Test
	void twoAtOnceCannotMakeACircle() throws Exception {
		CountDownLatch bothHaveWritten = new CountDownLatch(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			Future<Boolean> one = two.submit(() -> partOf("GCP-105", "GCP-106", bothHaveWritten));
			Future<Boolean> other = two.submit(() -> partOf("GCP-106", "GCP-105", bothHaveWritten));
			assertThat(List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS)))
				.containsExactlyInAnyOrder(true, false);
		}
		finally {
			two.shutdownNow();
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("delete from activity_relation where related in ('GCP-105', 'GCP-106')").update();
				anotherVersion("GCP-105");
				anotherVersion("GCP-106");
			});
		}
	}

	private boolean partOf(String part, String whole, CountDownLatch bothHaveWritten) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("""
						insert into activity_relation (activity_id, related, type)
						select id, :whole, 'part_of' from activity where code = :part""")
					.param("part", part)
					.param("whole", whole)
					.update();
				anotherVersion(part);
				bothHaveWritten.countDown();
				await(bothHaveWritten);
			});
			return true;
		}
		catch (DataAccessException | TransactionException refused) {
			return false;
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void nothingIsPartOfItself() {
		refused(() -> {
			this.jdbc.sql("""
					insert into activity_relation (activity_id, related, type)
					select id, 'GCP-010', 'part_of' from activity where code = 'GCP-009'""").update();
			anotherVersion("GCP-009");
		}, "would be part of itself");
	}

	@Test
	void anActivityKeepsAnOwner() {
		refused(() -> {
			this.jdbc.sql("delete from activity_agency using activity where activity_id = id and code = 'GCP-009'")
				.update();
			anotherVersion("GCP-009");
		}, "last owning agency");
	}

	@Test
	void onlyAnAgencyOwns() {
		refused(() -> this.jdbc.sql("""
				insert into activity_agency (activity_id, agency) select id, 'GEF' from activity
				where code = 'GCP-009'""").update(), "activity_agency_agency_is_agency_fkey");
	}

	@Test
	@Transactional
	void aVersionThatOneOwnerHasNotAcceptedIsNotPublic() {
		Activity activity = activity("GCP-911", "UNEP", "UN-HABITAT");
		this.activities.saveAccepted(List.of(activity), ACCEPTED, "TRACKER", "test");
		anotherVersion("GCP-911");
		long accepted = this.jdbc.sql("select number from accepted_version where activity_id = :id")
			.param("id", activity.getId())
			.query(Long.class)
			.single();
		assertThat(accepted).isEqualTo(1);
		this.jdbc
			.sql("""
					insert into acceptance (version_id, agency, accepted_on, accepted_by)
					select id, 'UNEP', '2019-03-18', 'TRACKER' from activity_version where activity_id = :id and number = 2""")
			.param("id", activity.getId())
			.update();
		assertThat(count("accepted_version where number = 2 and activity_id = " + activity.getId())).isZero();
	}

	private void anotherVersion(String code) {
		this.jdbc.sql("""
				insert into activity_version (activity_id, number, document, author, request_id, created_at)
				select activity_id, number + 1, document, author, 'test', now() from activity_version
				where activity_id = (select id from activity where code = :code) order by number desc limit 1""")
			.param("code", code)
			.update();
	}

	private void refused(Runnable change, String reason) {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> change.run()))
			.isInstanceOfAny(DataAccessException.class, TransactionException.class)
			.rootCause()
			.hasMessageContaining(reason);
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

	private static Activity activity(String code, String... agencies) {
		return new Activity(code, "Cycling lanes", Kind.PROJECT, List.of(agencies), Instant.EPOCH, "TRACKER");
	}

}
