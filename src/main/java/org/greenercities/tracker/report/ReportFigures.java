package org.greenercities.tracker.report;

import java.util.List;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.CitedActivity;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * How many activities an issued report cites and how many of its biennium it does not,
 * each with the list of them.
 */
final class ReportFigures {

	private final String biennium;

	private final List<CitedActivity> cited;

	private final Overview uncited;

	private final Address list;

	/**
	 * The figures of a report.
	 * @param cited those that it cites
	 * @param uncited those of the biennium that are not
	 * @param list the address of the list of activities
	 */
	ReportFigures(String biennium, List<CitedActivity> cited, Overview uncited, Address list) {
		this.biennium = biennium;
		this.cited = cited;
		this.uncited = uncited;
		this.list = list;
	}

	/** What the whole report cites. */
	Count cited() {
		return citedIn(this.biennium);
	}

	/** What a section cites, with all below it. */
	Count cited(String section) {
		return citedIn(this.biennium + "." + section);
	}

	/** What the report does not cite. */
	Count uncited() {
		return this.uncited.total();
	}

	/** What the report does not cite of the region that a section tells of. */
	@Nullable Count uncited(@Nullable String region) {
		return (region != null) ? this.uncited.of(Dimension.REGION, region) : null;
	}

	private Count citedIn(String place) {
		long count = this.cited.stream().filter((activity) -> activity.places().contains(place)).count();
		return new Count(place, place, count, this.list.with(Dimension.CITED.code(), place));
	}

}
