package org.greenercities.tracker.listing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition on {@code activity_index}: the only place with predicates.
 * List, facets, figures and exports put it behind their {@code where}.
 */
final class IndexQuery {

	/** The words of {@code q} as they are compared for likeness. */
	static final String LETTERS = "lower(unaccented(:q))";

	/**
	 * Words that look like those of {@code q}, or hold its letters: Chinese has no
	 * spaces.
	 */
	private static final String ALIKE = "(" + LETTERS + " <% words or words like '%' || regexp_replace(" + LETTERS
			+ ", '([%_\\\\])', '\\\\\\1', 'g') || '%')";

	private static final String FOUND = "search @@ " + TextSearch.WORDS;

	private static final String UNREPORTED = "(face, activity_id) in (select face, activity_id from unreported"
			+ " where biennium in (:%s) and %s)";

	private static final Set<String> PAIR = Set.of(Dimension.ORGANISATION.code(), Dimension.ROLE.code());

	private final ActivityFilter filter;

	private final Person reader;

	private final ReadScope scope;

	private final Match match;

	private final Map<String, Object> parameters = new HashMap<>();

	/**
	 * The condition of a filter for a reader.
	 * @param scope the rows the reader may see
	 * @param match how the words are compared
	 */
	IndexQuery(ActivityFilter filter, Person reader, ReadScope scope, Match match) {
		this.filter = filter;
		this.reader = reader;
		this.scope = scope;
		this.match = match;
		this.parameters.putAll(scope.parameters());
		filter.values().forEach((dimension, values) -> this.parameters.put(dimension.code(), values));
		put("q", filter.q());
		put("from", filter.from());
		put("to", filter.to());
		this.parameters.put("reader", reader.code());
		this.parameters.put("organisationRoles", organisationRoles());
	}

	ActivityFilter filter() {
		return this.filter;
	}

	Match match() {
		return this.match;
	}

	/** What the condition's names stand for, whatever it leaves out. */
	Map<String, Object> parameters() {
		return this.parameters;
	}

	/** The whole condition. */
	String sql() {
		return sql(Set.of());
	}

	/**
	 * The condition without some parameters: what a facet counts leaves itself out.
	 * @param except names of parameters
	 */
	String sql(Set<String> except) {
		Map<String, String> conditions = conditions();
		conditions.keySet().removeAll(except);
		if (conditions.keySet().containsAll(PAIR)) {
			// one participation has to meet both
			conditions.keySet().removeAll(PAIR);
			conditions.put("pair", "roles && cast(:organisationRoles as text[])");
		}
		return Stream.concat(Stream.of(this.scope.sql()), conditions.values().stream())
			.collect(Collectors.joining(" and "));
	}

	/** The parameters that narrow the list, by name. */
	List<String> narrowing() {
		return List.copyOf(conditions().keySet());
	}

	/** What each parameter asks for, by its name. */
	private Map<String, String> conditions() {
		Map<String, String> conditions = new LinkedHashMap<>();
		for (Dimension dimension : this.filter.values().keySet()) {
			conditions.put(dimension.code(), condition(dimension));
		}
		if (this.filter.from() != null) {
			conditions.put("from", "period_last >= partial_first(:from)");
		}
		if (this.filter.to() != null) {
			conditions.put("to", "period_first <= partial_last(:to)");
		}
		if (this.filter.q() != null) {
			conditions.put("q", (this.match == Match.WORDS) ? FOUND : ALIKE);
		}
		if (this.filter.mine()) {
			conditions.put("mine", "people @> array[cast(:reader as text)]");
		}
		return conditions;
	}

	private static String condition(Dimension dimension) {
		return switch (dimension) {
			case CITED -> "code in (select activity_code from cited_in where place in (:cited))";
			case UNCITED -> "code not in (select activity_code from cited_in where place in (:uncited))";
			case ANSWERED -> UNREPORTED.formatted(dimension.code(), "answer is not null");
			case UNANSWERED -> UNREPORTED.formatted(dimension.code(), "answer is null");
			default -> "%2$s && array(select id from facet where dimension = '%1$s' and code in (:%1$s))"
				.formatted(dimension.code(), dimension.offered() ? "facets" : "marks");
		};
	}

	/**
	 * The facets whose values count only together with the other half of a participation,
	 * each with that other half.
	 */
	Map<Dimension, Dimension> pairedFacets() {
		Map<Dimension, Dimension> paired = new EnumMap<>(Dimension.class);
		if (!this.filter.of(Dimension.ORGANISATION).isEmpty()) {
			paired.put(Dimension.ROLE, Dimension.ORGANISATION);
		}
		if (!this.filter.of(Dimension.ROLE).isEmpty()) {
			paired.put(Dimension.ORGANISATION, Dimension.ROLE);
		}
		return paired;
	}

	/**
	 * Whether letters may help where words do not: not for a code, which is right or
	 * wrong.
	 */
	boolean mayBeMistyped() {
		String q = this.filter.q();
		return q != null && this.match == Match.WORDS && !q.matches("[A-Za-z]+-[0-9]+");
	}

	/** The same question asked by likeness. */
	IndexQuery byLetters() {
		return new IndexQuery(this.filter, this.reader, this.scope, Match.LETTERS);
	}

	/** The condition of the words alone, whatever else narrows the list. */
	String wordsAlone() {
		return this.scope.sql() + " and " + FOUND;
	}

	private String[] organisationRoles() {
		return this.filter.of(Dimension.ORGANISATION)
			.stream()
			.flatMap((organisation) -> this.filter.of(Dimension.ROLE).stream().map((role) -> organisation + "/" + role))
			.toArray(String[]::new);
	}

	private void put(String name, @Nullable Object value) {
		if (value != null) {
			this.parameters.put(name, (value instanceof PartialDate date) ? date.toString() : value);
		}
	}

	/** How the words of {@code q} are compared with an activity's. */
	enum Match {

		/** By whole words and their stems. */
		WORDS,

		/**
		 * By likeness of letters: for typing errors, and for Chinese, which has no
		 * spaces.
		 */
		LETTERS

	}

}
