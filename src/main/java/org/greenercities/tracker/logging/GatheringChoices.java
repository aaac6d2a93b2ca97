package org.greenercities.tracker.logging;

import java.util.ArrayList;
import java.util.List;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.programme.Gatherings;
import org.greenercities.tracker.web.Option;

/**
 * The gatherings that the form of an activity offers.
 *
 * @param first those it names, and those within its period; all where it has none
 * @param others the rest, which has no date or another
 */
record GatheringChoices(List<Option> first, List<Option> others) {

	static GatheringChoices of(ActivityDocument activity, List<Gatherings.Described> gatherings,
			ActivityChoices choices) {
		List<Option> first = new ArrayList<>();
		List<Option> others = new ArrayList<>();
		gatherings.forEach((gathering) -> {
			boolean likely = activity.gatherings().contains(gathering.code()) || activity.period()
				.map((period) -> Period.of(gathering.start(), gathering.end()).filter(period::overlaps).isPresent())
				.orElse(true);
			(likely ? first : others).add(new Option(gathering.code(), choices.label("gathering", gathering.code()),
					gathering.name().lang()));
		});
		return new GatheringChoices(first, others);
	}

}
