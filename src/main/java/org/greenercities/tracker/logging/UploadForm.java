package org.greenercities.tracker.logging;

import java.util.Objects;

import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.web.FileForm;
import org.jspecify.annotations.Nullable;

/**
 * A document to be uploaded, as typed.
 *
 * @param title what the file is called without its ending, unless something is typed
 * @param file what its sender calls it
 */
record UploadForm(@Nullable String title, @Nullable String kind, String file) {

	private static final int LONGEST_TITLE = 500;

	private static final int LONGEST_KIND = 100;

	static UploadForm of(FileForm sent) {
		return new UploadForm(sent.fields().get("title"), sent.fields().get("kind"), sent.name());
	}

	/** What it is called; null if something of it cannot be read, which is then said. */
	@Nullable Named read(Reading reading) {
		String title = reading.text("title", this.title, LONGEST_TITLE);
		String kind = reading.required("kind", this.kind, LONGEST_KIND);
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

	/** What a document is called, and what it is in a word or two. */
	record Named(String title, String kind) {
	}

}
