package org.greenercities.tracker.proposal;

import java.time.Instant;
import java.util.Set;

/** Somebody else has saved something else in the same fields of a proposal. */
class ProposalConflict extends RuntimeException {

	private final transient Terms saved;

	private final transient TermsMerge merge;

	private final transient ProposalVersions.Version latest;

	ProposalConflict(Terms saved, TermsMerge merge, ProposalVersions.Version latest) {
		super("Changed by two: " + merge.conflicts());
		this.saved = saved;
		this.merge = merge;
		this.latest = latest;
	}

	/** What is saved. */
	Terms saved() {
		return this.saved;
	}

	/** Both changes; the one that was refused wherever they contradict. */
	Terms merged() {
		return this.merge.merged();
	}

	/** The fields that contradict, by name. */
	Set<String> fields() {
		return this.merge.conflicts();
	}

	/** The number of the version that is saved. */
	int version() {
		return this.latest.number();
	}

	/** The name of who saved it. */
	String author() {
		return this.latest.authorName();
	}

	/** When it was saved. */
	Instant at() {
		return this.latest.createdAt();
	}

}
