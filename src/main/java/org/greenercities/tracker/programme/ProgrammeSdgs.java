package org.greenercities.tracker.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads which SDG targets the programme itself is meant to serve. They say nothing of any
 * one activity.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeSdgs {

	private final JdbcClient jdbc;

	ProgrammeSdgs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, those of the whole programme first, in the order of the goals. */
	public List<Link> all() {
		return this.jdbc.sql("""
				select umbrella_project, p.sdg, p.source from programme_sdg p join sdg on sdg.code = p.sdg
				order by umbrella_project nulls first, sdg.sort""")
			.query((row, number) -> new Link(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	/** The codes of those of the whole programme, in the order of the goals. */
	public List<String> ofTheProgramme() {
		return all().stream().filter(Link::whole).map(Link::sdg).toList();
	}

	/**
	 * A target that is the programme's own.
	 *
	 * @param umbrellaProject none for the programme as a whole
	 * @param source where the printed report says so
	 */
	public record Link(@Nullable String umbrellaProject, String sdg, String source) {

		/** Whether it is the whole programme's. */
		public boolean whole() {
			return this.umbrellaProject == null;
		}

	}

}
