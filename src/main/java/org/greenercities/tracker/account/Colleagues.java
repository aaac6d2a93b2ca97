package org.greenercities.tracker.account;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of an agency, for those who give them something to do. */
@Repository
@Transactional(readOnly = true)
public class Colleagues {

	private static final String ACTIVE = "enabled and roles && array['staff', 'coordinator']";

	private final JdbcClient jdbc;

	Colleagues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All people of an agency, those who have left too, by name. */
	public List<Colleague> of(String agency) {
		return this.jdbc
			.sql("select code, name, %s as active from account where agency = :agency order by name, code"
				.formatted(ACTIVE))
			.param("agency", agency)
			.query(Colleague.class)
			.list();
	}

	/** People by their codes, in the order of their names. */
	public List<Colleague> named(Collection<String> codes) {
		return this.jdbc
			.sql("select code, name, %s as active from account where code = any(:codes) order by name, code"
				.formatted(ACTIVE))
			.param("codes", codes.toArray(String[]::new))
			.query(Colleague.class)
			.list();
	}

}
