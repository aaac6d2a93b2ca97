package org.greenercities.tracker.activity;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.greenercities.tracker.account.ReadScope;

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
		return this.jdbc.sql("""
				select i.face, i.biennia, v.created_at, v.document,
					array(select agency from acceptance a where a.version_id = v.id order by agency) as agencies,
					array(select accepted_on from acceptance a where a.version_id = v.id order by agency) as dates
				from activity_index i join activity_version v on v.id = i.version_id
				where i.code = :code and %s""".formatted(scope.sql()))
			.param("code", code)
			.params(scope.parameters())
			.query((row, number) -> new Read(ActivityVersions.document(row.getString("document")),
					Face.WORKING.code().equals(row.getString("face")), List.of(row.getString("biennia").split("; ")),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					acceptances((String[]) row.getArray("agencies").getArray(),
							(Date[]) row.getArray("dates").getArray())))
			.optional();
	}

	/**
	 * The contributions to other activities, of which a part shares in what its whole
	 * receives.
	 * @param codes the activities' codes
	 * @param scope the index rows the reader may see
	 */
	public List<Inherited> contributions(Collection<String> codes, ReadScope scope) {
		return codes.stream()
			.flatMap((code) -> read(code, scope).stream())
			.flatMap((whole) -> whole.contributions()
				.stream()
				.map((money) -> new Inherited(whole.activity().code(), whole.activity().title(),
						whole.activity().language(), money)))
			.toList();
	}

	private static Map<String, LocalDate> acceptances(String[] agencies, Date[] dates) {
		Map<String, LocalDate> acceptances = new LinkedHashMap<>();
		for (int i = 0; i < agencies.length; i++) {
			acceptances.put(agencies[i], dates[i].toLocalDate());
		}
		return acceptances;
	}

	/**
	 * Money that another activity receives.
	 *
	 * @param code the other activity's
	 */
	public record Inherited(String code, String title, String language, Contribution.Value contribution) {
	}

	/**
	 * An activity as a reader sees it.
	 *
	 * @param working whether it is the latest version, with what is internal
	 * @param biennia the bienniums it belongs to; one empty text where there is none
	 * @param updated when this version was made
	 * @param acceptances the agencies that accepted this version, and when
	 */
	public record Read(ActivityDocument activity, boolean working, List<String> biennia, Instant updated,
			Map<String, LocalDate> acceptances) {

		/**
		 * What was done, the latest first; what has no date of its own stands at the end
		 * of the biennium it is filed under.
		 */
		public List<ProgressUpdate.Value> progress() {
			return this.activity.progress()
				.stream()
				.sorted(Comparator.comparing(ProgressUpdate.Value::lastDay).reversed())
				.toList();
		}

		/** The contributions that the reader may see. */
		public List<Contribution.Value> contributions() {
			return this.activity.contributions(this.working ? Face.WORKING : Face.PUBLIC);
		}

	}

}
