package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.Comparator;
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

	private static final Set<Dimension> OPEN = Set.of(Dimension.STATUS, Dimension.REGION, Dimension.KIND,
			Dimension.SDG);

	private final ActivityList.Asked asked;

	private final Address address;

	private final Person reader;

	private final Formats formats;

	CountsView(ActivityList.Asked asked, Address address, Person reader, Formats formats) {
		this.asked = asked;
		this.address = address;
		this.reader = reader;
		this.formats = formats;
	}

	/** The strip of figures. */
	public List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure("total", this.formats.number(this.asked.counts().total()), this.address.page(1)));
		figures.add(figure("completed", Dimension.STATUS, "completed"));
		figures.add(figure("implementation", Dimension.STATUS, "implementation"));
		figures.add(figure("pipeline", Dimension.STATUS, "pipeline"));
		figures.add(figure("without-update", Dimension.UPDATES, "none"));
		figures.add(figure("part", Dimension.LEVEL, "part"));
		figures.add(figure("joint", Dimension.JOINT, "yes"));
		return figures;
	}

	/** The dimensions to narrow by; the workflow is for who is signed in. */
	public List<Facet> facets() {
		return Stream.of(Dimension.values())
			.filter((dimension) -> dimension != Dimension.WORKFLOW || this.reader.signedIn())
			.map(this::facet)
			.filter((facet) -> !facet.first().isEmpty())
			.toList();
	}

	/** One dimension to narrow by. */
	public Facet facet(Dimension dimension) {
		Set<String> chosen = this.asked.query().filter().of(dimension);
		List<Option> options = this.asked.counts()
			.facet(dimension)
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
			.comparingInt((entry) -> this.asked.vocabulary().position(dimension, entry.getKey()));
		Comparator<Map.Entry<String, Long>> byCount = Map.Entry.<String, Long>comparingByValue().reversed();
		return switch (dimension) {
			case BIENNIUM, STATUS, ROLE, UMBRELLA, PILLAR, JOINT, LEVEL, UPDATES, WORKFLOW -> byPosition;
			default -> byCount.thenComparing(byPosition).thenComparing(Map.Entry.comparingByKey());
		};
	}

	private Option option(Dimension dimension, String code, long count, boolean chosen) {
		String name = dimension.code();
		return new Option(this.asked.vocabulary().label(dimension, code), this.formats.number(count),
				chosen ? this.address.without(name, code) : this.address.plus(name, code), chosen);
	}

	private Figure figure(String name, Dimension dimension, String code) {
		Set<String> chosen = this.asked.query().filter().of(dimension);
		boolean within = chosen.isEmpty() || chosen.contains(code);
		return new Figure(name, this.formats.number(this.asked.counts().of(dimension, code)),
				within ? this.address.with(dimension.code(), code) : null);
	}

	/**
	 * A number and the list behind it.
	 *
	 * @param href null for a zero that only says that something else was chosen
	 */
	public record Figure(String name, String number, @Nullable Address href) {
	}

	/**
	 * One dimension to narrow by.
	 *
	 * @param open whether its values are in sight at once
	 * @param first the values shown first, and all that are chosen
	 * @param rest the others
	 */
	public record Facet(String name, boolean open, List<Option> first, List<Option> rest) {
	}

	/** A value to narrow by, or to widen from if it is chosen. */
	public record Option(String label, String number, Address href, boolean chosen) {
	}

}
