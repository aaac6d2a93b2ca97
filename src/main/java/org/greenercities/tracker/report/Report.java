package org.greenercities.tracker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import org.greenercities.tracker.language.Names;
import org.greenercities.tracker.reference.Coded;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The joint progress report of a biennium, signed by the agencies' executive directors.
 */
@Entity
public class Report {

	@Id
	private String biennium;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names title;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names subtitle;

	@Column(nullable = false)
	private String originalLanguage;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private State state;

	protected Report() {
	}

	public Report(String biennium, Names title, Names subtitle, String originalLanguage, State state) {
		this.biennium = biennium;
		this.title = title;
		this.subtitle = subtitle;
		this.originalLanguage = originalLanguage;
		this.state = state;
	}

	/** How far it has come on its way to being a document. */
	public enum State implements Coded {

		DRAFT, UNDER_REVIEW, SIGNED, SUBMITTED, ISSUED;

		@EnumeratedValue
		private final String stored = code();

	}

}
