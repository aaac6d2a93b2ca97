package org.greenercities.tracker.reference;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is known of regions beside their names.
 */
@Component
@Transactional(readOnly = true)
public class Regions {

	private final JdbcClient jdbc;

	Regions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Described> find(String code) {
		return this.jdbc.sql("select code, section from region where code = :code")
			.param("code", code)
			.query((row, number) -> new Described(row.getString(1), row.getString(2)))
			.optional();
	}

	/**
	 * A region.
	 *
	 * @param section the section of a report that has it as its subject, if there is one
	 */
	public record Described(String code, @Nullable String section) {
	}

}
