package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.HighlightedText;
import org.greenercities.tracker.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The list of activities as its page shows it: everything named in the reader's language,
 * every act an address.
 */
final class ListView {

	private static final int SHOWN = 7;

	private static final Set<Dimension> OPEN = Set.of(Dimension.STATUS, Dimension.REGION, Dimension.KIND,
			Dimension.SDG);

	private final ActivityList.Page page;

	private final Address address;

	private final Person reader;

	private final Formats formats;

	ListView(ActivityList.Page page, Address address, Person reader, Formats formats) {
		this.page = page;
		this.address = address;
		this.reader = reader;
		this.formats = formats;
	}

	public Paging paging() {
		return this.page.paging();
	}

	public boolean empty() {
		return this.page.hits().isEmpty();
	}

	public ActivityFilter filter() {
		return this.page.asked().query().filter();
	}

	/** Whether nothing was found as typed, and what looks like it is shown. */
	public boolean alike() {
		return this.page.asked().query().match() == IndexQuery.Match.LETTERS;
	}

	/** The word of the order in force; nothing where it is by relevance. */
	public @Nullable String sorted() {
		return filter().order().map(SortOrder::toString).orElse(null);
	}

	/** How many parameters narrow the list. */
	public int narrowed() {
		return this.page.asked().query().narrowing().size();
	}

	public List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure("total", this.formats.number(counts().total()), this.address.page(1)));
		figures.add(figure("completed", Dimension.STATUS, "completed"));
		figures.add(figure("implementation", Dimension.STATUS, "implementation"));
		figures.add(figure("pipeline", Dimension.STATUS, "pipeline"));
		figures.add(figure("without-update", Dimension.UPDATES, "none"));
		figures.add(figure("part", Dimension.LEVEL, "part"));
		figures.add(figure("joint", Dimension.JOINT, "yes"));
		return figures;
	}

	public List<Facet> facets() {
		return Stream.of(Dimension.values())
			.filter((dimension) -> dimension != Dimension.WORKFLOW || this.reader.signedIn())
			.map(this::facet)
			.filter((facet) -> !facet.first().isEmpty())
			.toList();
	}

	/** What the list is narrowed to, each with the address that takes it away. */
	public List<Chip> chips() {
		List<Chip> chips = new ArrayList<>();
		filter().values()
			.forEach((dimension, values) -> values.forEach((value) -> chips.add(new Chip(dimension.code(),
					vocabulary().label(dimension, value), this.address.without(dimension.code(), value)))));
		chip("q", filter().q()).ifPresent(chips::add);
		chip("from", date(filter().from())).ifPresent(chips::add);
		chip("to", date(filter().to())).ifPresent(chips::add);
		if (filter().mine()) {
			chips.add(new Chip("mine", vocabulary().text("mine.yes"), this.address.without("mine")));
		}
		return chips;
	}

	/** Where nothing matches: which parameter to drop, and how many that would show. */
	public List<Way> waysOut() {
		return this.page.without()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 0)
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.map((entry) -> new Way(entry.getKey(), entry.getValue(), this.address.without(entry.getKey())))
			.toList();
	}

	/** Without any filter but the biennium. */
	public Address clear() {
		return this.address.only("");
	}

	public List<Row> rows() {
		return this.page.hits().stream().map(this::row).toList();
	}

	private Row row(ActivityIndexReader.Hit hit) {
		ActivityRow activity = hit.activity();
		return new Row(activity.code(), this.address.only("biennium").at("/activities/" + activity.code()), hit.title(),
				hit.summary(), activity.language(), activity.status(), names(Dimension.ORGANISATION, activity.lead()),
				where(activity), when(activity));
	}

	private String where(ActivityRow activity) {
		if (!activity.cities().isEmpty()) {
			return this.formats.list(ActivityRow.codes(activity.cities()));
		}
		return activity.countries().isEmpty() ? names(Dimension.REGION, activity.regions())
				: names(Dimension.COUNTRY, activity.countries());
	}

	private @Nullable String when(ActivityRow activity) {
		PartialDate start = parse(activity.start());
		PartialDate end = parse(activity.end());
		if (start != null && end != null) {
			return this.formats.range(start, end);
		}
		return (start != null) ? this.formats.partialDate(start) : date(end);
	}

	private String names(Dimension dimension, String joined) {
		return this.formats
			.list(ActivityRow.codes(joined).stream().map((code) -> vocabulary().label(dimension, code)).toList());
	}

	private Facet facet(Dimension dimension) {
		Set<String> chosen = filter().of(dimension);
		List<Option> options = counts().facet(dimension)
			.entrySet()
			.stream()
			.sorted(order(dimension))
			.map((entry) -> option(dimension, entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
			.toList();
		List<Option> first = options.stream()
			.filter((option) -> options.indexOf(option) < SHOWN || option.chosen())
			.toList();
		return new Facet(dimension.code(), OPEN.contains(dimension) || !chosen.isEmpty(), first,
				options.stream().filter((option) -> !first.contains(option)).toList());
	}

	private Comparator<Map.Entry<String, Long>> order(Dimension dimension) {
		Comparator<Map.Entry<String, Long>> byPosition = Comparator
			.comparingInt((entry) -> vocabulary().position(dimension, entry.getKey()));
		Comparator<Map.Entry<String, Long>> byCount = Map.Entry.<String, Long>comparingByValue().reversed();
		return switch (dimension) {
			case BIENNIUM, STATUS, ROLE, UMBRELLA, PILLAR, JOINT, LEVEL, UPDATES, WORKFLOW -> byPosition;
			default -> byCount.thenComparing(byPosition).thenComparing(Map.Entry.comparingByKey());
		};
	}

	private Option option(Dimension dimension, String code, long count, boolean chosen) {
		String name = dimension.code();
		return new Option(vocabulary().label(dimension, code), this.formats.number(count),
				chosen ? this.address.without(name, code) : this.address.plus(name, code), chosen);
	}

	private Figure figure(String name, Dimension dimension, String code) {
		return new Figure(name, this.formats.number(counts().of(dimension, code)),
				this.address.with(dimension.code(), code));
	}

	private Optional<Chip> chip(String name, @Nullable String text) {
		return Optional.ofNullable(text).map((label) -> new Chip(name, label, this.address.without(name)));
	}

	private @Nullable String date(@Nullable PartialDate date) {
		return (date != null) ? this.formats.partialDate(date) : null;
	}

	private static @Nullable PartialDate parse(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

	private Counts counts() {
		return this.page.asked().counts();
	}

	private Vocabulary vocabulary() {
		return this.page.asked().vocabulary();
	}

	/** A number and the list behind it. */
	record Figure(String name, String number, Address href) {
	}

	/**
	 * One dimension to narrow by.
	 *
	 * @param open whether its values are in sight at once
	 * @param first the values shown first, and all that are chosen
	 * @param rest the others
	 */
	record Facet(String name, boolean open, List<Option> first, List<Option> rest) {
	}

	/** A value to narrow by, or to widen from if it is chosen. */
	record Option(String label, String number, Address href, boolean chosen) {
	}

	/** A filter in force. */
	record Chip(String parameter, String label, Address href) {
	}

	/** A way out of an empty list. */
	record Way(String parameter, long count, Address href) {
	}

	/** A row of the list. */
	record Row(String code, Address href, HighlightedText title, @Nullable HighlightedText summary, String language,
			@Nullable String status, String lead, String where, @Nullable String when) {
	}

}
