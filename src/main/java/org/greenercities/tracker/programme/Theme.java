package org.greenercities.tracker.programme;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A subject that activities are sorted by.
 */
@Entity
public class Theme {

	@Id
	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names name;

	@Column(nullable = false)
	private int sort;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> sourceParagraphs;

	protected Theme() {
	}

	public Theme(String code, Names name, int sort, List<String> sourceParagraphs) {
		this.code = code;
		this.name = name;
		this.sort = sort;
		this.sourceParagraphs = List.copyOf(sourceParagraphs);
	}

}
