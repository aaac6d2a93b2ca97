package org.greenercities.tracker.form;

import java.util.Objects;

import org.greenercities.tracker.web.FileForm;
import org.jspecify.annotations.Nullable;

/**
 * A document to be uploaded, as typed.
 *
 * @param title what the file is called without its ending, unless something is typed
 * @param kind what it is, in a word or two, where that is asked
 * @param file what its sender calls it
 */
public record UploadForm(@Nullable String title, @Nullable String kind, String file) {

	/** How long a title may be. */
	public static final int LONGEST_TITLE = 500;

	private static final int LONGEST_KIND = 100;

	static UploadForm of(FileForm sent) {
		return new UploadForm(sent.fields().get("title"), sent.fields().get("kind"), sent.name());
	}

	/**
	 * What it is called; null if something of it cannot be read, which is then said.
	 * @param kinds whether it is asked what it is
	 */
	@Nullable Named read(boolean kinds, Reading reading) {
		String title = reading.text("title", this.title, LONGEST_TITLE);
		String kind = kinds ? reading.required("kind", this.kind, LONGEST_KIND) : "";
		if (this.file.isBlank()) {
			reading.refuse("file", "file.refused.none");
		}
		return (kind == null || reading.failed()) ? null
				: new Named(Objects.requireNonNullElse(title, shortName()), kind);
	}

	private String shortName() {
		String name = this.file.replaceFirst("\\.[^.]*$", "").replace("\0", "").strip();
		return name.isEmpty() ? this.file : name.substring(0, Math.min(name.length(), LONGEST_TITLE));
	}

	/**
	 * What a document is called, and what it is.
	 *
	 * @param kind empty where that is not asked
	 */
	public record Named(String title, String kind) {
	}

}
