package org.greenercities.tracker.logging;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.RelatedActivities;
import org.greenercities.tracker.form.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * The form of an activity as its page shows it.
 *
 * @param related the activities it relates to, as far as the reader may see them
 * @param repairs whether the reader may only repair it, and has to say why
 * @param opens whether the reader says who may read what it receives
 * @param before what was written in the biennium before the last one it belongs to
 * @param disputed the section that another editor has changed meanwhile, if anybody has
 * @param conflict what they saved in the same fields
 */
record EditPage(ActivityDocuments.Read read, ActivityChoices choices, GatheringChoices gatherings,
		List<RelatedActivities.Titled> related, boolean repairs, boolean opens, boolean submits,
		@Nullable Before before, @Nullable FormSection disputed, @Nullable Conflict conflict) {

	public ActivityDocument activity() {
		return this.read.activity();
	}

	/** The number of the version that is being edited. */
	public int version() {
		return this.read.version();
	}

	/** The sections, each with how far it has come. */
	public List<Part> parts() {
		return List.of(FormSection.values())
			.stream()
			.map((section) -> new Part(section.code(), section.standing(activity()).code()))
			.toList();
	}

	/** Whether it says all that the report will need. */
	public boolean complete() {
		return parts().stream().noneMatch(Part::missing);
	}

	/** The first section that does not say what it has to, if there is one. */
	public @Nullable String firstMissing() {
		return parts().stream().filter(Part::missing).map(Part::code).findFirst().orElse(null);
	}

	/** The conflict of a section, if it has one. */
	public @Nullable Conflict conflict(String section) {
		return (this.disputed != null && this.disputed.code().equals(section)) ? this.conflict : null;
	}

	/** The name of the file that a document was uploaded as, if it was, by its number. */
	public @Nullable String file(@Nullable String number) {
		return activity().documents()
			.stream()
			.filter((document) -> Integer.toString(document.number()).equals(number))
			.flatMap((document) -> Stream.ofNullable(document.file()))
			.map(Document.File::name)
			.findFirst()
			.orElse(null);
	}

	/** What a result has come to where updates have added to it, by its number. */
	public @Nullable BigDecimal reached(@Nullable String number) {
		return activity().resultsReached()
			.stream()
			.filter((result) -> Integer.toString(result.number()).equals(number)
					&& !activity().results().contains(result))
			.map(Result.Value::value)
			.findFirst()
			.orElse(null);
	}

	/** The same with what another editor has saved in a section. */
	EditPage with(FormSection disputed, Conflict conflict) {
		return new EditPage(this.read, this.choices, this.gatherings, this.related, this.repairs, this.opens,
				this.submits, this.before, disputed, conflict);
	}

	/** A section. */
	record Part(String code, String standing) {

		public boolean last() {
			return this.code.equals(FormSection.values()[FormSection.values().length - 1].code());
		}

		public boolean missing() {
			return this.standing.equals(FormSection.Standing.MISSING.code());
		}

	}

}
