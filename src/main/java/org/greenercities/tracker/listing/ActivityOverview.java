package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the programme stands: figures of a list, for pages other than the list. Whatever
 * is asked goes through the same filter and the same condition as the list itself.
 */
@Service
@Transactional(readOnly = true)
public class ActivityOverview {

	private final ActivityList list;

	private final FigureReader figures;

	private final ActivityIndexReader index;

	private final Formats formats;

	ActivityOverview(ActivityList list, FigureReader figures, ActivityIndexReader index, Formats formats) {
		this.list = list;
		this.figures = figures;
		this.index = index;
		this.formats = formats;
	}

	/**
	 * Takes up a question about a list.
	 * @param here the page that asks; links keep nothing of its parameters
	 * @throws org.greenercities.tracker.web.BadParameter for a code that there is not
	 */
	public Question about(ActivityFilter filter, Address here, Person reader, Locale locale) {
		ActivityList.Asked asked = this.list.whole(filter, reader, locale);
		return new Question(asked, filter.address(here), this.figures, this.index, this.formats);
	}

	/** The values of a dimension that somebody may know of. */
	public Collection<String> known(Dimension dimension, Person reader, Locale locale) {
		return this.list.known(dimension, reader, locale);
	}

	/**
	 * A list whose figures are asked for, a statement each.
	 */
	public static final class Question {

		private final ActivityList.Asked asked;

		private final Address address;

		private final FigureReader figures;

		private final ActivityIndexReader index;

		private final Formats formats;

		Question(ActivityList.Asked asked, Address address, FigureReader figures, ActivityIndexReader index,
				Formats formats) {
			this.asked = asked;
			this.address = address;
			this.figures = figures;
			this.index = index;
			this.formats = formats;
		}

		/** Counts of every value of some dimensions, and of some pairs of them. */
		public Overview counts(Set<Dimension> dimensions, Collection<Cross.Pair> pairs) {
			Set<Dimension> wanted = EnumSet.of(Overview.statusDimension(filter()));
			wanted.addAll(dimensions);
			if (wanted.contains(Dimension.STATUS_AT)) {
				wanted.add(Dimension.SILENT);
			}
			return new Overview(filter(), this.figures.tally(this.asked.query(), wanted, pairs),
					this.asked.vocabulary(), this.address);
		}

		/** A dimension and the status. */
		public Cross.Pair withStatus(Dimension dimension) {
			return Overview.withStatus(dimension, filter());
		}

		/** What its contributions come to, by state and currency. */
		public List<MoneySum> money() {
			return this.figures.money(this.asked.query(),
					new Overview(filter(), new Tally(), this.asked.vocabulary(), this.address)::money);
		}

		/** Who funds it with what, those with most activities first. */
		public List<FunderSum> funders(Overview counts) {
			Map<String, List<MoneySum>> sums = new LinkedHashMap<>();
			this.figures.moneyByFunder(this.asked.query(), null)
				.forEach((line) -> sums.computeIfAbsent(line.organisation(), (code) -> new ArrayList<>())
					.add(line.sum()));
			return counts.most(Dimension.FUNDER)
				.stream()
				.map((funder) -> new FunderSum(funder, sums.getOrDefault(funder.code(), List.of())))
				.toList();
		}

		/**
		 * What one organisation itself gives to it or is asked for, by state and
		 * currency.
		 */
		public List<MoneySum> moneyOf(String funder) {
			return this.figures.moneyByFunder(this.asked.query(), funder)
				.stream()
				.map(FigureReader.ByFunder::sum)
				.toList();
		}

		/** How many progress updates it has in its bienniums. */
		public long updates() {
			return this.figures.updates(this.asked.query(), filter().of(Dimension.BIENNIUM));
		}

		/** The latest of them, the latest first. */
		public List<Update> latestUpdates(int limit) {
			return this.figures.latestUpdates(this.asked.query(), filter().of(Dimension.BIENNIUM), limit);
		}

		/** What was reached, with a value first. */
		public List<ReachedResult> results(int limit) {
			return this.figures.results(this.asked.query(), limit);
		}

		/** The first rows of the list. */
		public List<ActivityLine> lines() {
			ActivityLines lines = new ActivityLines(this.asked.vocabulary(), this.formats, this.address);
			return this.index.page(this.asked.query()).stream().map(lines::of).toList();
		}

		private ActivityFilter filter() {
			return this.asked.query().filter();
		}

	}

}
