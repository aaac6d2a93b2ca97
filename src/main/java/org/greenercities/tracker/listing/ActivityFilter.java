package org.greenercities.tracker.listing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.NotAPartialDate;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.calendar.StartAfterEnd;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What a list of activities is narrowed to, the one meaning of the parameters of
 * {@code /activities} and of every export of it. A parameter given several times means
 * any of its values; different parameters mean all of them.
 *
 * @param values the values asked for of each dimension; a dimension that is not there is
 * not narrowed
 * @param q words to find
 * @param from only what overlaps the time from here on
 * @param to only what overlaps the time up to here
 * @param mine only what the reader keeps
 * @param sort the order; by relevance with {@code q}, else by code, if null
 * @param page from 1
 * @param size rows a page, 1 to 100
 * @param whole the dimension whose values are all offered to choose from, if one is asked
 * for
 */
public record ActivityFilter(Map<Dimension, Set<String>> values, @Nullable String q, @Nullable PartialDate from,
		@Nullable PartialDate to, boolean mine, @Nullable SortOrder sort, int page, int size,
		@Nullable Dimension whole) {

	static final int DEFAULT_SIZE = 25;

	static final int LARGEST_SIZE = 100;

	private static final int LONGEST_QUERY = 200;

	private static final Set<Dimension> SIGNED_IN = Set.of(Dimension.UNKEPT, Dimension.FINDING, Dimension.ANSWERED,
			Dimension.UNANSWERED);

	/** Everything. */
	public static final ActivityFilter ALL = new ActivityFilter(Map.of(), null, null, null, false, null, 1,
			DEFAULT_SIZE, null);

	/**
	 * Reads the parameters of an address; unknown ones and empty values are passed over.
	 * Codes are checked against their lists later, by {@link Vocabulary}.
	 * @throws BadParameter for a value that cannot be read
	 */
	public static ActivityFilter of(MultiValueMap<String, String> parameters) {
		PartialDate from = date(parameters, "from");
		PartialDate to = date(parameters, "to");
		inOrder(from, to);
		return new ActivityFilter(values(parameters), query(parameters), from, to, mine(parameters),
				first(parameters, "sort").map(SortOrder::parse).orElse(null),
				number(parameters, "page", 1, Integer.MAX_VALUE, 1),
				number(parameters, "size", 1, LARGEST_SIZE, DEFAULT_SIZE), whole(parameters));
	}

	/** The values asked for of a dimension; none if it is not narrowed. */
	public Set<String> of(Dimension dimension) {
		return this.values.getOrDefault(dimension, Set.of());
	}

	/** Narrowed to these values of a dimension instead of what it was narrowed to. */
	public ActivityFilter with(Dimension dimension, Set<String> narrowed) {
		Map<Dimension, Set<String>> changed = new EnumMap<>(Dimension.class);
		changed.putAll(this.values);
		changed.put(dimension, narrowed);
		return new ActivityFilter(changed, this.q, this.from, this.to, this.mine, this.sort, this.page, this.size,
				this.whole);
	}

	/** The same, only what the reader keeps. */
	public ActivityFilter ofMine() {
		return new ActivityFilter(this.values, this.q, this.from, this.to, true, this.sort, this.page, this.size,
				this.whole);
	}

	/** Whether nothing narrows it. */
	boolean everything() {
		return this.values.isEmpty() && this.q == null && this.from == null && this.to == null && !this.mine;
	}

	/** Not narrowed by a dimension. */
	public ActivityFilter without(Dimension dimension) {
		Map<Dimension, Set<String>> changed = new EnumMap<>(Dimension.class);
		changed.putAll(this.values);
		changed.remove(dimension);
		return new ActivityFilter(changed, this.q, this.from, this.to, this.mine, this.sort, this.page, this.size,
				this.whole);
	}

	/**
	 * The list that it stands for.
	 * @param here a page of the same application
	 */
	public Address address(Address here) {
		Address address = here.bare().at("/activities");
		for (Map.Entry<Dimension, Set<String>> narrowed : this.values.entrySet()) {
			for (String value : narrowed.getValue()) {
				address = address.plus(narrowed.getKey().code(), value);
			}
		}
		return address;
	}

	/**
	 * Whether it asks for what only who is signed in can see: own activities, those under
	 * review, those that nobody keeps current, or what a round was answered.
	 */
	boolean needsSignIn() {
		return this.mine || SIGNED_IN.stream().anyMatch((dimension) -> !of(dimension).isEmpty())
				|| !Set.of("accepted").containsAll(of(Dimension.WORKFLOW));
	}

	/** The order in force, none where it is by relevance. */
	public Optional<SortOrder> order() {
		return (this.sort == null && this.q != null) ? Optional.empty()
				: Optional.of((this.sort != null) ? this.sort : SortOrder.DEFAULT);
	}

	private static Map<Dimension, Set<String>> values(MultiValueMap<String, String> parameters) {
		Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
		for (Dimension dimension : Dimension.values()) {
			Set<String> given = new LinkedHashSet<>(all(parameters, dimension.code()));
			if (!given.isEmpty()) {
				values.put(dimension, given);
			}
		}
		return values;
	}

	/**
	 * The words to find, if there are any.
	 * @throws BadParameter if they are too many
	 */
	public static @Nullable String query(MultiValueMap<String, String> parameters) {
		String query = first(parameters, "q").orElse(null);
		if (query != null && query.length() > LONGEST_QUERY) {
			throw new BadParameter("q", query.substring(0, 40) + "…", "form.query");
		}
		return (query != null) ? query.replace('\0', ' ').strip() : null;
	}

	private static boolean mine(MultiValueMap<String, String> parameters) {
		String mine = first(parameters, "mine").orElse("no");
		if (!List.of("yes", "no").contains(mine)) {
			throw new BadParameter("mine", mine, List.of("yes", "no"));
		}
		return mine.equals("yes");
	}

	private static @Nullable Dimension whole(MultiValueMap<String, String> parameters) {
		String name = first(parameters, "all").orElse(null);
		if (name == null) {
			return null;
		}
		return Dimension.ofParameter(name)
			.orElseThrow(() -> new BadParameter("all", name, Coded.codes(Dimension.class)));
	}

	private static @Nullable PartialDate date(MultiValueMap<String, String> parameters, String name) {
		String text = first(parameters, name).orElse(null);
		try {
			return (text != null) ? PartialDate.parse(text) : null;
		}
		catch (NotAPartialDate ex) {
			throw new BadParameter(name, text, "form.partial-date");
		}
	}

	private static void inOrder(@Nullable PartialDate from, @Nullable PartialDate to) {
		try {
			Period.of(from, to);
		}
		catch (StartAfterEnd ex) {
			throw new BadParameter("to", String.valueOf(to), "form.to-after-from");
		}
	}

	private static int number(MultiValueMap<String, String> parameters, String name, int least, int most,
			int otherwise) {
		String text = first(parameters, name).orElse(null);
		try {
			int number = (text != null) ? Integer.parseInt(text) : otherwise;
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// said below, as for a number out of range
		}
		throw new BadParameter(name, String.valueOf(text), "form." + name);
	}

	private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
		return all(parameters, name).stream().findFirst();
	}

	private static Collection<String> all(MultiValueMap<String, String> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> value != null && !value.isBlank())
			.toList();
	}

}
