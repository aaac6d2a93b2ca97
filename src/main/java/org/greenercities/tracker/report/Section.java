package org.greenercities.tracker.report;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report: I, II …, or A, B … in one of those.
 */
@Entity
@Table(name = "report_section")
public class Section {

	@EmbeddedId
	private Key key;

	private @Nullable String parent;

	@Column(nullable = false)
	private int position;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names title;

	private @Nullable String region;

	protected Section() {
	}

	/**
	 * A section.
	 * @param position its place in the whole report
	 * @param region the region it tells of, if it tells of one
	 */
	public Section(Key key, @Nullable String parent, int position, Names title, @Nullable String region) {
		this.key = key;
		this.parent = parent;
		this.position = position;
		this.title = title;
		this.region = region;
	}

	/**
	 * A section by its report and code, for example {@code III.A}.
	 */
	@Embeddable
	public record Key(@Column(nullable = false) String biennium,
			@Column(nullable = false) String code) implements Serializable {
	}

}
