package org.greenercities.tracker.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.reference.Codelists;
import org.jspecify.annotations.Nullable;

/**
 * Who has not reported for a biennium, by agency and lead. An office counts as its agency
 * too.
 */
final class Scorecard {

	/** What is counted, a column each. */
	static final List<String> COLUMNS = List.of("belongs", "reported", "answered", "silent", "unkept");

	private static final String LEAD = Participation.Role.LEAD.code();

	private final Overview belongs;

	private final Overview reported;

	private final Overview answered;

	private final Overview silent;

	private final Map<String, Overview> unkeptBy;

	private final Overview unkept;

	/**
	 * A scorecard.
	 * @param belongs the activities of the biennium
	 * @param reported those of which somebody has said in it how they go
	 * @param answered those whose round was answered without an update
	 * @param silent the others
	 * @param unkeptBy those that an agency owns and nobody there keeps current
	 * @param unkept those of any agency
	 */
	Scorecard(Overview belongs, Overview reported, Overview answered, Overview silent, Map<String, Overview> unkeptBy,
			Overview unkept) {
		this.belongs = belongs;
		this.reported = reported;
		this.answered = answered;
		this.silent = silent;
		this.unkeptBy = unkeptBy;
		this.unkept = unkept;
	}

	public List<String> columns() {
		return COLUMNS;
	}

	/** Every agency with its leads, then the leads of no agency. */
	public List<Group> groups() {
		Map<String, List<String>> leads = leads();
		List<Group> groups = new ArrayList<>();
		agencies().forEach((agency) -> {
			Overview nobody = this.unkeptBy.getOrDefault(agency, this.unkept);
			groups
				.add(new Group(label(agency), row(label(agency), nobody, (of) -> of.of(Dimension.ORGANISATION, agency)),
						leads.getOrDefault(agency, List.of()).stream().map((code) -> lead(code, nobody)).toList()));
		});
		groups.add(new Group(null, null,
				leads.getOrDefault("", List.of()).stream().map((code) -> lead(code, this.unkept)).toList()));
		return groups;
	}

	/** Those of which no lead is stated. */
	public Row withoutLead() {
		return row("", this.unkept, (of) -> of.missing("lead"));
	}

	/** All of them, each once. */
	public Row total() {
		return row("", this.unkept, Overview::total);
	}

	private Row lead(String code, Overview nobody) {
		return row(label(code), nobody, (of) -> of.of(Dimension.ORGANISATION, code, Dimension.ROLE, LEAD));
	}

	private Row row(String label, Overview nobody, Function<Overview, Count> cell) {
		return new Row(label,
				Stream.of(this.belongs, this.reported, this.answered, this.silent, nobody).map(cell).toList());
	}

	/** The organisations that lead something, by their agency; those of none by "". */
	private Map<String, List<String>> leads() {
		Map<String, List<String>> leads = new LinkedHashMap<>();
		this.belongs.by(Dimension.ORGANISATION)
			.stream()
			.map(Count::code)
			.filter((code) -> this.belongs.of(Dimension.ORGANISATION, code, Dimension.ROLE, LEAD).count() > 0)
			.forEach((code) -> leads.computeIfAbsent(agency(code), (agency) -> new ArrayList<>()).add(code));
		return leads;
	}

	private String agency(String organisation) {
		return codelists().withAncestors("organisation", organisation)
			.stream()
			.filter(agencies()::contains)
			.findFirst()
			.orElse("");
	}

	private Collection<String> agencies() {
		return codelists().codes("agency");
	}

	private Codelists codelists() {
		return this.belongs.codelists();
	}

	private String label(String organisation) {
		return this.belongs.label(Dimension.ORGANISATION, organisation);
	}

	/**
	 * An agency with the leads that belong to it.
	 *
	 * @param label its name; null for those of no agency
	 * @param all where it takes part; null for those of no agency
	 */
	record Group(@Nullable String label, @Nullable Row all, List<Row> leads) {
	}

	/**
	 * A line.
	 *
	 * @param cells a count for each column, each with the list of what it counts
	 */
	record Row(String label, List<Count> cells) {

		/** The cells by column. */
		public Map<String, Count> byColumn() {
			Map<String, Count> cells = new LinkedHashMap<>();
			for (int i = 0; i < COLUMNS.size(); i++) {
				cells.put(COLUMNS.get(i), this.cells.get(i));
			}
			return cells;
		}

	}

}
