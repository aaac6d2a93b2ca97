package org.greenercities.tracker.progress;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.form.Submission;
import org.greenercities.tracker.language.Languages;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The form of an update as its page shows it.
 *
 * @param corrects the update that it corrects, if it does
 * @param repairs whether the reader is no owner, and has to say why they correct it
 * @param meanwhile whether somebody else has corrected the same one meanwhile
 */
record UpdatePage(ActivityDocument activity, UpdateChoices choices, ProgressUpdate.@Nullable Value corrects,
		boolean repairs, boolean meanwhile, Locale locale) {

	/** Where the page is, and where its form is sent to. */
	public String path() {
		return "/activities/" + this.activity.code() + "/progress/"
				+ ((this.corrects != null) ? this.corrects.number() + "/edit" : "new");
	}

	/**
	 * What a second form of the page is known by, which says that nothing has changed.
	 */
	public String unchangedId() {
		return Submission.fresh();
	}

	/** The language it is told in: the reader's, or that of what is corrected. */
	public String language() {
		return (this.corrects != null) ? this.corrects.writing().language() : Languages.ofTexts(this.locale);
	}

	/** What stands beside the form: the update it corrects, else the one told last. */
	public ProgressUpdate.@Nullable Value before() {
		return (this.corrects != null) ? this.corrects : this.activity.latestProgress().orElse(null);
	}

	/** The results, each with all that was reached so far. */
	public List<Result.Value> results() {
		return this.activity.resultsReached();
	}

	/** The name of a code in a list. */
	public String name(String list, String code) {
		return this.choices.name(list, code);
	}

	/** What people wrote in a field, in the reader's language where it was translated. */
	public Localized text(Writing writing, String field, String original) {
		return writing.in(this.locale, field, original);
	}

}
