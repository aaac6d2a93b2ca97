package org.greenercities.tracker.logging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Partners;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/** Who takes part: each a row of organisation and role. */
record PartnersForm(@Nullable List<String> partners, @Nullable List<String> roles) implements SectionForm {

	static PartnersForm of(Partners partners) {
		return new PartnersForm(partners.partners().stream().map(Partners.Partner::organisation).toList(),
				partners.partners().stream().map((partner) -> partner.role().code()).toList());
	}

	@Override
	public @Nullable Partners read(Reading reading) {
		Set<Partners.Partner> partners = new LinkedHashSet<>();
		for (int row = 0; row < Rows.count(this.partners, this.roles); row++) {
			String organisation = reading.code("partners", Rows.value(this.partners, row), "organisation");
			Participation.Role role = reading.choice("roles", Rows.value(this.roles, row), Participation.Role.class);
			if (organisation != null) {
				partners.add(new Partners.Partner(organisation, (role != null) ? role : Participation.Role.PARTNER));
			}
		}
		return reading.failed() ? null : new Partners(partners);
	}

}
