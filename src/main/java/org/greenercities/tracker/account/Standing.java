package org.greenercities.tracker.account;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to one record: the columns of the table in {@link Permissions}.
 * Somebody with several roles has several standings, and may do what any of them may.
 */
enum Standing {

	STAFF_OF_OWNER, STAFF_OF_PARTICIPANT, STAFF_OF_OTHER,

	COORDINATOR_OF_OWNER, COORDINATOR_OF_PARTICIPANT, COORDINATOR_OF_OTHER,

	SIGNATORY_OF_OWNER, SIGNATORY_OF_PARTICIPANT, SIGNATORY_OF_OTHER,

	MANAGER, ADMINISTRATOR, SIGNED_IN, VISITOR;

	static Set<Standing> of(Person person, Owned owned) {
		if (!person.signedIn()) {
			return EnumSet.of(VISITOR);
		}
		Set<Standing> standings = EnumSet.of(SIGNED_IN);
		for (Role role : person.roles()) {
			standings.add(of(role, person.agency(), owned));
		}
		return standings;
	}

	private static Standing of(Role role, @Nullable String agency, Owned owned) {
		return switch (role) {
			case STAFF -> byAgency(agency, owned, STAFF_OF_OWNER, STAFF_OF_PARTICIPANT, STAFF_OF_OTHER);
			case COORDINATOR ->
				byAgency(agency, owned, COORDINATOR_OF_OWNER, COORDINATOR_OF_PARTICIPANT, COORDINATOR_OF_OTHER);
			case SIGNATORY -> byAgency(agency, owned, SIGNATORY_OF_OWNER, SIGNATORY_OF_PARTICIPANT, SIGNATORY_OF_OTHER);
			case MANAGER -> MANAGER;
			case ADMINISTRATOR -> ADMINISTRATOR;
		};
	}

	private static Standing byAgency(@Nullable String agency, Owned owned, Standing ofOwner, Standing ofParticipant,
			Standing ofOther) {
		if (agency != null && owned.owners().contains(agency)) {
			return ofOwner;
		}
		return (agency != null && owned.participants().contains(agency)) ? ofParticipant : ofOther;
	}

}
