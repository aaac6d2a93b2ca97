package org.greenercities.tracker.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The activities that reports cite, as far as a reader may see them.
 */
@Service
@Transactional(readOnly = true)
public class CitedActivities {

	private final ActivityIndexReader index;

	private final Permissions permissions;

	CitedActivities(ActivityIndexReader index, Permissions permissions) {
		this.index = index;
		this.permissions = permissions;
	}

	/** Those of the codes that the reader may read. */
	public List<CitedActivity> of(Collection<String> codes, Person reader) {
		return this.index.cited(codes, everything(reader));
	}

	/**
	 * How many activities each issued report and each section cites, by the value that
	 * the list's parameter {@code cited} has for it; none where it cites nothing.
	 */
	public Map<String, Long> counts(Person reader) {
		return this.index.citedByPlace(everything(reader));
	}

	private IndexQuery everything(Person reader) {
		return new IndexQuery(ActivityFilter.ALL, reader, this.permissions.readable(reader), IndexQuery.Match.WORDS);
	}

}
