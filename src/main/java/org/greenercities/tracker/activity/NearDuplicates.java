package org.greenercities.tracker.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.calendar.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activities that look like one that is about to be logged. Titles are compared by their
 * trigrams: 1 is the same title, 0 has nothing in common. A country in common and an
 * overlapping period make two titles count as more alike.
 */
@Component
@Transactional(readOnly = true)
public class NearDuplicates {

	/** From here on two activities may be one. */
	static final double ALIKE = 0.55;

	static final double SAME_COUNTRY = 0.1;

	static final double SAME_TIME = 0.05;

	private static final int SHOWN = 5;

	/**
	 * The operator finds by an index what has a similarity of 0.3 at least. It looks at
	 * what nobody but its owners may read, so that nothing else than what stands here may
	 * be selected: heading, focal points, and whether the person may read more.
	 */
	private static final String SQL = """
			select code, title, language,
				array(select name from account where account.code = any(alike.people) order by name) as focal_points,
				exists (select from activity_index where activity_id = alike.activity_id and %s) as readable
			from (
				select activity_id, number, code, title, language, people,
					similarity(lower(unaccented(title)), lower(unaccented(:title)))
						+ case when string_to_array(countries, '; ') && cast(:countries as text[]) then %s else 0 end
						+ case when period_first <= cast(:last as date) and period_last >= cast(:first as date) then %s else 0 end as likeness
				from activity_index
				where face = 'working' and lower(unaccented(title)) %% lower(unaccented(:title))
			) alike
			where likeness >= %s and not exists (select from submission where id = :submission and activity = code)
			order by likeness desc, number limit %d""";

	private final JdbcClient jdbc;

	private final Permissions permissions;

	NearDuplicates(JdbcClient jdbc, Permissions permissions) {
		this.jdbc = jdbc;
		this.permissions = permissions;
	}

	/**
	 * The activities most like a draft, the likest first; without the one that the same
	 * form has logged.
	 * @param submission what the form is known by
	 */
	public List<Alike> of(Draft draft, UUID submission, Person person) {
		this.permissions.require(person, Act.READ_HEADING, OwnedActivity.by(Set.of()));
		ReadScope scope = this.permissions.readable(person);
		Period period = Period.of(draft.schedule().startDate(), draft.schedule().endDate()).orElse(null);
		return this.jdbc.sql(SQL.formatted(scope.sql(), SAME_COUNTRY, SAME_TIME, ALIKE, SHOWN))
			.params(scope.parameters())
			.param("title", draft.basics().title())
			.param("countries", draft.places().places().stream().map(Place::country).toArray(String[]::new))
			.param("first", (period != null) ? period.first() : null)
			.param("last", (period != null) ? period.last() : null)
			.param("submission", submission)
			.query((row, number) -> new Alike(row.getString("code"), row.getString("title"), row.getString("language"),
					Arrays.asList((String[]) row.getArray("focal_points").getArray()), row.getBoolean("readable")))
			.list();
	}

	/** Whether all of these were shown before. */
	public static boolean seen(List<Alike> alike, Collection<String> seen) {
		return alike.stream().map(Alike::code).allMatch(seen::contains);
	}

	/**
	 * An activity that may be the same.
	 *
	 * @param language of the title
	 * @param focalPoints the names of who keeps it current
	 * @param readable whether the person may open it
	 */
	public record Alike(String code, String title, String language, List<String> focalPoints, boolean readable) {
	}

}
