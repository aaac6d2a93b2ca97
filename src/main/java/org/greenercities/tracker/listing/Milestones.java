package org.greenercities.tracker.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due, met and missed. A milestone belongs to the biennium it is due in; one
 * without a date, to those of its activity.
 */
@Service
@Transactional(readOnly = true)
public class Milestones {

	/** In the order of their urgency. */
	public static final List<String> STATES = List.of("overdue", "open", "missed", "met");

	private static final String MILESTONE = """
			with milestone_of as (
				select hit.code as activity, hit.title as activity_title, hit.language as activity_language, hit.number as activity_number,
					p.number, p.title, p.language, p.due, p.due_first, p.due_last, p.state, p.responsible, p.source_paragraph, hit.facets
				from activity_index_milestone p join (
					select face, activity_id, code, title, language, number, facets from activity_index where %s) hit using (face, activity_id)
				union all
				select null, null, null, 0, id, title, language, due, due_first, due_last, state, responsible, source_paragraph, null
				from milestone where activity_id is null and :own
			), standing as (
				select *, case when state = 'open' and due_last < :at then 'overdue' else state end as standing
				from milestone_of
				where cardinality(:bienniums) = 0 or (due is null and (facets is null
					or facets && array(select id from facet where dimension = 'biennium' and code = any(:bienniums))))
					or exists (select from biennium b where b.code = any(:bienniums) and due_first <= b.end_date and due_last >= b.start_date)
			)
			""";

	private final JdbcClient jdbc;

	private final ActivityList list;

	private final Bienniums bienniums;

	private final Formats formats;

	private final Clock clock;

	Milestones(JdbcClient jdbc, ActivityList list, Bienniums bienniums, Formats formats, Clock clock) {
		this.jdbc = jdbc;
		this.list = list;
		this.bienniums = bienniums;
		this.formats = formats;
		this.clock = clock;
	}

	/**
	 * Takes up a question about the milestones of some activities, those of the
	 * partnership as a whole among them where all activities are meant.
	 * @param filter of the activities; its bienniums are those of the milestones
	 * @throws org.greenercities.tracker.web.BadParameter for a code that there is not
	 */
	public Question about(ActivityFilter filter, Person reader, Locale locale) {
		Set<String> asked = filter.of(Dimension.BIENNIUM);
		ActivityFilter activities = filter.without(Dimension.BIENNIUM);
		LocalDate at = at(asked);
		ActivityList.Asked list = this.list.whole(activities, reader, locale);
		return new Question(list.query(), asked, at, Condition.of(filter, list.vocabulary(), this.formats));
	}

	/** The end of the last biennium asked for, or today if that is sooner. */
	private LocalDate at(Set<String> asked) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		List<Biennium> all = this.bienniums.all();
		Set<String> codes = all.stream().map(Biennium::getCode).collect(Collectors.toSet());
		asked.stream().filter((code) -> !codes.contains(code)).findFirst().ifPresent((code) -> {
			throw new BadParameter(Dimension.BIENNIUM.code(), code, codes);
		});
		return all.stream()
			.filter((biennium) -> asked.contains(biennium.getCode()))
			.map((biennium) -> biennium.getPeriod().last())
			.max(LocalDate::compareTo)
			.filter((end) -> end.isBefore(today))
			.orElse(today);
	}

	private static DueMilestone milestone(ResultSet row) throws SQLException {
		return new DueMilestone(row.getString("activity"), row.getString("activity_title"),
				row.getString("activity_language"), row.getString("title"), row.getString("language"),
				PartialDate.parseOrNull(row.getString("due")), row.getString("standing"), row.getString("responsible"),
				row.getString("source_paragraph"));
	}

	/**
	 * Some milestones, a statement each question.
	 */
	public final class Question {

		private final IndexQuery query;

		private final Set<String> asked;

		private final LocalDate at;

		private final List<Condition> conditions;

		Question(IndexQuery query, Set<String> asked, LocalDate at, List<Condition> conditions) {
			this.query = query;
			this.asked = asked;
			this.at = at;
			this.conditions = conditions;
		}

		/**
		 * What the activities and the bienniums are narrowed to, in the reader's words.
		 */
		public List<String> narrowed() {
			return this.conditions.stream().map(Condition::label).toList();
		}

		/** The day at which it is judged what is overdue. */
		public LocalDate at() {
			return this.at;
		}

		/** How many there are in each state, in the order of {@link #STATES}. */
		public Map<String, Long> counts() {
			Map<String, Long> counts = new LinkedHashMap<>();
			STATES.forEach((state) -> counts.put(state, 0L));
			ask("select standing, count(*) as n from standing group by standing").query((row) -> {
				counts.put(row.getString("standing"), row.getLong("n"));
			});
			return counts;
		}

		/**
		 * Some of them, what is due first in front, what has no date last.
		 * @param states only these; all if there is none
		 */
		public List<DueMilestone> page(Set<String> states, int limit, long offset) {
			return ask(
					"""
							select * from standing where cardinality(:states) = 0 or standing = any(:states)
							order by due_last nulls last, due_first desc, activity_number, number limit :limit offset :offset""")
				.param("states", states.toArray(String[]::new))
				.param("limit", limit)
				.param("offset", offset)
				.query((row, number) -> milestone(row))
				.list();
		}

		private JdbcClient.StatementSpec ask(String question) {
			return Milestones.this.jdbc.sql(MILESTONE.formatted(this.query.sql()) + question)
				.params(this.query.parameters())
				.param("bienniums", this.asked.toArray(String[]::new))
				.param("own", this.query.filter().everything())
				.param("at", this.at);
		}

	}

}
