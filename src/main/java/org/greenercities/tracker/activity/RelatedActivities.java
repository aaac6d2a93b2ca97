package org.greenercities.tracker.activity;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.greenercities.tracker.account.ReadScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to relate an activity to. */
@Component
@Transactional(readOnly = true)
public class RelatedActivities {

	private final JdbcClient jdbc;

	RelatedActivities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The activities of these codes that a reader may see, in the order of their codes.
	 * @param scope the index rows the reader may see
	 */
	public List<Titled> titled(Collection<String> codes, ReadScope scope) {
		return codes.isEmpty() ? List.of() : this.jdbc
			.sql("select code, title, language from activity_index where code in (:codes) and %s order by number"
				.formatted(scope.sql()))
			.param("codes", codes)
			.params(scope.parameters())
			.query((row, number) -> new Titled(row.getString("code"), row.getString("title"),
					row.getString("language")))
			.list();
	}

	/**
	 * Those of some activities that are the one of this code or, however far up, part of
	 * it.
	 */
	public Set<String> within(String code, Collection<String> wholes) {
		return wholes.isEmpty() ? Set.of()
				: this.jdbc.sql("""
						with recursive whole (asked, id, code) as (
							select code, id, code from activity where code in (:wholes)
							union
							select whole.asked, a.id, a.code from whole
								join activity_relation r on r.activity_id = whole.id and r.type = 'part_of'
								join activity a on a.code = r.related
						)
						select distinct asked from whole where code = :code""")
					.param("wholes", wholes)
					.param("code", code)
					.query(String.class)
					.set();
	}

	/**
	 * An activity by its title.
	 *
	 * @param language of the title
	 */
	public record Titled(String code, String title, String language) {
	}

}
