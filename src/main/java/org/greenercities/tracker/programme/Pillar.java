package org.greenercities.tracker.programme;

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
 * An area of the first edition of the partnership. Its years inform; they hide nothing.
 */
@Entity
public class Pillar {

	@Id
	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names name;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names description;

	private @Nullable PartialDate validFrom;

	private @Nullable PartialDate validTo;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> sourceParagraphs;

	protected Pillar() {
	}

	public Pillar(String code, Names name, Names description, @Nullable PartialDate validFrom,
			@Nullable PartialDate validTo, List<String> sourceParagraphs) {
		this.code = code;
		this.name = name;
		this.description = description;
		this.validFrom = validFrom;
		this.validTo = validTo;
		this.sourceParagraphs = List.copyOf(sourceParagraphs);
	}

}
