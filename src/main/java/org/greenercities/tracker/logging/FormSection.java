package org.greenercities.tracker.logging;

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
import org.greenercities.tracker.reference.Coded;

/**
 * The sections of an activity's form, in their order. A new one is a line here, a record
 * of what it says, one of what is typed, and a fragment of {@code logging/sections.html}.
 */
enum FormSection implements Coded {

	BASICS(BasicsForm.class, Basics::of, (section) -> BasicsForm.of((Basics) section), (a) -> a.summary() != null),

	SCHEDULE(ScheduleForm.class, Schedule::of, (section) -> ScheduleForm.of((Schedule) section),
			(a) -> a.start() != null),

	PLACES(PlacesForm.class, Places::of, (section) -> PlacesForm.of((Places) section), (a) -> !a.regions().isEmpty()),

	CLASSIFICATION(ClassificationForm.class, Classification::of,
			(section) -> ClassificationForm.of((Classification) section), (a) -> !a.umbrellaProjects().isEmpty()),

	GOALS(GoalsForm.class, Goals::of, (section) -> GoalsForm.of((Goals) section), (a) -> !a.sdgs().isEmpty()),

	PARTNERS(PartnersForm.class, Partners::of, (section) -> PartnersForm.of((Partners) section),
			(a) -> !a.leads().isEmpty());

	private final Class<? extends SectionForm> form;

	private final Function<ActivityDocument, Section> read;

	private final Function<Section, SectionForm> show;

	private final Predicate<ActivityDocument> complete;

	/**
	 * A section.
	 * @param complete whether it says what the report will need
	 */
	FormSection(Class<? extends SectionForm> form, Function<ActivityDocument, Section> read,
			Function<Section, SectionForm> show, Predicate<ActivityDocument> complete) {
		this.form = form;
		this.read = read;
		this.show = show;
		this.complete = complete;
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

	boolean complete(ActivityDocument activity) {
		return this.complete.test(activity);
	}

}
