package org.greenercities.tracker.programme;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One of the large projects under which the partnership's activities stand.
 */
@Entity
public class UmbrellaProject {

	@Id
	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names title;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names description;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names approach;

	@ElementCollection
	@CollectionTable(name = "umbrella_project_lead", joinColumns = @JoinColumn(name = "umbrella_project"))
	@Column(name = "organisation", nullable = false)
	private Set<String> leads = new TreeSet<>();

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> sourceParagraphs;

	protected UmbrellaProject() {
	}

	/**
	 * An umbrella project.
	 * @param leads the organisations that lead it; none where it is not stated
	 */
	public UmbrellaProject(String code, Names title, Names description, Names approach, Set<String> leads,
			List<String> sourceParagraphs) {
		this.code = code;
		this.title = title;
		this.description = description;
		this.approach = approach;
		this.leads.addAll(leads);
		this.sourceParagraphs = List.copyOf(sourceParagraphs);
	}

}
