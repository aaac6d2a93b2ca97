package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
	private Partners withoutLeads() {
		return new Partners(this.partners.stream()
			.filter((partner) -> partner.role() != Participation.Role.LEAD)
			.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	/**
	 * The same led by another, or by nobody that is known. The owners take part all the
	 * same.
	 */
	Partners led(@Nullable String lead, Set<String> owners) {
		Set<Partner> partners = new LinkedHashSet<>(withoutLeads().partners());
		if (lead != null) {
			partners.remove(new Partner(lead, Participation.Role.PARTNER));
			partners.add(new Partner(lead, Participation.Role.LEAD));
		}
		owners.stream()
			.filter((owner) -> partners.stream().noneMatch((partner) -> partner.organisation().equals(owner)))
			.toList()
			.forEach((owner) -> partners.add(new Partner(owner, Participation.Role.PARTNER)));
		return new Partners(partners);
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
