package org.greenercities.tracker.proposal;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.form.UploadPage;
import org.greenercities.tracker.form.Uploads;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Documents of a proposal that are uploaded, for whoever may see it.
 */
@Controller
class ProposalDocumentController {

	private static final String DOCUMENTS = "/proposals/{code}/documents";

	private static final String DOCUMENT = DOCUMENTS + "/{number}";

	private final ProposalEditing editing;

	private final ProposalPages pages;

	private final Uploads uploads;

	private final StoredFiles files;

	ProposalDocumentController(ProposalEditing editing, ProposalPages pages, Uploads uploads, StoredFiles files) {
		this.editing = editing;
		this.pages = pages;
		this.uploads = uploads;
		this.files = files;
	}

	/** Where the page of what was refused leads on from. */
	@GetMapping(DOCUMENTS)
	View back() {
		return SeeOther.to("/proposals/{code}");
	}

	@PostMapping(DOCUMENTS)
	ModelAndView add(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Person person,
			Locale locale) throws IOException {
		ProposalPage page = this.pages.show(code, person, locale);
		if (!page.steps().edit()) {
			throw new AccessDeniedException(person.code() + " may not add documents to " + code);
		}
		return this.uploads.take(new UploadPage("proposals", code, page.proposal().title(), false), request, response,
				locale,
				(named, upload) -> this.editing.attach(code, named.title(), upload, person, RequestId.current()));
	}

	@GetMapping(DOCUMENT)
	ResponseEntity<Resource> download(@PathVariable String code, @PathVariable int number, Person reader, Locale locale,
			HttpMethod method) throws IOException {
		return this.files.download(this.pages.file(code, number, reader, locale).id()).answer(method);
	}

	@GetMapping(DOCUMENT + "/thumbnail")
	ResponseEntity<Resource> thumbnail(@PathVariable String code, @PathVariable int number, Person reader,
			Locale locale, HttpMethod method) throws IOException {
		Document.File file = this.pages.file(code, number, reader, locale);
		if (!file.type().picture()) {
			throw new NotFound("activity.no-document", code + "/" + number);
		}
		return this.files.thumbnail(file.id()).answer(method);
	}

}
