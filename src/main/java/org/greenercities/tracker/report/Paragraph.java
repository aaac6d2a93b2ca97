package org.greenercities.tracker.report;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.greenercities.tracker.language.Writing;

/**
 * A paragraph of a report, numbered through the whole, and the activities it cites.
 */
@Entity
@Table(name = "report_paragraph")
public class Paragraph {

	@EmbeddedId
	private Key key;

	@Column(nullable = false)
	private String section;

	@Column(nullable = false)
	private String text;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	@ElementCollection
	@CollectionTable(name = "report_citation",
			joinColumns = { @JoinColumn(name = "biennium", referencedColumnName = "biennium"),
					@JoinColumn(name = "number", referencedColumnName = "number") })
	@Column(name = "activity_code", nullable = false)
	private Set<String> citations = new LinkedHashSet<>();

	protected Paragraph() {
	}

	/**
	 * A paragraph.
	 * @param citations the codes of the activities it tells of
	 */
	public Paragraph(Key key, String section, String text, Collection<String> citations) {
		this.key = key;
		this.section = section;
		this.text = text;
		this.citations.addAll(citations);
	}

	/**
	 * A paragraph by its report and number.
	 */
	@Embeddable
	public record Key(@Column(nullable = false) String biennium,
			@Column(nullable = false) int number) implements Serializable {
	}

}
