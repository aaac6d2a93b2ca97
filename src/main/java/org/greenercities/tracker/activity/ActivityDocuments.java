package org.greenercities.tracker.activity;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.greenercities.tracker.account.Owned;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one activity whole, in the version that the reader may see.
 */
@Component
@Transactional(readOnly = true)
public class ActivityDocuments {

	private final JdbcClient jdbc;

	ActivityDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The activity with this code, nothing if there is none that the reader may see.
	 * @param scope the index rows the reader may see
	 */
	public Optional<Read> read(String code, ReadScope scope) {
		return read(List.of(code), scope).stream().findFirst();
	}

	/**
	 * The contributions to other activities, of which a part shares in what its whole
	 * receives.
	 * @param codes the activities' codes
	 * @param scope the index rows the reader may see
	 */
	public List<Inherited> contributions(Collection<String> codes, ReadScope scope) {
		return read(codes, scope).stream()
			.flatMap((whole) -> whole.contributions()
				.stream()
				.map((money) -> new Inherited(whole.activity().code(), whole.activity().title(),
						whole.activity().writing(), money)))
			.toList();
	}

	private List<Read> read(Collection<String> codes, ReadScope scope) {
		if (codes.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select i.face, string_to_array(nullif(i.biennia, ''), '; ') as biennia, v.created_at, v.document, v.number as version,
						r.agency as returned_by_agency, r.reason, r.returned_at, returner.name as returned_by,
						(select l.document from activity_version l
							where i.face = 'public' and l.activity_id = i.activity_id and l.number > v.number
							order by l.number desc limit 1) as latest,
						array(select code || ' ' || name from account where code in (
							select said ->> 'explained_by' from jsonb_array_elements(v.document -> 'explanations') said)) as people,
						array(select agency from acceptance a where a.version_id = v.id order by agency) as agencies,
						array(select accepted_on from acceptance a where a.version_id = v.id order by agency) as dates
					from activity_index i join activity_version v on v.id = i.version_id
						left join lateral (
							select activity_return.* from activity_return join activity_version on id = version_id
							where activity_id = i.activity_id and i.workflow = 'returned' order by number desc limit 1
						) r on true
						left join account returner on returner.code = r.returned_by
					where i.code in (:codes) and %s order by i.number"""
				.formatted(scope.sql()))
			.param("codes", codes)
			.params(scope.parameters())
			.query((row, number) -> read(row))
			.list();
	}

	private static Read read(ResultSet row) throws SQLException {
		Array biennia = row.getArray("biennia");
		Face face = Coded.find(Face.class, row.getString("face")).orElseThrow();
		return new Read(document(row, face), face == Face.WORKING,
				(biennia != null) ? List.of((String[]) biennia.getArray()) : List.of(),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getInt("version"), returned(row),
				acceptances((String[]) row.getArray("agencies").getArray(), (Date[]) row.getArray("dates").getArray()),
				people((String[]) row.getArray("people").getArray()));
	}

	private static ActivityDocument document(ResultSet row, Face face) throws SQLException {
		ActivityDocument document = ActivityVersions.document(row.getString("document"));
		String latest = row.getString("latest");
		return document.on(face, (latest != null) ? ActivityVersions.document(latest) : document);
	}

	private static @Nullable Returned returned(ResultSet row) throws SQLException {
		String reason = row.getString("reason");
		return (reason != null) ? new Returned(row.getString("returned_by_agency"), row.getString("returned_by"),
				reason, row.getObject("returned_at", OffsetDateTime.class).toInstant()) : null;
	}

	private static Map<String, LocalDate> acceptances(String[] agencies, Date[] dates) {
		Map<String, LocalDate> acceptances = new LinkedHashMap<>();
		for (int i = 0; i < agencies.length; i++) {
			acceptances.put(agencies[i], dates[i].toLocalDate());
		}
		return acceptances;
	}

	/** An account's code has no space. */
	private static Map<String, String> people(String[] codesAndNames) {
		return Arrays.stream(codesAndNames)
			.map((person) -> person.split(" ", 2))
			.collect(Collectors.toMap((person) -> person[0], (person) -> person[1]));
	}

	/**
	 * Money that another activity receives.
	 *
	 * @param code the other activity's
	 */
	public record Inherited(String code, String title, Writing writing, Contribution.Value contribution) {
	}

	/**
	 * An activity as a reader sees it.
	 *
	 * @param working whether it is the latest version, with what is internal
	 * @param biennia the bienniums it belongs to
	 * @param updated when this version was made
	 * @param version its number
	 * @param returned why it was given back, if it was
	 * @param acceptances the agencies that accepted this version, and when
	 * @param people the names of those who explained something, by their account
	 */
	public record Read(ActivityDocument activity, boolean working, List<String> biennia, Instant updated, int version,
			@Nullable Returned returned, Map<String, LocalDate> acceptances, Map<String, String> people) {

		/** Whose record it is, to ask who may do what with it. */
		public Owned owned() {
			return OwnedActivity.of(this.activity);
		}

		/** The contributions that the reader may see. */
		public List<Contribution.Value> contributions() {
			return this.activity.contributions(face());
		}

		Face face() {
			return this.working ? Face.WORKING : Face.PUBLIC;
		}

	}

	/**
	 * That an owner gave an activity back.
	 *
	 * @param agency the owner's code
	 * @param by the name of who did
	 * @param reason what has to be put right
	 */
	public record Returned(String agency, String by, String reason, Instant at) {
	}

}
