package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Classification;
import org.greenercities.tracker.activity.Goals;
import org.greenercities.tracker.activity.Partners;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Notes;
import org.greenercities.tracker.activity.Entries;
import org.greenercities.tracker.activity.Owners;
import org.greenercities.tracker.activity.Identifiers;
import org.greenercities.tracker.activity.Relations;
import org.greenercities.tracker.activity.Documents;
import org.greenercities.tracker.activity.Milestones;
import org.greenercities.tracker.activity.Results;
import org.greenercities.tracker.activity.Money;
import org.greenercities.tracker.reference.Coded;

/**
 * The sections of an activity's form, in their order. A new one is a line here, a record
 * of what it says, one of what is typed, and a fragment of {@code logging/sections.html}.
 */
enum FormSection implements Coded {

	BASICS(BasicsForm.class, Basics::of, (section) -> BasicsForm.of((Basics) section), true,
			(a) -> a.summary() != null),

	SCHEDULE(ScheduleForm.class, Schedule::of, (section) -> ScheduleForm.of((Schedule) section), true,
			(a) -> a.start() != null),

	PLACES(PlacesForm.class, Places::of, (section) -> PlacesForm.of((Places) section), true,
			(a) -> !a.regions().isEmpty()),

	CLASSIFICATION(ClassificationForm.class, Classification::of,
			(section) -> ClassificationForm.of((Classification) section), true, (a) -> !a.umbrellaProjects().isEmpty()),

	GOALS(GoalsForm.class, Goals::of, (section) -> GoalsForm.of((Goals) section), true, (a) -> !a.sdgs().isEmpty()),

	PARTNERS(PartnersForm.class, Partners::of, (section) -> PartnersForm.of((Partners) section), true,
			(a) -> !a.leads().isEmpty()) {

		/** Beside the agencies there may be nobody. */
		@Override
		Standing standing(ActivityDocument activity) {
			boolean others = activity.participations()
				.stream()
				.anyMatch((participation) -> !activity.agencies().contains(participation.organisation()));
			Standing standing = super.standing(activity);
			return (standing == Standing.THERE && !others) ? Standing.EMPTY : standing;
		}

	},

	MONEY(MoneyForm.class, Money::of, (section) -> MoneyForm.of((Money) section), true,
			(a) -> !a.contributions().isEmpty() || !a.in(Participation.Role.FUNDING).isEmpty()),

	RESULTS(ResultsForm.class, Results::of, (section) -> ResultsForm.of((Results) section), false,
			(a) -> !a.results().isEmpty()),

	MILESTONES(MilestonesForm.class, Milestones::of, (section) -> MilestonesForm.of((Milestones) section), false,
			(a) -> !a.milestones().isEmpty()),

	DOCUMENTS(DocumentsForm.class, Documents::of, (section) -> DocumentsForm.of((Documents) section), false,
			(a) -> !a.documents().isEmpty()),

	RELATIONS(RelationsForm.class, Relations::of, (section) -> RelationsForm.of((Relations) section), false,
			(a) -> !a.relations().isEmpty() || !a.gatherings().isEmpty()),

	IDENTIFIERS(IdentifiersForm.class, Identifiers::of, (section) -> IdentifiersForm.of((Identifiers) section), false,
			(a) -> !a.identifiers().isEmpty()),

	ENTRIES(EntriesForm.class, Entries::of, (section) -> EntriesForm.of((Entries) section), false,
			(a) -> !a.entries().isEmpty()),

	OWNERS(OwnersForm.class, Owners::of, (section) -> OwnersForm.of((Owners) section), true,
			(a) -> !a.agencies().isEmpty()),

	NOTES(NotesForm.class, Notes::of, (section) -> NotesForm.of((Notes) section), false, (a) -> a.notes() != null);

	private final Class<? extends SectionForm> form;

	private final Function<ActivityDocument, Section> read;

	private final Function<Section, SectionForm> show;

	private final boolean needed;

	private final Predicate<ActivityDocument> said;

	/**
	 * A section.
	 * @param needed whether the report will need what it says
	 * @param said whether it says that
	 */
	FormSection(Class<? extends SectionForm> form, Function<ActivityDocument, Section> read,
			Function<Section, SectionForm> show, boolean needed, Predicate<ActivityDocument> said) {
		this.form = form;
		this.read = read;
		this.show = show;
		this.needed = needed;
		this.said = said;
	}

	/** Where a section of an activity is edited. */
	static FormSection of(Section section, ActivityDocument activity) {
		return Arrays.stream(values())
			.filter((one) -> one.read.apply(activity).getClass() == section.getClass())
			.findFirst()
			.orElseThrow();
	}

	Class<? extends SectionForm> form() {
		return this.form;
	}

	/** What the model calls its form. */
	String attribute() {
		return code() + "Form";
	}

	SectionForm shown(Section section) {
		return this.show.apply(section);
	}

	SectionForm shown(ActivityDocument activity) {
		return shown(this.read.apply(activity));
	}

	Standing standing(ActivityDocument activity) {
		return this.said.test(activity) ? Standing.THERE : this.needed ? Standing.MISSING : Standing.EMPTY;
	}

	/**
	 * The next section after this one that does not say anything yet, if there is one.
	 */
	Optional<FormSection> next(ActivityDocument activity) {
		return Arrays.stream(values())
			.skip(ordinal() + 1L)
			.filter((section) -> section.standing(activity) != Standing.THERE)
			.findFirst();
	}

	/** How far a section has come: empty is one that need not say anything. */
	enum Standing implements Coded {

		THERE, MISSING, EMPTY

	}

}
