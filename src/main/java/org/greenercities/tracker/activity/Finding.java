package org.greenercities.tracker.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.reference.Sdg;

/**
 * Something of an activity that looks wrong, to be put right or explained. Each is found
 * by a rule of its own.
 */
public enum Finding implements Coded {

	COMPLETED_WITHOUT_END("schedule",
			(activity, codelists) -> activity.status() == Status.COMPLETED && activity.end() == null),

	/** Before the start or after the end, as far as these are known. */
	PROGRESS_OUTSIDE_PERIOD("schedule",
			(activity, codelists) -> activity.updates()
				.stream()
				.flatMap((update) -> Stream.ofNullable(update.date()))
				.anyMatch((date) -> outside(date, activity))),

	FUNDER_WITHOUT_CONTRIBUTION("money",
			(activity, codelists) -> !contributors(activity).containsAll(activity.in(Participation.Role.FUNDING))),

	CONTRIBUTION_WITHOUT_FUNDER("partners",
			(activity, codelists) -> !activity.in(Participation.Role.FUNDING).containsAll(contributors(activity))),

	/** An indicator stands for its target; a whole goal does not. */
	NO_SDG("goals", (activity,
			codelists) -> activity.sdgs().stream().allMatch((link) -> Sdg.Level.of(link.sdg()) == Sdg.Level.GOAL)),

	/** Neither as a whole nor by one of its offices. */
	NO_OWNER_TAKES_PART("partners",
			(activity, codelists) -> Collections.disjoint(activity.agencies(),
					activity.partners()
						.stream()
						.flatMap((partner) -> codelists.withAncestors("organisation", partner).stream())
						.toList())),

	/** Where one of the regions is the whole world, no country is outside. */
	COUNTRY_OUTSIDE_REGIONS("places",
			(activity, codelists) -> !activity.regions().isEmpty()
					&& activity.regions().stream().noneMatch((region) -> codelists.below("country", region).isEmpty())
					&& activity.countries(Place.Role.BENEFITS)
						.stream()
						.anyMatch((country) -> outside(country, activity.regions(), codelists))),

	AMOUNT_NOT_STATED("money",
			(activity, codelists) -> activity.contributions().stream().anyMatch((money) -> money.amount() == null)),

	/** Only of what is accepted: who logs a draft keeps it. */
	NO_FOCAL_POINT("", "focal-points", (activity, codelists) -> activity.workflow() == Workflow.ACCEPTED
			&& activity.agencies().stream().anyMatch((agency) -> activity.focalPoint(agency).isEmpty()));

	private final String page;

	private final String anchor;

	private final BiPredicate<ActivityDocument, Codelists> rule;

	/** One that a section of the activity's form puts right. */
	Finding(String section, BiPredicate<ActivityDocument, Codelists> rule) {
		this("/edit", "section-" + section, rule);
	}

	Finding(String page, String anchor, BiPredicate<ActivityDocument, Codelists> rule) {
		this.page = page;
		this.anchor = anchor;
		this.rule = rule;
	}

	/** The page where it is put right: what follows the activity's address. */
	public String page() {
		return this.page;
	}

	/** The place on that page. */
	public String anchor() {
		return this.anchor;
	}

	/** What looks wrong of an activity, whether that is explained or not. */
	public static List<Finding> of(ActivityDocument activity, Codelists codelists) {
		return Arrays.stream(values()).filter((finding) -> finding.rule.test(activity, codelists)).toList();
	}

	private static boolean outside(PartialDate date, ActivityDocument activity) {
		PartialDate start = activity.start();
		PartialDate end = activity.end();
		return (start != null && date.lastDay().isBefore(start.firstDay()))
				|| (end != null && date.firstDay().isAfter(end.lastDay()));
	}

	/** The region right above: further up, a region's code may be another country's. */
	private static boolean outside(String country, Collection<String> regions, Codelists codelists) {
		return codelists.withAncestors("country", country)
			.stream()
			.skip(1)
			.limit(1)
			.anyMatch((region) -> !regions.contains(region));
	}

	private static List<String> contributors(ActivityDocument activity) {
		return activity.contributions().stream().map(Contribution.Value::organisation).toList();
	}

}
