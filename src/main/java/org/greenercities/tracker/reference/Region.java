package org.greenercities.tracker.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A region of the report; {@code GLOBAL} is one of them.
 */
@Entity
public class Region {

	@Id
	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names name;

	@Column(nullable = false)
	private int sort;

	private @Nullable String section;

	protected Region() {
	}

	/**
	 * A region.
	 * @param sort its place in lists
	 * @param section the report section that tells of it, if any has it as its subject
	 */
	public Region(String code, Names name, int sort, @Nullable String section) {
		this.code = code;
		this.name = name;
		this.sort = sort;
		this.section = section;
	}

}
