package org.greenercities.tracker.logging;

import java.util.List;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Partners;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.organisation.OrganisationRegister;
import org.greenercities.tracker.organisation.Proposed;

import org.springframework.stereotype.Component;

/**
 * Takes in what is named in a section and is in no list yet, after a look at what may be
 * the same.
 */
@Component
class InPlace {

	private final OrganisationRegister organisations;

	InPlace(OrganisationRegister organisations) {
		this.organisations = organisations;
	}

	/**
	 * The codes of what may be the same as what is named, where nobody has looked yet.
	 */
	List<String> alike(SectionForm form) {
		return (form instanceof PartnersForm partners && !partners.compared())
				? partners.proposed().map(this.organisations::alike).orElse(List.of()) : List.of();
	}

	/**
	 * What a section says, with what was named in it. That stays in its list whatever
	 * becomes of the section, which another editor may have changed.
	 */
	Section completed(SectionForm form, Section section, Person person) {
		return (form instanceof PartnersForm named && section instanceof Partners partners) ? named.proposed()
			.map((proposed) -> named.with(code(named, proposed, person), partners))
			.orElse(partners) : section;
	}

	private String code(PartnersForm named, Proposed proposed, Person person) {
		String same = named.same();
		return (same != null) ? same : this.organisations.propose(proposed, person);
	}

}
