package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.form.Choices;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.organisation.Organisation;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.reference.Sdg;
import org.greenercities.tracker.web.Option;

import org.springframework.context.MessageSource;

/** What the forms of activities offer to choose from. */
final class ActivityChoices extends Choices {

	ActivityChoices(Codelists codelists, MessageSource messages, Locale locale) {
		super(codelists, messages, locale);
	}

	public List<Option> kinds() {
		return coded(Kind.class, "kind.");
	}

	public List<Option> dateKinds() {
		return coded(Schedule.DateKind.class, "date.");
	}

	public List<Option> placeRoles() {
		return coded(Place.Role.class, "place.");
	}

	public List<Option> organisationTypes() {
		return worded(Organisation.TYPES, "organisation-type.");
	}

	public List<Option> roles() {
		return coded(Participation.Role.class, "role.");
	}

	/** Goals and targets. */
	public List<Option> sdgTargets() {
		return numbered("sdg", (code) -> Sdg.Level.of(code) != Sdg.Level.INDICATOR);
	}

	public List<Option> sdgIndicators() {
		return numbered("sdg", (code) -> Sdg.Level.of(code) == Sdg.Level.INDICATOR);
	}

	public List<Option> moneyForms() {
		return coded(Contribution.Form.class, "money.form.");
	}

	public List<Option> moneyStates() {
		return coded(Contribution.State.class, "money.state.");
	}

	public List<Option> visibilities() {
		return coded(Visibility.class, "visibility.");
	}

	public List<Option> answers() {
		return coded(Answer.class, "answer.");
	}

	public List<Option> milestoneStates() {
		return coded(Milestone.State.class, "milestone.state.");
	}

	public List<Option> origins() {
		return coded(BienniumEntry.Origin.class, "entry.");
	}

	public List<Option> outcomes() {
		return coded(BienniumEntry.Outcome.class, "entry.");
	}

	public List<Option> bienniums(Formats formats) {
		return of("biennium").stream()
			.map((biennium) -> new Option(biennium.value(), formats.biennium(biennium.value())))
			.toList();
	}

}
