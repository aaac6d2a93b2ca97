package org.greenercities.tracker.overview;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.Cross;
import org.greenercities.tracker.listing.DueMilestone;
import org.greenercities.tracker.listing.Milestones;
import org.greenercities.tracker.listing.Overview;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up the activities of the chosen bienniums: all of them, cut by a dimension, or
 * those with one value of it.
 */
@Service
@Transactional(readOnly = true)
class Summaries {

	private static final int SHOWN = 5;

	/** By what every summary is cut. */
	private static final Set<Dimension> CUTS = EnumSet.of(Dimension.REGION, Dimension.BENEFITS, Dimension.SDG,
			Dimension.UMBRELLA, Dimension.PILLAR, Dimension.THEME, Dimension.ORGANISATION);

	private final ActivityOverview overview;

	private final Milestones milestones;

	Summaries(ActivityOverview overview, Milestones milestones) {
		this.overview = overview;
		this.milestones = milestones;
	}

	/**
	 * What the activities with one value come to.
	 * @throws org.greenercities.tracker.web.BadParameter for a biennium that there is not
	 */
	Summary of(Dimension dimension, String code, Asked asked, Cross.Pair... pairs) {
		ActivityOverview.Question question = question(dimension, code, asked);
		Overview counts = question.counts(CUTS, List.of(pairs));
		return new Summary(counts, question.updates(), question.latestUpdates(SHOWN),
				Few.of(question.results(SHOWN + 1), SHOWN), question.money(),
				Few.of(milestones(dimension, code, asked), SHOWN), question.lines());
	}

	/**
	 * How many activities have each value of a dimension, and how they stand.
	 * @throws org.greenercities.tracker.web.BadParameter for a biennium that there is not
	 */
	Overview by(Dimension dimension, Asked asked) {
		ActivityOverview.Question question = all(asked);
		return question.counts(Set.of(dimension, Dimension.SEVERAL, Dimension.MISSING),
				List.of(question.withStatus(dimension)));
	}

	/**
	 * How many activities have each value of some dimensions, and two of some.
	 * @throws org.greenercities.tracker.web.BadParameter for a biennium that there is not
	 */
	Overview counts(Asked asked, Set<Dimension> dimensions, Collection<Cross.Pair> pairs) {
		return all(asked).counts(dimensions, pairs);
	}

	/** A question about the activities with one value. */
	ActivityOverview.Question question(Dimension dimension, String code, Asked asked) {
		return this.overview.about(asked.filter(dimension, code), asked.address(), asked.reader(), asked.locale());
	}

	/** Whether somebody may know of a value. */
	boolean knows(Dimension dimension, String code, Asked asked) {
		return known(dimension, asked).contains(code);
	}

	/** The values that somebody may know of. */
	Collection<String> known(Dimension dimension, Asked asked) {
		return this.overview.known(dimension, asked.reader(), asked.locale());
	}

	/** A dimension and the status, as a page about these bienniums counts it. */
	static Cross.Pair withStatus(Dimension dimension, Asked asked) {
		return Overview.withStatus(dimension, asked.filter());
	}

	private List<DueMilestone> milestones(Dimension dimension, String code, Asked asked) {
		return this.milestones.about(asked.filter(dimension, code), asked.reader(), asked.locale())
			.page(Set.of(), SHOWN + 1, 0);
	}

	private ActivityOverview.Question all(Asked asked) {
		return this.overview.about(asked.filter(), asked.address(), asked.reader(), asked.locale());
	}

}
