package org.greenercities.tracker.programme;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An assembly, forum or week at which activities took place.
 */
@Entity
public class Gathering {

	@Id
	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names name;

	private @Nullable String city;

	private @Nullable String country;

	@Column(name = "start_date")
	private @Nullable PartialDate start;

	@Column(name = "end_date")
	private @Nullable PartialDate end;

	@Column(nullable = false)
	private boolean confirmed = true;

	private @Nullable String createdBy;

	private @Nullable String confirmedBy;

	private @Nullable LocalDate confirmedOn;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> sourceParagraphs;

	protected Gathering() {
	}

	public Gathering(String code, Names name, @Nullable String city, @Nullable String country,
			@Nullable PartialDate start, @Nullable PartialDate end, List<String> sourceParagraphs) {
		this.code = code;
		this.name = name;
		this.city = city;
		this.country = country;
		this.start = start;
		this.end = end;
		this.sourceParagraphs = List.copyOf(sourceParagraphs);
	}

	/** One that somebody names who logs an activity: not confirmed yet. */
	static Gathering proposed(String code, ProposedGathering proposed, String by) {
		Gathering gathering = new Gathering(code, Names.of("en", proposed.name()), proposed.city(), proposed.country(),
				proposed.start(), proposed.end(), List.of());
		gathering.confirmed = false;
		gathering.createdBy = by;
		return gathering;
	}

	/** Confirms it, unless that is done. */
	void confirm(String by, LocalDate on) {
		if (!this.confirmed) {
			this.confirmed = true;
			this.confirmedBy = by;
			this.confirmedOn = on;
		}
	}

}
