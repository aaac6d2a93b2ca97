package org.greenercities.tracker.logging;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.form.UploadPage;
import org.greenercities.tracker.form.Uploads;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Documents of an activity that are uploaded. */
@Controller
class UploadController {

	private static final String PAGE = "/activities/{code}/documents";

	private final ActivityEditing editing;

	private final EditPages pages;

	private final Uploads uploads;

	UploadController(ActivityEditing editing, EditPages pages, Uploads uploads) {
		this.editing = editing;
		this.pages = pages;
		this.uploads = uploads;
	}

	/** Where the page of what was refused leads on from. */
	@GetMapping(PAGE)
	View back() {
		return SeeOther.to("/activities/{code}");
	}

	@PostMapping(PAGE)
	ModelAndView add(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Person person,
			Locale locale) throws IOException {
		ActivityDocument activity = this.pages.show(code, person, locale).activity();
		Localized title = new Localized(activity.writing().language(), activity.title());
		return this.uploads.take(new UploadPage("activities", code, title, true), request, response, locale,
				(named, upload) -> this.editing.attach(code, named.title(), named.kind(), Writing.by(locale), upload,
						person, RequestId.current()));
	}

}
