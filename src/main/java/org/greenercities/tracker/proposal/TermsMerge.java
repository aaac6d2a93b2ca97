package org.greenercities.tracker.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Two changes of one proposal put together, field by field. Of partners and countries
 * each keeps what they added and what they took away, so these never contradict; nor does
 * what was uploaded meanwhile.
 */
final class TermsMerge {

	private final Terms base;

	private final Terms theirs;

	private final Terms mine;

	private final Set<String> taken;

	private final Set<String> conflicts = new LinkedHashSet<>();

	private final Terms merged;

	/**
	 * Puts together what two people made of one proposal.
	 * @param base what both began with
	 * @param theirs what the first has saved
	 * @param mine what the second wants to save
	 * @param taken the fields for which the second prefers what was saved
	 */
	TermsMerge(Terms base, Terms theirs, Terms mine, Set<String> taken) {
		this.base = base;
		this.theirs = theirs;
		this.mine = mine;
		this.taken = taken;
		this.merged = new Terms(Objects.requireNonNull(field("title", Terms::title)), field("funder", Terms::funder),
				field("call", Terms::call), field("amount", Terms::amount), both(Terms::partners),
				both(Terms::countries), Objects.requireNonNullElse(field("documents", this::documents), List.of()),
				Objects.requireNonNull(field("visibility", Terms::visibility)));
	}

	/** Both changes; the second wherever they contradict. */
	Terms merged() {
		return this.merged;
	}

	/** The fields where they contradict. */
	Set<String> conflicts() {
		return this.conflicts;
	}

	/** What was uploaded meanwhile no form could show: everybody's has it. */
	private List<Proposal.Link> documents(Terms terms) {
		List<Proposal.Link> documents = new ArrayList<>(terms.documents());
		this.theirs.documents()
			.stream()
			.filter(Proposal.Link::uploaded)
			.filter((document) -> !has(this.base, document) && !has(terms, document))
			.forEach(documents::add);
		return documents;
	}

	private static boolean has(Terms terms, Proposal.Link uploaded) {
		return terms.documents().stream().anyMatch((document) -> Objects.equals(document.file(), uploaded.file()));
	}

	private <T> @Nullable T field(String name, Function<Terms, @Nullable T> value) {
		T before = value.apply(this.base);
		T first = value.apply(this.theirs);
		T second = value.apply(this.mine);
		if (this.taken.contains(name) || Objects.equals(second, before)) {
			return first;
		}
		if (!Objects.equals(first, before) && !Objects.equals(first, second)) {
			this.conflicts.add(name);
		}
		return second;
	}

	private Set<String> both(Function<Terms, Set<String>> codes) {
		Set<String> both = new TreeSet<>(codes.apply(this.theirs));
		Set<String> before = codes.apply(this.base);
		Set<String> mine = codes.apply(this.mine);
		before.stream().filter((code) -> !mine.contains(code)).forEach(both::remove);
		mine.stream().filter((code) -> !before.contains(code)).forEach(both::add);
		return both;
	}

}
