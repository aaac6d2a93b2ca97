package org.greenercities.tracker.reference;

import java.util.List;

import org.greenercities.tracker.web.FrameBienniums;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the frame which bienniums there are. */
@Component
class FrameBienniumChoices implements FrameBienniums {

	private final JdbcClient jdbc;

	FrameBienniumChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Choice> choices() {
		return this.jdbc.sql("select code, state from biennium order by start_date desc")
			.query((row, number) -> new Choice(row.getString(1), row.getString(2)))
			.list();
	}

}
