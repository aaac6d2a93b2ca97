package org.greenercities.tracker.proposal;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.Fact;

import org.springframework.context.MessageSource;

/**
 * Proposals as their page shows them: everything named in the reader's language, every
 * act an address.
 */
final class PipelineView {

	private final Pipeline pipeline;

	private final Address address;

	private final MessageSource messages;

	private final Formats formats;

	private final Locale locale;

	PipelineView(Pipeline pipeline, Address address, MessageSource messages, Formats formats, Locale locale) {
		this.pipeline = pipeline;
		this.address = address;
		this.messages = messages;
		this.formats = formats;
		this.locale = locale;
	}

	public List<ProposalRow> rows() {
		return this.pipeline.rows();
	}

	/** What the page is called: what it is narrowed to. */
	public String title() {
		List<String> filters = chips().stream().map(Chip::label).toList();
		return filters.isEmpty() ? text("proposals.title")
				: text(rows().isEmpty() ? "proposals.narrowed.none" : "proposals.narrowed", "filters",
						this.formats.list(filters));
	}

	/** How many there are in each state. */
	public List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		Map<String, Integer> counts = this.pipeline.counts(Aspect.STATUS);
		for (String state : Coded.codes(Proposal.State.class)) {
			figures.add(new Figure(this.formats.number(counts.getOrDefault(state, 0)), label(Aspect.STATUS, state),
					this.address.with(Aspect.STATUS.code(), state)));
		}
		return figures;
	}

	/** What they ask for in each currency. */
	public List<Sum> sums() {
		return this.pipeline.sums()
			.entrySet()
			.stream()
			.map((sum) -> new Sum(this.formats.money(sum.getValue().amount(), sum.getKey()), sum.getValue().count()))
			.toList();
	}

	/** How many say no sum. */
	public long unstated() {
		return this.pipeline.unstated();
	}

	/** What the list can be narrowed by; none without a value. */
	public List<Facet> facets() {
		return Stream.of(Aspect.values()).map(this::facet).filter((facet) -> !facet.options().isEmpty()).toList();
	}

	/** What it is narrowed to, each with the address that takes it away. */
	public List<Chip> chips() {
		List<Chip> chips = new ArrayList<>();
		this.pipeline.filter()
			.values()
			.forEach((aspect, values) -> values.forEach((value) -> chips
				.add(new Chip(aspect.code(), label(aspect, value), this.address.without(aspect.code(), value)))));
		return chips;
	}

	/** The same, as a file says it. */
	public List<Fact> about() {
		return chips().stream().map((chip) -> new Fact(text("facet." + chip.parameter()), chip.label())).toList();
	}

	/** All proposals, in the biennium of the frame. */
	public Address clear() {
		return this.address.only("biennium");
	}

	/** The name of an organisation. */
	public String organisation(String code) {
		return this.pipeline.codelists().name("organisation", code);
	}

	/** The names of countries in one phrase. */
	public String countries(Collection<String> codes) {
		return this.formats.list(codes.stream().map((code) -> label(Aspect.COUNTRY, code)).toList());
	}

	private Facet facet(Aspect aspect) {
		Map<String, Integer> counts = new LinkedHashMap<>(this.pipeline.counts(aspect));
		// what is chosen can be taken away here even where nothing matches it
		this.pipeline.filter().of(aspect).forEach((value) -> counts.putIfAbsent(value, 0));
		List<String> order = List.copyOf(aspect.known(this.pipeline.codelists()));
		Comparator<String> byPosition = Comparator.comparingInt(order::indexOf);
		Comparator<String> byName = Comparator.comparing((value) -> label(aspect, value),
				Collator.getInstance(this.locale));
		Comparator<String> byCount = Comparator.<String, Integer>comparing(counts::get).reversed();
		return new Facet(aspect.code(),
				counts.keySet()
					.stream()
					.sorted((aspect == Aspect.STATUS) ? byPosition : byCount.thenComparing(byName))
					.map((value) -> option(aspect, value, counts.getOrDefault(value, 0)))
					.toList());
	}

	private Option option(Aspect aspect, String value, int count) {
		boolean chosen = this.pipeline.filter().of(aspect).contains(value);
		return new Option(label(aspect, value), this.formats.number(count),
				chosen ? this.address.without(aspect.code(), value) : this.address.plus(aspect.code(), value), chosen);
	}

	private String label(Aspect aspect, String value) {
		return switch (aspect) {
			case STATUS -> text("proposal.state." + value);
			case FUNDER -> organisation(value);
			case COUNTRY -> this.pipeline.codelists().name("country", value);
		};
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	/** A number, what it counts, and the proposals behind it. */
	record Figure(String number, String label, Address href) {
	}

	/** A sum, and how many proposals ask for it. */
	record Sum(String amount, int count) {
	}

	/** One aspect to narrow by. */
	record Facet(String name, List<Option> options) {
	}

	/** A value to narrow by, or to widen from if it is chosen. */
	record Option(String label, String number, Address href, boolean chosen) {
	}

	/** A filter in force. */
	record Chip(String parameter, String label, Address href) {
	}

}
