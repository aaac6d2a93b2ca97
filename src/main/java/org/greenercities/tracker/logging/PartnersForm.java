package org.greenercities.tracker.logging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Partners;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.organisation.Organisation;
import org.greenercities.tracker.organisation.Proposed;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: each a row of organisation and role; and one that is in no list yet.
 *
 * @param newPartnerSame the code of the organisation that it is after all,
 * {@link #NONE_OF_THESE}, or nothing where that was not asked yet
 */
record PartnersForm(@Nullable List<String> partners, @Nullable List<String> roles, @Nullable String newPartner,
		@Nullable String newPartnerType, @Nullable String newPartnerCountry, @Nullable String newPartnerRole,
		@Nullable String newPartnerSame) implements SectionForm {

	/** That it is no organisation which is already there. */
	static final String NONE_OF_THESE = "none";

	private static final int LONGEST_NAME = 200;

	static PartnersForm of(Partners partners) {
		return new PartnersForm(partners.partners().stream().map(Partners.Partner::organisation).toList(),
				partners.partners().stream().map((partner) -> partner.role().code()).toList(), null, null, null, null,
				null);
	}

	@Override
	public @Nullable Partners read(Reading reading) {
		Set<Partners.Partner> partners = new LinkedHashSet<>();
		for (int row = 0; row < Rows.count(this.partners, this.roles); row++) {
			Reading one = reading.row(row);
			String organisation = one.code("partners", Rows.value(this.partners, row), "organisation");
			Participation.Role role = one.choice("roles", Rows.value(this.roles, row), Participation.Role.class);
			if (organisation != null) {
				partners.add(new Partners.Partner(organisation, (role != null) ? role : Participation.Role.PARTNER));
			}
		}
		checkNew(reading);
		return reading.failed() ? null : new Partners(partners);
	}

	private void checkNew(Reading reading) {
		if (reading.text("newPartner", this.newPartner, LONGEST_NAME) == null) {
			if (Stream.of(this.newPartnerType, this.newPartnerCountry)
				.anyMatch((typed) -> Rows.stated(typed).isPresent())) {
				reading.expect("newPartner", null);
			}
			return;
		}
		reading.code("newPartnerCountry", this.newPartnerCountry, "country");
		reading.choice("newPartnerRole", this.newPartnerRole, Participation.Role.class);
		if (same() != null) {
			reading.code("newPartnerSame", same(), "organisation");
		}
		else if (!Organisation.TYPES.contains(Objects.toString(this.newPartnerType, ""))) {
			reading.refuse("newPartnerType", "field.choose");
		}
	}

	/** The organisation that is in no list yet, if one is named. */
	Optional<Proposed> proposed() {
		return Rows.stated(this.newPartner)
			.map((name) -> Proposed.of(name, Objects.toString(this.newPartnerType, ""),
					Rows.stated(this.newPartnerCountry).orElse(null)));
	}

	/** Whether it was looked at what may be the same. */
	boolean compared() {
		return Rows.stated(this.newPartnerSame).isPresent();
	}

	/** The code of the organisation that the new one is after all. */
	@Nullable String same() {
		return Rows.stated(this.newPartnerSame).filter((code) -> !code.equals(NONE_OF_THESE)).orElse(null);
	}

	/** What it says, with an organisation of this code in the role of the new one. */
	Partners with(String organisation, Partners partners) {
		Participation.Role role = Coded.find(Participation.Role.class, Objects.toString(this.newPartnerRole, ""))
			.orElse(Participation.Role.PARTNER);
		Set<Partners.Partner> all = new LinkedHashSet<>(partners.partners());
		all.add(new Partners.Partner(organisation, role));
		return new Partners(all);
	}

}
