package org.greenercities.tracker.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the forms of updates show. */
@Service
@Transactional(readOnly = true)
class UpdatePages {

	private final ActivityDocuments documents;

	private final ActivityReview review;

	private final Permissions permissions;

	private final CodelistReader codelists;

	private final MessageSource messages;

	private final Formats formats;

	private final Clock clock;

	UpdatePages(ActivityDocuments documents, ActivityReview review, Permissions permissions, CodelistReader codelists,
			MessageSource messages, Formats formats, Clock clock) {
		this.documents = documents;
		this.review = review;
		this.permissions = permissions;
		this.codelists = codelists;
		this.messages = messages;
		this.formats = formats;
		this.clock = clock;
	}

	/**
	 * The form of an update.
	 * @param number of the update to be corrected, where it is not a new one
	 * @throws NotFound if there is no such activity or update that the person may see
	 * @throws AccessDeniedException if they may not tell of it
	 */
	UpdatePage show(String code, @Nullable Integer number, Person person, Locale locale) {
		ActivityDocuments.Read read = this.documents.read(code, this.permissions.readable(person))
			.orElseThrow(() -> new NotFound("activity.not-found", code));
		boolean repairs = number != null && this.review.repairs(read, person);
		if (!repairs && !this.review.steps(read, person).edit()) {
			throw new AccessDeniedException(person.code() + " may not tell of " + code);
		}
		ActivityDocument activity = read.activity();
		ProgressUpdate.Value asked = (number == null) ? null
				: activity.update(number).orElseThrow(() -> new NotFound("update.not-found", code + "/" + number));
		ProgressUpdate.Value stands = (asked == null) ? null : standing(activity, asked);
		return new UpdatePage(activity,
				new UpdateChoices(this.codelists.read(locale), this.messages, this.formats, locale), stands, repairs,
				asked != stands, locale);
	}

	/** The last correction of an update; itself if there is none. */
	private static ProgressUpdate.Value standing(ActivityDocument activity, ProgressUpdate.Value update) {
		ProgressUpdate.Value stands = update;
		while (activity.correctionOf(stands.number()).isPresent()) {
			stands = activity.correctionOf(stands.number()).orElseThrow();
		}
		return stands;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** That it still is as an update says. */
	ProgressUpdate.Told unchanged(ProgressUpdate.Value before, Locale locale) {
		PartialDate date = before.date();
		String narrative = (date != null)
				? this.messages.getMessage("update.unchanged.since",
						new Object[] { Map.of("date", this.formats.partialDate(date, locale)) }, locale)
				: this.messages.getMessage("update.unchanged", null, locale);
		return new ProgressUpdate.Told(PartialDate.of(today()), null, before.assessment(), null, null, narrative,
				new Writing(Languages.ofTexts(locale), Map.of()), null, Map.of(), null, null, null, null);
	}

}
