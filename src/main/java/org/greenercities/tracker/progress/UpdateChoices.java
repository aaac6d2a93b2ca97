package org.greenercities.tracker.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.form.Choices;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Option;

import org.springframework.context.MessageSource;

/** What the form of an update offers to choose from. */
final class UpdateChoices extends Choices {

	private final Option notStated;

	private final Formats formats;

	UpdateChoices(Codelists codelists, MessageSource messages, Formats formats, Locale locale) {
		super(codelists, messages, locale);
		this.formats = formats;
		this.notStated = new Option("", messages.getMessage("not-stated", null, locale));
	}

	public List<Option> assessments() {
		List<Option> assessments = new ArrayList<>(coded(ProgressUpdate.Assessment.class, "assessment."));
		assessments.add(this.notStated);
		return assessments;
	}

	public List<Option> statuses() {
		return coded(Status.class, "status.");
	}

	public List<Option> bienniums() {
		return of("biennium").stream()
			.map((option) -> new Option(option.value(), this.formats.biennium(option.value())))
			.toList();
	}

}
