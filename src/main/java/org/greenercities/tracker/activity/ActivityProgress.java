package org.greenercities.tracker.activity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Paged;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How activities go, told all year. An update is no fact that its owners answer for
 * together: it shows at once, and each owner confirms it for itself.
 */
@Service
@Transactional
public class ActivityProgress {

	private static final String UNCONFIRMED = """
			from activity_index_progress p
				join activity_index i on i.activity_id = p.activity_id and i.face = 'working'
				join progress_update u on u.activity_id = p.activity_id and u.number = p.told
				join account a on a.code = u.created_by
			where p.face = 'working' and p.waits_for @> array[cast(:agency as text)]""";

	private final ActivityRecords records;

	private final ActivityVersions versions;

	private final Submissions submissions;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	ActivityProgress(ActivityRecords records, ActivityVersions versions, Submissions submissions,
			Permissions permissions, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
		this.records = records;
		this.versions = versions;
		this.submissions = submissions;
		this.permissions = permissions;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Tells how an activity goes, or corrects what was told. Sent again, it is not told
	 * again.
	 * @param submission what the form it was typed in is known by
	 * @param requestId what ties the version to the log
	 * @return the number of the update
	 * @throws NotFound if there is no such activity, or no update to correct
	 * @throws OptimisticLockingFailureException if somebody else has corrected the same
	 * update, or taken away a result that it reaches
	 * @throws ToldOtherwise if the form was sent before and said something else
	 */
	public int tell(String code, ProgressUpdate.Told told, UUID submission, Person person, String requestId) {
		return tell(code, told, null, submission, person, requestId);
	}

	/**
	 * The same, by somebody who may be no owner and corrects what an owner told.
	 * @param reason why they do; an owner needs none
	 */
	public int tell(String code, ProgressUpdate.Told told, @Nullable String reason, UUID submission, Person person,
			String requestId) {
		return tell(code, null, told, reason, submission, person, requestId);
	}

	/**
	 * Tells that nothing has changed since an update. Sent again, it is not told again.
	 * @param since the number of that update
	 * @param submission what the form is known by
	 * @param requestId what ties the version to the log
	 * @return the number of the update
	 * @throws OptimisticLockingFailureException if another one stands last
	 * @throws ToldOtherwise if the form was sent before and said something else
	 */
	public int unchanged(String code, int since, ProgressUpdate.Told told, UUID submission, Person person,
			String requestId) {
		return tell(code, since, told, null, submission, person, requestId);
	}

	private int tell(String code, @Nullable Integer since, ProgressUpdate.Told told, @Nullable String reason,
			UUID submission, Person person, String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		String repair = repair(held, told, reason, person);
		int number = this.submissions.once(submission, person, code, () -> {
			mustStandLast(held, since);
			return keep(held, told, repair, person, requestId);
		});
		if (!held.activity().update(number).filter((update) -> update.value().says(told)).isPresent()) {
			throw new ToldOtherwise(code, number);
		}
		return number;
	}

	/**
	 * Confirms an update for the person's agency, once.
	 * @param requestId what ties the version to the log
	 * @throws OptimisticLockingFailureException if it has been corrected
	 */
	public void confirm(String code, int number, Person person, String requestId) {
		ActivityRecords.Held held = this.records.hold(code);
		this.permissions.require(person, Act.ACCEPT, held.owned());
		String agency = person.requireAgency();
		ProgressUpdate update = standing(held, number);
		if (!update.value().confirmedBy().contains(agency)) {
			update.confirm(agency, this.records.today(), person.code());
			show(held, person, requestId, null);
		}
	}

	/**
	 * The updates that wait for the person's agency, the oldest first.
	 * @param page from 1
	 * @param size rows a page
	 * @param list the parameter that says which page
	 * @throws NotFound past the end
	 */
	@Transactional(readOnly = true)
	public Paged<UnconfirmedUpdate> unconfirmed(Person person, int page, int size, String list) {
		String agency = person.requireAgency();
		this.permissions.require(person, Act.ACCEPT, OwnedActivity.by(Set.of(agency)));
		long total = this.jdbc.sql("select count(*) " + UNCONFIRMED).param("agency", agency).query(Long.class).single();
		Paging paging = new Paging(page, size, total).checked(list);
		return new Paged<>(paging, this.jdbc.sql("""
				select i.code, i.title, i.language, u.number, u.date, a.name, u.created_at
				%s order by u.created_at, u.id limit :size offset :before""".formatted(UNCONFIRMED))
			.param("agency", agency)
			.param("size", size)
			.param("before", paging.before())
			.query((row, number) -> new UnconfirmedUpdate(row.getString("code"), row.getString("title"),
					row.getString("language"), row.getInt("number"), PartialDate.parseOrNull(row.getString("date")),
					row.getString("name"), row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.list());
	}

	/** The agency that somebody may confirm updates for; null if there is none. */
	@Transactional(readOnly = true)
	public @Nullable String confirming(ActivityDocuments.Read read, Person person) {
		return (read.working() && this.permissions.may(person, Act.ACCEPT, OwnedActivity.of(read.activity())))
				? person.agency() : null;
	}

	/**
	 * Insists that the person may tell it: an owner anything, without a reason; whoever
	 * repairs the record only what stands in place of an owner's word, saying why.
	 */
	private @Nullable String repair(ActivityRecords.Held held, ProgressUpdate.Told told, @Nullable String reason,
			Person person) {
		boolean repairs = told.corrects() != null && reason != null
				&& !this.permissions.may(person, Act.EDIT, held.owned());
		this.permissions.require(person, repairs ? Act.REPAIR : Act.EDIT, held.owned());
		return repairs ? reason : null;
	}

	private int keep(ActivityRecords.Held held, ProgressUpdate.Told told, @Nullable String repair, Person person,
			String requestId) {
		check(held, told);
		String agency = person.agency();
		ProgressUpdate update = new ProgressUpdate(told, agency, this.clock.instant(), person.code());
		if (agency != null && held.owned().owners().contains(agency)) {
			update.confirm(agency, this.records.today(), person.code());
		}
		held.activity().reports(update);
		if (told.corrects() != null) {
			restate(held.activity());
		}
		else {
			update.value().statusFact().ifPresent(held.activity()::stands);
		}
		show(held, person, requestId, repair);
		this.events.publishEvent(new ProgressTold(held.activity().getCode(), update.value(), person));
		return update.number();
	}

	private void check(ActivityRecords.Held held, ProgressUpdate.Told told) {
		if (told.date() != null && told.date().firstDay().isAfter(this.records.today())) {
			throw new IllegalArgumentException("what has not come yet cannot be told: " + told.date());
		}
		if (told.corrects() != null) {
			standing(held, told.corrects());
		}
		Set<Integer> results = held.latest()
			.document()
			.results()
			.stream()
			.map(Result.Value::number)
			.collect(Collectors.toSet());
		if (!results.containsAll(told.reached().keySet())) {
			throw new OptimisticLockingFailureException("A result of " + held.activity().getCode() + " is gone");
		}
	}

	private static void mustStandLast(ActivityRecords.Held held, @Nullable Integer number) {
		if (number != null
				&& held.latest().document().latestProgress().filter((update) -> update.number() == number).isEmpty()) {
			throw new OptimisticLockingFailureException(
					"Update " + number + " of " + held.activity().getCode() + " does not stand last");
		}
	}

	/** An update that is not corrected. */
	private static ProgressUpdate standing(ActivityRecords.Held held, int number) {
		String code = held.activity().getCode();
		ProgressUpdate update = held.activity()
			.update(number)
			.orElseThrow(() -> new NotFound("update.not-found", code + "/" + number));
		if (!held.latest().document().stands(number)) {
			throw new OptimisticLockingFailureException("Update " + number + " of " + code + " has been corrected");
		}
		return update;
	}

	/**
	 * Takes back what only corrected updates say of the status, and lets stand what was
	 * there before them.
	 */
	private void restate(Activity activity) {
		ActivityDocument now = activity.document();
		List<StatusFact> told = facts(now.progress()).toList();
		Map<PartialDate, StatusFact> facts = new LinkedHashMap<>();
		Stream
			.of(this.versions.statusesBeforeUpdates(activity).stream(),
					now.statuses().stream().filter((fact) -> !told.contains(fact)), facts(now.updates()))
			.flatMap((some) -> some)
			.forEach((fact) -> facts.put(fact.date(), fact));
		activity.stands(facts.values());
	}

	private static Stream<StatusFact> facts(List<ProgressUpdate.Value> updates) {
		return updates.stream().flatMap((update) -> update.statusFact().stream());
	}

	/** No fact has changed, so that what was accepted stays accepted. */
	private void show(ActivityRecords.Held held, Person person, String requestId, @Nullable String repair) {
		this.records.keep(held.activity(), person, requestId, repair);
		this.versions.carryAcceptances(held.activity(), held.latest());
		this.records.show(held.activity());
	}

}
