package org.greenercities.tracker.reference;

import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A Sustainable Development Goal ({@code 11}), one of its targets ({@code 11.6}) or an
 * indicator of a target ({@code 11.6.1}), with our own short label.
 */
@Entity
public class Sdg {

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Level level;

	private @Nullable String parent;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names label;

	@Column(nullable = false)
	private int sort;

	protected Sdg() {
	}

	public Sdg(String code, Names label, int sort) {
		this.code = code;
		this.level = Level.of(code);
		this.parent = parent(code);
		this.label = label;
		this.sort = sort;
	}

	/** The goal of a target, the target of an indicator, nothing for a goal. */
	public static @Nullable String parent(String code) {
		int dot = code.lastIndexOf('.');
		return (dot < 0) ? null : code.substring(0, dot);
	}

	/** How deep a code stands. */
	public enum Level implements Coded {

		GOAL, TARGET, INDICATOR;

		@EnumeratedValue
		private final String stored = name().toLowerCase(Locale.ROOT);

		/** The level that a code's own form tells. */
		public static Level of(String code) {
			return values()[Math.min(2, (int) code.chars().filter((c) -> c == '.').count())];
		}

	}

}
