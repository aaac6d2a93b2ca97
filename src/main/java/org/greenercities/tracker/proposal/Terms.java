package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Set;

import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.form.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal asks for: all of it that its form says.
 *
 * @param funder the organisation asked; not stated if null
 * @param call name or number of the funder's call; none or not stated if null
 * @param amount not stated if null
 * @param partners codes of organisations
 * @param countries codes
 */
record Terms(String title, @Nullable String funder, @Nullable String call, @Nullable Sum amount, Set<String> partners,
		Set<String> countries, List<Proposal.Link> documents, Visibility visibility) {

}
