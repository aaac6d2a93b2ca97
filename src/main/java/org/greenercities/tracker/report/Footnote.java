package org.greenercities.tracker.report;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A footnote of a report.
 */
@Entity
@Table(name = "report_footnote")
public class Footnote {

	@EmbeddedId
	private Key key;

	private @Nullable Integer paragraph;

	@Column(nullable = false)
	private String text;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	protected Footnote() {
	}

	/**
	 * A footnote.
	 * @param paragraph the paragraph it belongs to; the title if null
	 */
	public Footnote(Key key, @Nullable Integer paragraph, String text) {
		this.key = key;
		this.paragraph = paragraph;
		this.text = text;
	}

	/**
	 * A footnote by its report and mark.
	 */
	@Embeddable
	public record Key(@Column(nullable = false) String biennium,
			@Column(nullable = false) String marker) implements Serializable {
	}

}
