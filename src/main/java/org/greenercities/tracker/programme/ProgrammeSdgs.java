package org.greenercities.tracker.programme;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The SDG targets that the programme as a whole serves; none of them counts as an
 * activity's own.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeSdgs {

	private final JdbcClient jdbc;

	ProgrammeSdgs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Their codes, in the order of the goals. */
	public List<String> ofTheProgramme() {
		return this.jdbc.sql("""
				select p.sdg from programme_sdg p join sdg on sdg.code = p.sdg
				where p.umbrella_project is null order by sdg.sort""").query(String.class).list();
	}

}
