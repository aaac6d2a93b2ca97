package org.greenercities.tracker.account;

import java.util.Locale;

/**
 * What a person is to the programme. The first three speak for the person's agency.
 */
public enum Role {

	/** Logs activities and keeps them current. */
	STAFF,

	/** Sits in the coordination group: accepts for the agency. */
	COORDINATOR,

	/** Signs the report on behalf of the agency's executive director. */
	SIGNATORY,

	/** Reads everything, drafts included, and changes nothing. */
	MANAGER,

	/** Keeps people and reference data, repairs records with a reason. */
	ADMINISTRATOR;

	/**
	 * The role as the database and message keys write it.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Role of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
