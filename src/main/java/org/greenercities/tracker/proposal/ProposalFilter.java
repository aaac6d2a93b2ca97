package org.greenercities.tracker.proposal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Which proposals are asked for: any of the values of each aspect, and all aspects.
 *
 * @param values of the aspects that narrow; never empty
 */
record ProposalFilter(Map<Aspect, Set<String>> values) {

	/**
	 * The filter that an address asks for.
	 * @throws BadParameter for a value that there is not
	 */
	static ProposalFilter of(MultiValueMap<String, String> parameters, Codelists codelists) {
		Map<Aspect, Set<String>> values = new EnumMap<>(Aspect.class);
		for (Aspect aspect : Aspect.values()) {
			Set<String> asked = new LinkedHashSet<>(parameters.getOrDefault(aspect.code(), List.of()));
			asked.remove("");
			check(aspect, asked, aspect.known(codelists));
			if (!asked.isEmpty()) {
				values.put(aspect, asked);
			}
		}
		return new ProposalFilter(values);
	}

	private static void check(Aspect aspect, Set<String> asked, Collection<String> known) {
		asked.stream().filter((value) -> !known.contains(value)).findFirst().ifPresent((value) -> {
			throw new BadParameter(aspect.code(), value, known);
		});
	}

	Set<String> of(Aspect aspect) {
		return this.values.getOrDefault(aspect, Set.of());
	}

	/**
	 * Whether a proposal is asked for.
	 * @param except an aspect to leave out, as its own facet does
	 */
	boolean matches(ProposalRow proposal, Codelists codelists, @Nullable Aspect except) {
		return Stream.of(Aspect.values())
			.filter((aspect) -> aspect != except && this.values.containsKey(aspect))
			.allMatch((aspect) -> aspect.of(proposal, codelists).stream().anyMatch(of(aspect)::contains));
	}

}
