package org.greenercities.tracker.logging;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.RelatedActivities;
import org.greenercities.tracker.activity.Relation;
import org.greenercities.tracker.activity.Steps;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.programme.Gatherings;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

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

	private final RelatedActivities related;

	private final Gatherings gatherings;

	private final Bienniums bienniums;

	private final Permissions permissions;

	private final CodelistReader codelists;

	private final Readings readings;

	private final MessageSource messages;

	private final Formats formats;

	EditPages(ActivityDocuments documents, ActivityReview review, RelatedActivities related, Gatherings gatherings,
			Bienniums bienniums, Permissions permissions, CodelistReader codelists, Readings readings,
			MessageSource messages, Formats formats) {
		this.documents = documents;
		this.review = review;
		this.related = related;
		this.gatherings = gatherings;
		this.bienniums = bienniums;
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
		ActivityDocuments.Read read = read(code, person);
		boolean repairs = this.review.repairs(read, person);
		Steps steps = this.review.steps(read, person);
		if (!repairs && !steps.edit()) {
			throw new AccessDeniedException(person.code() + " may not edit " + code);
		}
		ActivityChoices choices = choices(locale);
		return new EditPage(read, choices, GatheringChoices.of(read.activity(), this.gatherings.all(locale), choices),
				this.related.titled(related(read.activity()), this.permissions.readable(person)), repairs,
				this.review.opens(read, person), steps.submit(), before(read, last(read.biennia(), null)), null, null);
	}

	/** What was written in the last biennium it belongs to before another one. */
	@Nullable Before before(ActivityDocuments.Read read, @Nullable String biennium) {
		String before = (biennium != null) ? last(read.biennia(), biennium) : null;
		return (before != null) ? Before.of(read.activity(), this.bienniums.named(before)) : null;
	}

	private static @Nullable String last(List<String> bienniums, @Nullable String before) {
		return bienniums.stream()
			.filter((biennium) -> before == null || biennium.compareTo(before) < 0)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * An activity.
	 * @throws NotFound if there is none that the person may see
	 */
	ActivityDocuments.Read read(String code, Person person) {
		return this.documents.read(code, this.permissions.readable(person))
			.orElseThrow(() -> new NotFound("activity.not-found", code));
	}

	private static List<String> related(ActivityDocument activity) {
		return activity.relations().stream().map(Relation::related).toList();
	}

	/** The section to go on with after one; the same where no other is left. */
	FormSection after(FormSection section, String code, Person person) {
		return section.next(read(code, person).activity()).orElse(section);
	}

	/** The form of an activity that somebody else has changed meanwhile. */
	EditPage show(String code, FormSection section, EditConflict conflict, Person person, Locale locale) {
		EditPage page = show(code, person, locale);
		return page.with(section, new Conflicts(page.choices(), this.messages, this.formats, locale).of(conflict));
	}

	ActivityChoices choices(Locale locale) {
		return new ActivityChoices(this.codelists.read(locale), this.messages, locale);
	}

	Reading reading(Errors errors, Locale locale) {
		return this.readings.of(errors, locale);
	}

}
