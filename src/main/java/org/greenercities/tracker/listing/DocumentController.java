package org.greenercities.tracker.listing;

import java.io.IOException;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.file.Download;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.web.NotFound;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The documents of an activity that were uploaded, for whoever may read the version that
 * has them.
 */
@Controller
class DocumentController {

	private final ActivityDocuments activities;

	private final StoredFiles files;

	private final Permissions permissions;

	DocumentController(ActivityDocuments activities, StoredFiles files, Permissions permissions) {
		this.activities = activities;
		this.files = files;
		this.permissions = permissions;
	}

	@GetMapping("/activities/{code}/documents/{number}")
	ResponseEntity<Resource> download(@PathVariable String code, @PathVariable int number, Person reader,
			HttpMethod method) throws IOException {
		return this.files.download(file(code, number, reader).id()).answer(method);
	}

	@GetMapping("/activities/{code}/documents/{number}/thumbnail")
	ResponseEntity<Resource> thumbnail(@PathVariable String code, @PathVariable int number, Person reader,
			HttpMethod method) throws IOException {
		Document.File file = file(code, number, reader);
		if (!file.type().picture()) {
			throw missing(code, number);
		}
		return this.files.thumbnail(file.id()).answer(method);
	}

	private Document.File file(String code, int number, Person reader) {
		return this.activities.read(code, this.permissions.readable(reader))
			.flatMap((read) -> read.activity()
				.documents()
				.stream()
				.filter((document) -> document.number() == number && document.file() != null)
				.map(Document.Value::file)
				.findFirst())
			.orElseThrow(() -> missing(code, number));
	}

	private static NotFound missing(String code, int number) {
		return new NotFound("activity.no-document", code + "/" + number);
	}

}
