package org.greenercities.tracker.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads proposals, those that the reader may see, in pipeline order.
 */
@Component
@Transactional(readOnly = true)
public class Proposals {

	private final JdbcClient jdbc;

	private final Permissions permissions;

	Proposals(JdbcClient jdbc, Permissions permissions) {
		this.jdbc = jdbc;
		this.permissions = permissions;
	}

	/** The proposals for an activity. */
	public List<ProposalRow> of(String activity, Person reader, Locale locale) {
		return read("p.activity = :activity", Map.of("activity", activity), reader, locale);
	}

	/** All proposals. */
	List<ProposalRow> all(Person reader, Locale locale) {
		return read("true", Map.of(), reader, locale);
	}

	/** The proposal with this code, if there is one that the reader may see. */
	Optional<ProposalRow> find(String code, Person reader, Locale locale) {
		return read("p.code = :code", Map.of("code", code), reader, locale).stream().findFirst();
	}

	/** The states of a proposal, the latest first. */
	List<Proposal.StateFact> states(String code) {
		return this.jdbc.sql("""
				select state, date, decided_by from proposal_state s join proposal p on p.id = s.proposal_id
				where p.code = :code order by number desc""").param("code", code).query((row, number) -> {
			return new Proposal.StateFact(coded(Proposal.State.class, row.getString("state")),
					PartialDate.parseOrNull(row.getString("date")), row.getString("decided_by"));
		}).list();
	}

	/** The documents of a proposal. */
	List<Proposal.Link> documents(String code) {
		return this.jdbc.sql("""
				select d.title, d.url, d.file from proposal_document d join proposal p on p.id = d.proposal_id
				where p.code = :code order by number""")
			.param("code", code)
			.query((row, number) -> new Proposal.Link(row.getString("title"), row.getString("url"),
					row.getObject("file", Integer.class)))
			.list();
	}

	private List<ProposalRow> read(String condition, Map<String, Object> parameters, Person reader, Locale locale) {
		ReadScope activities = this.permissions.readable(reader);
		return this.jdbc
			.sql("""
					select p.code, coalesce(p.translations #>> array[:language, 'title'], p.title) as title,
						case when p.translations #>> array[:language, 'title'] is null then p.language else :language end
							as language,
						s.state, s.date, s.decided_by, p.funder, p.amount, p.currency,
						array(select country from proposal_country c where c.proposal_id = p.id order by country)
							as countries,
						p.activity, a.title as activity_title, a.language as activity_language, a.status,
						p.visibility, p.source_paragraph, p.call,
						array(select organisation from proposal_partner r where r.proposal_id = p.id order by organisation)
							as partners,
						p.agency
					from proposal p
					join lateral (select state, date, decided_by from proposal_state
						where proposal_id = p.id order by number desc limit 1) s on true
					left join lateral (select title, language, status from activity_index
						where code = p.activity and (%s)) a on true
					where %s and (%s) order by length(p.code), p.code"""
				.formatted(activities.sql(), condition, this.permissions.readableProposals(reader)))
			.param("language", Languages.ofTexts(locale))
			.params(parameters)
			.params(activities.parameters())
			.query((row, number) -> row(row))
			.stream()
			.sorted(Comparator.comparing(ProposalRow::state))
			.toList();
	}

	private static ProposalRow row(ResultSet row) throws SQLException {
		return new ProposalRow(row.getString("code"), new Localized(row.getString("language"), row.getString("title")),
				coded(Proposal.State.class, row.getString("state")), PartialDate.parseOrNull(row.getString("date")),
				row.getString("decided_by"), row.getString("funder"), row.getBigDecimal("amount"),
				row.getString("currency"), List.of((String[]) row.getArray("countries").getArray()), outcome(row),
				coded(Visibility.class, row.getString("visibility")), row.getString("source_paragraph"),
				row.getString("call"), List.of((String[]) row.getArray("partners").getArray()),
				row.getString("agency"));
	}

	private static ProposalRow.@Nullable Outcome outcome(ResultSet row) throws SQLException {
		String code = row.getString("activity");
		String title = row.getString("activity_title");
		return (code == null) ? null
				: new ProposalRow.Outcome(code,
						(title == null) ? null : new Localized(row.getString("activity_language"), title),
						row.getString("status"));
	}

	private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
		return Coded.find(type, code).orElseThrow();
	}

}
