package org.greenercities.tracker.logging;

import java.util.Locale;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.NotFound;

import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** Puts together what the forms of activities show and read. */
@Service
@Transactional(readOnly = true)
class EditPages {

	private final ActivityDocuments documents;

	private final ActivityReview review;

	private final Permissions permissions;

	private final CodelistReader codelists;

	private final Readings readings;

	private final MessageSource messages;

	private final Formats formats;

	EditPages(ActivityDocuments documents, ActivityReview review, Permissions permissions, CodelistReader codelists,
			Readings readings, MessageSource messages, Formats formats) {
		this.documents = documents;
		this.review = review;
		this.permissions = permissions;
		this.codelists = codelists;
		this.readings = readings;
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * The form of an activity.
	 * @throws NotFound if there is none that the person may see
	 * @throws AccessDeniedException if they may not edit it
	 */
	EditPage show(String code, Person person, Locale locale) {
		ActivityDocuments.Read read = this.documents.read(code, this.permissions.readable(person))
			.orElseThrow(() -> new NotFound("activity.not-found", code));
		if (!this.review.steps(read, person).edit()) {
			throw new AccessDeniedException(person.code() + " may not edit " + code);
		}
		return new EditPage(read, choices(locale), null);
	}

	/** The form of an activity that somebody else has changed meanwhile. */
	EditPage show(String code, FormSection section, EditConflict conflict, Person person, Locale locale) {
		EditPage page = show(code, person, locale);
		return new EditPage(page.read(), page.choices(),
				new Conflicts(this.messages, this.formats, locale).of(section, conflict));
	}

	ActivityChoices choices(Locale locale) {
		return new ActivityChoices(this.codelists.read(locale), this.messages, locale);
	}

	Reading reading(Errors errors, Locale locale) {
		return this.readings.of(errors, locale);
	}

}
