package org.greenercities.tracker.account;

/**
 * What somebody may want to do: the rows of the table "Who owns, who may" of
 * {@code docs/model.md}, cut where one row says different things to different people.
 */
public enum Act {

	/** Read the version that is accepted and public. */
	READ,

	/** Read the latest version, be it a draft or submitted. */
	READ_WORKING,

	/**
	 * See the title and focal point of any record, in the warning that something like it
	 * is already logged.
	 */
	READ_HEADING,

	/** Log, edit, report progress, propose a partner or gathering. */
	EDIT,

	/** Edit somebody else's record to put it right; the caller asks for the reason. */
	REPAIR,

	/** Hand in for acceptance. */
	SUBMIT,

	/**
	 * Accept, return, confirm an update, merge duplicates, name focal points, excuse from
	 * a reporting round: for the person's own agency. That nobody accepts alone what they
	 * logged alone is a rule of the workflow, which knows who logged it.
	 */
	ACCEPT,

	/** See who was asked in a reporting round and who is silent. */
	READ_ROUND,

	/** Open a reporting round and ask activities in it. */
	OPEN_ROUND,

	/** Log a proposal, change it or its state. */
	PROPOSE,

	/** Say whether everybody may read a proposal, or only who has a role. */
	OPEN_PROPOSAL,

	/** Edit sections of the report that are assigned to the person. */
	EDIT_ASSIGNED_SECTION,

	/** Edit any section of the report. */
	EDIT_SECTION,

	/** Comment on the report. */
	COMMENT,

	/** Suggest a change of the report's text. */
	SUGGEST,

	/** Confirm a paragraph, send the report for signature. */
	CONFIRM_REPORT,

	/** Sign on behalf of the agency's executive director. */
	SIGN,

	/** Confirm partners and gatherings that were proposed while logging. */
	CONFIRM_PARTNER,

	/** Keep people and reference data. */
	ADMINISTER

}
