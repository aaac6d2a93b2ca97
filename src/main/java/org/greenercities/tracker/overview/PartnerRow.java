package org.greenercities.tracker.overview;

import java.util.List;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.organisation.Organisations;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.Address;

/**
 * An organisation with what it takes part in, itself or by one of its offices.
 *
 * @param href its own page
 * @param activities how many it takes part in
 * @param roles in how many of them it has each role
 * @param funds how many it pays for or was asked to
 */
record PartnerRow(Organisations.Described organisation, Address href, Count activities, List<Count> roles,
		Count funds) {

	/** The roles there are, in the order of the columns. */
	static final List<String> ROLES = Coded.codes(Participation.Role.class);

	static PartnerRow of(Organisations.Described organisation, Overview counts, Address page) {
		String code = organisation.code();
		return new PartnerRow(organisation, page.at(page.path() + "/" + code), counts.of(Dimension.ORGANISATION, code),
				ROLES.stream().map((role) -> counts.of(Dimension.ORGANISATION, code, Dimension.ROLE, role)).toList(),
				counts.of(Dimension.FUNDER, code));
	}

	/** In how many it has a role. */
	long of(String role) {
		return this.roles.get(ROLES.indexOf(role)).count();
	}

}
