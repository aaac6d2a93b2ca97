package org.greenercities.tracker.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A document that an activity made or stands on.
 */
@Entity
public class Document {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
	@SequenceGenerator(name = "document_seq", sequenceName = "document_seq")
	private @Nullable Long id;

	@Column(nullable = false)
	private String title;

	@Column(nullable = false)
	private String kind;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	private @Nullable String url;

	private @Nullable String sourceParagraph;

	protected Document() {
	}

	/**
	 * A document.
	 * @param kind what it is, in a word or two
	 * @param url where it can be read, with http or https; not known if null
	 * @param sourceParagraph where the printed report names it
	 * @throws IllegalArgumentException if the address has another scheme
	 */
	public Document(String title, String kind, @Nullable String url, @Nullable String sourceParagraph) {
		if (url != null && !url.matches("https?://.+")) {
			throw new IllegalArgumentException("an address begins with http:// or https://, not " + url);
		}
		this.title = title;
		this.kind = kind;
		this.url = url;
		this.sourceParagraph = sourceParagraph;
	}

	Value value() {
		return new Value(this.title, this.kind, this.writing, this.url, this.sourceParagraph);
	}

	/** A document as a value. */
	public record Value(String title, String kind, Writing writing, @Nullable String url,
			@Nullable String sourceParagraph) {
	}

}
