package org.greenercities.tracker.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.ActivityFilter;
import org.greenercities.tracker.listing.ActivityOverview;
import org.greenercities.tracker.listing.Cross;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Paged;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of a biennium's reporting. */
@Service
@Transactional(readOnly = true)
class RoundPages {

	private static final Set<Dimension> COUNTED = Set.of(Dimension.ORGANISATION, Dimension.MISSING);

	private static final List<Cross.Pair> LEADS = List.of(new Cross.Pair(Dimension.ORGANISATION, Dimension.ROLE));

	private static final int SIZE = 25;

	private final Rounds rounds;

	private final Bienniums bienniums;

	private final ActivityOverview overview;

	private final Permissions permissions;

	RoundPages(Rounds rounds, Bienniums bienniums, ActivityOverview overview, Permissions permissions) {
		this.rounds = rounds;
		this.bienniums = bienniums;
		this.overview = overview;
		this.permissions = permissions;
	}

	/**
	 * All of it.
	 * @param agency whose silent activities are shown; all if null
	 * @param silent which page of them
	 * @param excused which page of the excused ones
	 * @throws NotFound if there is no such biennium, or past the end
	 */
	RoundPage page(String code, @Nullable String agency, int silent, int excused, Address here, Person reader,
			Locale locale) {
		String biennium = this.bienniums.named(code).getCode();
		Optional<Round> round = this.rounds.round(biennium, reader);
		Questions questions = new Questions(biennium, here, reader, locale);
		Overview belongs = questions.count(questions.belongs);
		Codelists names = belongs.codelists();
		Collection<String> agencies = names.codes("agency");
		if (agency != null && !agencies.contains(agency)) {
			throw new BadParameter("agency", agency, agencies);
		}
		boolean extendable = round.isPresent() && this.rounds.mayOpen(reader);
		Answers answers = round.isPresent() ? this.rounds.answers(biennium, reader) : new Answers(List.of());
		return new RoundPage(biennium, round.orElse(null), answers,
				list(biennium, null, agency, new Paging(silent, SIZE, answers.silent(agency)).checked(), reader),
				list(biennium, Answer.EXCUSED, null,
						new Paging(excused, SIZE, answers.answered(Answer.EXCUSED)).checked("excused"), reader),
				extendable ? this.rounds.since(biennium) : 0, agency, questions.scorecard(belongs, agencies), names,
				this.permissions, reader);
	}

	private Paged<AskedActivity> list(String biennium, @Nullable Answer answer, @Nullable String agency, Paging paging,
			Person reader) {
		return new Paged<>(paging,
				(paging.total() > 0) ? this.rounds.asked(biennium, answer, agency, paging, reader) : List.of());
	}

	/** The questions of a scorecard, each of which counts a list. */
	private final class Questions {

		private final ActivityFilter belongs;

		private final String biennium;

		private final Address here;

		private final Person reader;

		private final Locale locale;

		Questions(String biennium, Address here, Person reader, Locale locale) {
			this.belongs = with(ActivityFilter.ALL, Dimension.BIENNIUM, List.of(biennium));
			this.biennium = biennium;
			this.here = here;
			this.reader = reader;
			this.locale = locale;
		}

		Scorecard scorecard(Overview belongs, Collection<String> agencies) {
			Map<String, Overview> unkept = new LinkedHashMap<>();
			agencies.forEach((agency) -> unkept.put(agency, count(unkept(List.of(agency)))));
			return new Scorecard(belongs, count(marked(Dimension.REPORTED)), count(marked(Dimension.ANSWERED)),
					count(marked(Dimension.UNANSWERED)), unkept, count(unkept(agencies)));
		}

		private ActivityFilter marked(Dimension dimension) {
			return with(ActivityFilter.ALL, dimension, List.of(this.biennium));
		}

		private ActivityFilter unkept(Collection<String> agencies) {
			return with(this.belongs, Dimension.UNKEPT, agencies);
		}

		private Overview count(ActivityFilter filter) {
			return RoundPages.this.overview.about(filter, this.here, this.reader, this.locale).counts(COUNTED, LEADS);
		}

		private static ActivityFilter with(ActivityFilter filter, Dimension dimension, Collection<String> values) {
			return filter.with(dimension, new LinkedHashSet<>(values));
		}

	}

}
