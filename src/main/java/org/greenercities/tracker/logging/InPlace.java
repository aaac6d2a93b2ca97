package org.greenercities.tracker.logging;

import java.util.List;
import java.util.function.Supplier;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Partners;
import org.greenercities.tracker.activity.Relations;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.organisation.OrganisationRegister;
import org.greenercities.tracker.programme.GatheringRegister;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes in what is named in a section and is in no list yet, after a look at what may be
 * the same.
 */
@Component
class InPlace {

	private final OrganisationRegister organisations;

	private final GatheringRegister gatherings;

	InPlace(OrganisationRegister organisations, GatheringRegister gatherings) {
		this.organisations = organisations;
		this.gatherings = gatherings;
	}

	/**
	 * The codes of what may be the same as what is named, where nobody has looked yet.
	 */
	List<String> alike(SectionForm form, Reading reading) {
		if (form instanceof PartnersForm partners && !partners.compared()) {
			return partners.proposed().map(this.organisations::alike).orElse(List.of());
		}
		return (form instanceof RelationsForm relations && !relations.compared())
				? relations.proposed(reading).map(this.gatherings::alike).orElse(List.of()) : List.of();
	}

	/**
	 * What a section says, with what was named in it. That stays in its list whatever
	 * becomes of the section, which another editor may have changed.
	 */
	Section completed(SectionForm form, Section section, Reading reading, Person person) {
		if (form instanceof PartnersForm named && section instanceof Partners partners) {
			return named.proposed()
				.map((proposed) -> named.with(code(named.same(), () -> this.organisations.propose(proposed, person)),
						partners))
				.orElse(partners);
		}
		return (form instanceof RelationsForm named && section instanceof Relations relations) ? named.proposed(reading)
			.map((proposed) -> RelationsForm.with(code(named.same(), () -> this.gatherings.propose(proposed, person)),
					relations))
			.orElse(relations) : section;
	}

	private static String code(@Nullable String same, Supplier<String> proposed) {
		return (same != null) ? same : proposed.get();
	}

}
