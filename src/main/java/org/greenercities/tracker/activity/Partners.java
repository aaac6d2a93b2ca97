package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who takes part in an activity, and as what. */
public record Partners(Set<Partner> partners) implements Section {

	/** What a version says of it. */
	public static Partners of(ActivityDocument version) {
		return new Partners(version.participations()
			.stream()
			.map(Partner::of)
			.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	/** Those who do not lead. */
	Partners withoutLeads() {
		return new Partners(this.partners.stream()
			.filter((partner) -> partner.role() != Participation.Role.LEAD)
			.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	@Override
	public Partners in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity.involves(this.partners);
	}

	/** An organisation in one of its roles. */
	public record Partner(String organisation, Participation.Role role) {

		static Partner of(Participation participation) {
			return new Partner(participation.organisation(), participation.role());
		}

	}

}
