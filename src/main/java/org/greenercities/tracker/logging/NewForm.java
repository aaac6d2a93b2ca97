package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.NearDuplicates;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.form.Submission;
import org.greenercities.tracker.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked to begin with, as typed.
 *
 * @param submissionId what this form is known by, however often it is sent
 * @param seen the activities it was compared with and is not the same as
 * @param like the code of the activity it was begun from, if it was
 */
record NewForm(@Nullable String submissionId, @Nullable String title, @Nullable String kind,
		@Nullable List<String> agencies, @Nullable String lead, @Nullable String start, @Nullable String end,
		@Nullable List<String> regions, @Nullable List<String> countries, @Nullable List<String> cities,
		@Nullable List<String> placeRoles, @Nullable List<String> seen, @Nullable String like) {

	/** A form not yet filled in. */
	static NewForm empty(Person person) {
		return new NewForm(Submission.fresh(), null, null, Stream.ofNullable(person.agency()).toList(), person.agency(),
				null, null, null, null, null, null, null, null);
	}

	/** A form that says what another activity says, but for its dates. */
	static NewForm like(ActivityDocument other, Person person) {
		PlacesForm places = PlacesForm.of(Places.of(other));
		List<String> agencies = Stream.concat(Stream.ofNullable(person.agency()), other.agencies().stream())
			.distinct()
			.toList();
		return new NewForm(Submission.fresh(), other.title(), other.kind().code(), agencies,
				other.leads().stream().findFirst().orElse(null), null, null, places.regions(), places.countries(),
				places.cities(), places.placeRoles(), null, other.code());
	}

	UUID submission() {
		return Submission.of(this.submissionId);
	}

	/** What it says; null if something of it cannot be read, which is then said. */
	@Nullable Draft read(Person person, Reading reading) {
		Basics basics = new BasicsForm(this.title, null, this.kind).read(reading);
		Set<String> agencies = reading.codes("agencies", Rows.of(this.agencies), "agency");
		if (person.agency() != null && !agencies.contains(person.agency())) {
			reading.refuse("agencies", "field.agencies.own");
		}
		String lead = reading.code("lead", this.lead, "organisation");
		Schedule schedule = dates().read(reading);
		Places places = places().read(reading);
		return (basics == null || schedule == null || places == null || reading.failed()) ? null
				: new Draft(basics, agencies, lead, schedule, places, Writing.by(reading.locale()));
	}

	/** Whether all of these were shown before. */
	boolean hasSeen(List<NearDuplicates.Alike> alike) {
		return NearDuplicates.seen(alike, Rows.of(this.seen));
	}

	PlacesForm places() {
		return new PlacesForm(this.regions, this.countries, this.cities, this.placeRoles);
	}

	private ScheduleForm dates() {
		return new ScheduleForm(this.start, null, this.end, null);
	}

}
