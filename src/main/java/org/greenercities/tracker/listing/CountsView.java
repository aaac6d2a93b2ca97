package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What matches a filter, counted, as pages show it: the strip of figures and the facets,
 * each number with the address of the list behind it.
 */
public final class CountsView {

	private static final int SHOWN = 7;

	/** The parameter that asks for all values of one facet. */
	private static final String ALL = "all";

	private static final Comparator<Value> BY_POSITION = Comparator.comparingInt(Value::position);

	private static final Comparator<Value> BY_COUNT = Comparator.comparingLong(Value::count)
		.reversed()
		.thenComparing(BY_POSITION)
		.thenComparing(Value::code);

	private static final Set<Dimension> OPEN = Set.of(Dimension.STATUS, Dimension.REGION, Dimension.KIND,
			Dimension.SDG);

	private final ActivityList.Asked asked;

	private final Address address;

	private final Address choices;

	private final Person reader;

	private final Formats formats;

	CountsView(ActivityList.Asked asked, Address address, Person reader, Formats formats) {
		this.asked = asked;
		this.address = address;
		this.choices = address.without(ALL);
		this.reader = reader;
		this.formats = formats;
	}

	/** The strip of figures. */
	public List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		figures.add(figure("total", this.asked.counts().total(), this.address.page(1)));
		figures.add(figure("completed", Dimension.STATUS, "completed"));
		figures.add(figure("implementation", Dimension.STATUS, "implementation"));
		figures.add(figure("pipeline", Dimension.STATUS, "pipeline"));
		figures.add(figure("without-update", Dimension.UPDATES, "none"));
		figures.add(figure("part", Dimension.LEVEL, "part"));
		figures.add(figure("joint", Dimension.JOINT, "yes"));
		return figures;
	}

	/** The dimensions to narrow by; some are for who is signed in. */
	public List<Facet> facets() {
		return Stream.of(Dimension.values())
			.filter(Dimension::offered)
			.filter((dimension) -> !dimension.internal() || this.reader.signedIn())
			.map(this::facet)
			.filter((facet) -> !facet.first().isEmpty())
			.toList();
	}

	/** One dimension to narrow by. */
	public Facet facet(Dimension dimension) {
		Set<String> chosen = this.asked.query().filter().of(dimension);
		List<Value> values = values(dimension);
		boolean whole = this.asked.query().filter().whole() == dimension;
		int offered = whole ? values.size() : Counts.OFFERED;
		List<Option> first = new ArrayList<>();
		List<Option> rest = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			Value value = values.get(i);
			if (i < SHOWN || chosen.contains(value.code())) {
				first.add(option(dimension, value, chosen.contains(value.code())));
			}
			else if (i < offered) {
				rest.add(option(dimension, value, false));
			}
		}
		int size = Math.max(values.size(), this.asked.counts().size(dimension));
		return new Facet(dimension.code(), OPEN.contains(dimension) || !chosen.isEmpty() || whole, first, rest, size,
				(first.size() + rest.size() == size) ? null : this.address.with(ALL, dimension.code()));
	}

	private List<Value> values(Dimension dimension) {
		List<Value> values = new ArrayList<>();
		Map<String, Long> counts = new LinkedHashMap<>(this.asked.counts().facet(dimension));
		// what is chosen can be taken away here even where nothing matches it
		this.asked.query().filter().of(dimension).forEach((code) -> counts.putIfAbsent(code, 0L));
		counts.forEach(
				(code, count) -> values.add(new Value(code, count, this.asked.vocabulary().position(dimension, code))));
		values.sort(switch (dimension) {
			case BIENNIUM, STATUS, ROLE, UMBRELLA, PILLAR, JOINT, LEVEL, UPDATES, WORKFLOW -> BY_POSITION;
			default -> BY_COUNT;
		});
		return values;
	}

	private Option option(Dimension dimension, Value value, boolean chosen) {
		String name = dimension.code();
		return new Option(this.asked.vocabulary().label(dimension, value.code()), this.formats.number(value.count()),
				chosen ? this.choices.without(name, value.code()) : this.choices.plus(name, value.code()), chosen);
	}

	private Figure figure(String name, Dimension dimension, String code) {
		Set<String> chosen = this.asked.query().filter().of(dimension);
		boolean within = chosen.isEmpty() || chosen.contains(code);
		return figure(name, this.asked.counts().of(dimension, code),
				within ? this.address.with(dimension.code(), code) : null);
	}

	private Figure figure(String name, long count, @Nullable Address href) {
		return new Figure(this.formats.number(count), this.asked.vocabulary().text("figure." + name, "count", count),
				href);
	}

	/**
	 * A number, what it counts, and the list behind it.
	 *
	 * @param href null for a zero that only says that something else was chosen
	 */
	public record Figure(String number, String label, @Nullable Address href) {
	}

	/**
	 * One dimension to narrow by.
	 *
	 * @param open whether its values are in sight at once
	 * @param first the values shown first, and all that are chosen
	 * @param rest the next ones
	 * @param count how many values there are
	 * @param all where all of them are shown, if they are not here
	 */
	public record Facet(String name, boolean open, List<Option> first, List<Option> rest, int count,
			@Nullable Address all) {

		/** How many values are not among the first. */
		public int more() {
			return this.count - this.first.size();
		}

	}

	/** A value to narrow by, or to widen from if it is chosen. */
	public record Option(String label, String number, Address href, boolean chosen) {
	}

	private record Value(String code, long count, int position) {
	}

}
