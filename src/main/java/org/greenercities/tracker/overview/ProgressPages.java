package org.greenercities.tracker.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.Cross;
import org.greenercities.tracker.listing.Milestones;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.programme.ProgrammeSdgs;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the page of a biennium.
 */
@Service
@Transactional(readOnly = true)
class ProgressPages {

	/** How many lines stand where a list says what is missing or due. */
	private static final int FIRST = 8;

	private static final Set<Dimension> COUNTED = EnumSet.of(Dimension.REGION, Dimension.KIND, Dimension.PILLAR,
			Dimension.THEME, Dimension.UMBRELLA, Dimension.SDG, Dimension.ORGANISATION, Dimension.ROLE,
			Dimension.FUNDER, Dimension.BENEFITS, Dimension.REPORTED, Dimension.CANDIDATE, Dimension.STARTED,
			Dimension.ENDED, Dimension.PROGRESSED, Dimension.SEVERAL, Dimension.MISSING, Dimension.LEVEL,
			Dimension.JOINT);

	private final ActivityOverview overview;

	private final Milestones milestones;

	private final ProgrammeSdgs targets;

	private final Bienniums bienniums;

	private final MessageSource messages;

	private final Formats formats;

	ProgressPages(ActivityOverview overview, Milestones milestones, ProgrammeSdgs targets, Bienniums bienniums,
			MessageSource messages, Formats formats) {
		this.overview = overview;
		this.milestones = milestones;
		this.targets = targets;
		this.bienniums = bienniums;
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * All that a biennium comes to.
	 * @throws NotFound if there is no such biennium
	 */
	ProgressPage page(String code, Address here, Person reader, Locale locale) {
		Biennium biennium = this.bienniums.named(code);
		ActivityFilter filter = ActivityFilter.ALL.with(Dimension.BIENNIUM, Set.of(code));
		ActivityOverview.Question question = this.overview.about(filter, here, reader, locale);
		Overview counts = question.counts(COUNTED, pairs(question));
		Milestones.Question due = this.milestones.about(filter, reader, locale);
		return new ProgressPage(biennium, next(biennium), counts, question.money(), question.funders(counts),
				question.updates(), due.counts(), due.page(Set.of("overdue", "open"), FIRST, 0),
				this.targets.ofTheProgramme(), here, new Words(this.messages, this.formats, locale));
	}

	private static List<Cross.Pair> pairs(ActivityOverview.Question question) {
		List<Cross.Pair> pairs = new ArrayList<>(Stream.of(Cut.values()).map(Cut::pair).toList());
		pairs.add(question.withStatus(Dimension.REGION));
		return pairs;
	}

	/** The code of the biennium that comes after one. */
	private @Nullable String next(Biennium biennium) {
		return this.bienniums.all()
			.stream()
			.filter((other) -> other.getPeriod().first().isAfter(biennium.getPeriod().last()))
			.findFirst()
			.map(Biennium::getCode)
			.orElse(null);
	}

}
