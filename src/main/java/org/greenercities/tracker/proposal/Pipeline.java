package org.greenercities.tracker.proposal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.greenercities.tracker.reference.Codelists;

/**
 * The proposals that match a filter, and what they add up to. Proposals are few: all that
 * the reader may see are read, and counted here.
 *
 * @param all that the reader may see, in pipeline order
 */
record Pipeline(List<ProposalRow> all, ProposalFilter filter, Codelists codelists) {

	/** Those that match. */
	List<ProposalRow> rows() {
		return this.all.stream().filter((row) -> this.filter.matches(row, this.codelists, null)).toList();
	}

	/** How many of what else matches have each value of an aspect; no noughts. */
	Map<String, Integer> counts(Aspect aspect) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.all.stream()
			.filter((row) -> this.filter.matches(row, this.codelists, aspect))
			.flatMap((row) -> aspect.of(row, this.codelists).stream())
			.forEach((value) -> counts.merge(value, 1, Integer::sum));
		return counts;
	}

	/** What is asked for in each currency; nothing is converted. */
	Map<String, Sum> sums() {
		Map<String, Sum> sums = new TreeMap<>();
		for (ProposalRow row : rows()) {
			if (row.amount() != null && row.currency() != null) {
				sums.merge(row.currency(), new Sum(row.amount(), 1), Sum::plus);
			}
		}
		return sums;
	}

	/** How many say no sum. */
	long unstated() {
		return rows().stream().filter((row) -> row.amount() == null).count();
	}

	/** An amount and how many proposals ask for it. */
	record Sum(BigDecimal amount, int count) {

		private Sum plus(Sum other) {
			return new Sum(this.amount.add(other.amount), this.count + other.count);
		}

	}

}
