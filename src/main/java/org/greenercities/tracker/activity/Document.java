package org.greenercities.tracker.activity;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import org.greenercities.tracker.file.FileType;
import org.greenercities.tracker.file.StoredFile;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A document that an activity made or stands on.
 */
@Entity
public class Document implements Part<Document.Value> {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
	@SequenceGenerator(name = "document_seq", sequenceName = "document_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private int number;

	@Column(nullable = false)
	private String title;

	@Column(nullable = false)
	private String kind;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	private @Nullable String url;

	@ManyToOne
	@JoinColumn(name = "file", updatable = false)
	private @Nullable StoredFile file;

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
		this(new Value(0, title, kind, Writing.ENGLISH, url, sourceParagraph));
	}

	Document(Value value) {
		this.number = value.number();
		this.title = value.title();
		this.kind = value.kind();
		this.sourceParagraph = value.sourceParagraph();
		this.file = (value.file() != null) ? value.file().stored() : null;
		write(value);
		this.writing = value.writing();
	}

	/** A document that was uploaded. */
	Document(String title, String kind, Writing writing, StoredFile file) {
		this(new Value(0, title, kind, writing, null, null));
		this.file = file;
	}

	/** What was uploaded stays with it, and has no other address. */
	@Override
	public void say(Value value) {
		write(value);
	}

	private void write(Value value) {
		this.writing = this.writing.changed("title", this.title, value.title())
			.changed("kind", this.kind, value.kind());
		this.title = value.title();
		this.kind = value.kind();
		this.url = (this.file == null) ? value.url() : null;
	}

	@Override
	public int number() {
		return this.number;
	}

	Document numbered(int number) {
		this.number = number;
		return this;
	}

	Value value() {
		return new Value(this.number, this.title, this.kind, this.writing, this.url, this.sourceParagraph,
				(this.file != null) ? File.of(this.file) : null);
	}

	/**
	 * A file that was uploaded.
	 *
	 * @param name as its sender calls it
	 * @param size in bytes
	 */
	public record File(UUID id, String name, String mediaType, long size) {

		static File of(StoredFile file) {
			return new File(file.id(), file.name(), file.mediaType(), file.size());
		}

		private StoredFile stored() {
			return new StoredFile(this.id, this.name, this.mediaType, this.size);
		}

		/** What its media type is called. */
		public FileType type() {
			return FileType.of(this.mediaType);
		}

	}

	/**
	 * A document as a value.
	 *
	 * @param number within its activity
	 * @param url where it can be read elsewhere
	 * @param file what was uploaded; no document has both
	 */
	public record Value(int number, String title, String kind, Writing writing, @Nullable String url,
			@Nullable String sourceParagraph, @Nullable File file) implements Row<Value> {

		/** One that was not uploaded. */
		public Value(int number, String title, String kind, Writing writing, @Nullable String url,
				@Nullable String sourceParagraph) {
			this(number, title, kind, writing, url, sourceParagraph, null);
		}

		/**
		 * Checks the address.
		 * @throws IllegalArgumentException if it has another scheme than http or https
		 */
		public Value {
			if (url != null && !url.matches("https?://.+")) {
				throw new IllegalArgumentException("an address begins with http:// or https://, not " + url);
			}
		}

		@Override
		public Value numbered(int number) {
			return new Value(number, this.title, this.kind, this.writing, this.url, this.sourceParagraph, this.file);
		}

		/** Nobody types a file: whatever a form says, the document keeps it. */
		@Override
		public Value typed() {
			return new Value(0, this.title, this.kind, Writing.ENGLISH, this.url, null);
		}

	}

}
