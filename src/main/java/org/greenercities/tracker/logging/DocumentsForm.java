package org.greenercities.tracker.logging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Documents;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Documents and where they can be read, as typed: each a row.
 *
 * @param documentNumbers the numbers of the rows, empty for new ones
 */
record DocumentsForm(@Nullable List<String> documentNumbers, @Nullable List<String> documentTitles,
		@Nullable List<String> documentKinds, @Nullable List<String> urls) implements SectionForm {

	private static final int LONGEST_TITLE = 1000;

	private static final int LONGEST_KIND = 100;

	private static final int LONGEST_URL = 2000;

	static DocumentsForm of(Documents documents) {
		Collection<Document.Value> rows = documents.documents().values();
		return new DocumentsForm(documents.documents().keySet().stream().map(Rows::number).toList(),
				Rows.column(rows, Document.Value::title), Rows.column(rows, Document.Value::kind),
				Rows.column(rows, Document.Value::url));
	}

	@Override
	public @Nullable Documents read(Reading reading) {
		Map<Integer, Document.Value> documents = new LinkedHashMap<>();
		List<Integer> keys = Rows.keys(this.documentNumbers,
				Rows.count(this.documentTitles, this.documentKinds, this.urls));
		for (int row = 0; row < keys.size(); row++) {
			Document.Value document = document(row, reading.row(row));
			if (document != null) {
				documents.put(keys.get(row), document);
			}
		}
		return reading.failed() ? null : new Documents(documents);
	}

	private Document.@Nullable Value document(int row, Reading reading) {
		String title = reading.text("documentTitles", Rows.value(this.documentTitles, row), LONGEST_TITLE);
		String kind = reading.text("documentKinds", Rows.value(this.documentKinds, row), LONGEST_KIND);
		String url = reading.text("urls", Rows.value(this.urls, row), LONGEST_URL);
		if (url != null && !url.matches("https?://\\S+")) {
			reading.refuse("urls", "field.urls.scheme");
		}
		if (Stream.of(title, kind, url).allMatch(Objects::isNull)) {
			return null;
		}
		reading.expect("documentTitles", title);
		reading.expect("documentKinds", kind);
		return (title == null || kind == null || reading.failed()) ? null
				: new Document.Value(0, title, kind, Writing.by(reading.locale()), url, null);
	}

}
