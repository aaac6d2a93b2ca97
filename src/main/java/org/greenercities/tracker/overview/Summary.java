package org.greenercities.tracker.overview;

import java.util.List;
import java.util.function.Predicate;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.ActivityLine;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.DueMilestone;
import org.greenercities.tracker.listing.MoneySum;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.listing.ReachedResult;
import org.greenercities.tracker.listing.Update;
import org.greenercities.tracker.reference.Sdg;

/**
 * What some activities come to: the same on the page of a region, an SDG, an umbrella
 * project, a partner and a gathering, whatever each of them adds.
 *
 * @param counts its figures, each with the list behind it
 * @param updates how many progress updates there are
 * @param latest the latest of them
 * @param activities the first rows of the list
 */
record Summary(Overview counts, long updates, List<Update> latest, Few<ReachedResult> results, List<MoneySum> money,
		Few<DueMilestone> milestones, List<ActivityLine> activities) {

	public List<Count> regions() {
		return this.counts.most(Dimension.REGION);
	}

	/** The countries that benefit. */
	public List<Count> countries() {
		return this.counts.most(Dimension.BENEFITS);
	}

	/** Some of them. */
	List<Count> countries(Predicate<String> code) {
		return countries().stream().filter((country) -> code.test(country.code())).toList();
	}

	/** The SDG targets served, without goals and indicators. */
	public List<Count> targets() {
		return this.counts.most(Dimension.SDG)
			.stream()
			.filter((sdg) -> Sdg.Level.of(sdg.code()) == Sdg.Level.TARGET)
			.toList();
	}

	public List<Count> umbrellaProjects() {
		return this.counts.most(Dimension.UMBRELLA);
	}

	public List<Count> pillars() {
		return this.counts.most(Dimension.PILLAR);
	}

	public List<Count> themes() {
		return this.counts.most(Dimension.THEME);
	}

}
