package org.greenercities.tracker.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Every code that people meet, with its name in one language: what labels say, which
 * values a filter takes, and in which order they are shown. Never changes.
 */
public final class Codelists {

	/** The lists that have no order of their own and stand in that of their names. */
	private static final List<String> BY_NAME = List.of("country", "organisation");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

	private final Map<String, Map<String, Entry>> lists = new LinkedHashMap<>();

	private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

	/**
	 * Code lists.
	 * @param alphabet the order of names, for lists without one of their own
	 */
	Codelists(Collection<Entry> entries, Comparator<Object> alphabet) {
		Comparator<Entry> byName = Comparator.comparing(Entry::shown, alphabet);
		entries.stream().filter((entry) -> !BY_NAME.contains(entry.list())).forEach(this::add);
		BY_NAME.forEach((list) -> {
			List<Entry> named = entries.stream().filter((entry) -> entry.list().equals(list)).sorted(byName).toList();
			named.forEach((entry) -> add(entry.at(codes(list).size())));
		});
	}

	private void add(Entry entry) {
		this.lists.computeIfAbsent(entry.list(), (list) -> new LinkedHashMap<>()).put(entry.code(), entry);
	}

	/** The codes of a list, in its order; none for a list that is not there. */
	public Collection<String> codes(String list) {
		return this.lists.getOrDefault(list, Map.of()).keySet();
	}

	public boolean contains(String list, String code) {
		return codes(list).contains(code);
	}

	/** The name of a code, or the code itself where it has none. */
	public String name(String list, String code) {
		Entry entry = find(list, code);
		return (entry != null && entry.name() != null) ? entry.name() : code;
	}

	/**
	 * The language that the name of a code is in: the reader's where there is one, else
	 * English.
	 */
	public String language(String list, String code) {
		Entry entry = find(list, code);
		return (entry != null) ? entry.language() : "en";
	}

	/**
	 * Whether a code stands for something that was named while logging and is not
	 * confirmed yet.
	 */
	public boolean unconfirmed(String list, String code) {
		Entry entry = find(list, code);
		return entry != null && !entry.confirmed();
	}

	/** The acronym of an organisation, else its name. */
	public String shortName(String list, String code) {
		Entry entry = find(list, code);
		return (entry != null) ? entry.shown() : code;
	}

	/** The codes and short names of a list, and the words they are made of. */
	public Set<String> words(String list) {
		return this.words.computeIfAbsent(list,
				(same) -> codes(list).stream()
					.flatMap((code) -> Stream.of(code, shortName(list, code)))
					.flatMap((name) -> Stream.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(name)))
					.collect(Collectors.toUnmodifiableSet()));
	}

	/** The code and all codes above it, nearest first. */
	public List<String> withAncestors(String list, String code) {
		List<String> line = new ArrayList<>();
		String next = code;
		while (next != null && !line.contains(next)) {
			line.add(next);
			Entry entry = find(list, next);
			next = (entry != null) ? entry.parent() : null;
		}
		return line;
	}

	/** The codes of a list that stand right below one: countries below their region. */
	public List<String> below(String list, String parent) {
		return this.lists.getOrDefault(list, Map.of())
			.values()
			.stream()
			.filter((entry) -> parent.equals(entry.parent()))
			.map(Entry::code)
			.toList();
	}

	/** Where a code stands in its list; codes outside it come last. */
	public int position(String list, String code) {
		Entry entry = find(list, code);
		return (entry != null) ? entry.sort() : Integer.MAX_VALUE;
	}

	private @Nullable Entry find(String list, String code) {
		return this.lists.getOrDefault(list, Map.of()).get(code);
	}

	/**
	 * A row of the view {@code codelist}.
	 */
	record Entry(String list, String code, @Nullable String name, String language, @Nullable String acronym,
			@Nullable String parent, int sort, boolean confirmed) {

		private String shown() {
			return (this.acronym != null) ? this.acronym : (this.name != null) ? this.name : this.code;
		}

		private Entry at(int position) {
			return new Entry(this.list, this.code, this.name, this.language, this.acronym, this.parent, position,
					this.confirmed);
		}

	}

}
