package org.greenercities.tracker.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one place that says who may do what. Services ask it before they act and pages
 * before they offer, in the same words:
 * {@code permissions.may(person, Act.EDIT, activity)}. What is not written here is not
 * allowed.
 */
@Component
public class Permissions {

	/**
	 * The table "Who owns, who may" of the record model: an act a row, a {@link Standing}
	 * a column, in their order. "open": if the version at hand is accepted and public;
	 * "sent": if it is submitted.
	 */
	private static final Map<Act, Map<Standing, Cell>> TABLE = read("""
			                       staff of           coordinator of     signatory of       mana- admin- signed visi-
			                       owner part. other  owner part. other  owner part. other  ger   istr.  in     tor
			READ                   open  open  open   open  open  open   open  open  open   open  open   open   open
			READ_WORKING           yes   yes   -      yes   yes   sent   yes   yes   -      yes   yes    -      -
			READ_HEADING           yes   yes   yes    yes   yes   yes    yes   yes   -      yes   yes    -      -
			EDIT                   yes   -     -      yes   -     -      -     -     -      -     -      -      -
			REPAIR                 -     -     -      -     -     -      -     -     -      -     yes    -      -
			SUBMIT                 yes   -     -      yes   -     -      -     -     -      -     -      -      -
			ACCEPT                 -     -     -      yes   -     -      -     -     -      -     -      -      -
			READ_ROUND             yes   yes   yes    yes   yes   yes    yes   yes   yes    yes   yes    -      -
			OPEN_ROUND             -     -     -      yes   yes   yes    -     -     -      -     -      -      -
			PROPOSE                yes   -     -      yes   -     -      -     -     -      -     -      -      -
			OPEN_PROPOSAL          -     -     -      yes   -     -      -     -     -      -     -      -      -
			EDIT_ASSIGNED_SECTION  yes   yes   yes    yes   yes   yes    -     -     -      -     -      -      -
			EDIT_SECTION           -     -     -      yes   -     -      -     -     -      -     -      -      -
			COMMENT                yes   yes   yes    yes   yes   yes    -     -     -      yes   -      -      -
			SUGGEST                yes   yes   yes    yes   yes   yes    -     -     -      -     -      -      -
			CONFIRM_REPORT         -     -     -      yes   -     -      -     -     -      -     -      -      -
			SIGN                   -     -     -      -     -     -      yes   -     -      -     -      -      -
			CONFIRM_PARTNER        -     -     -      yes   yes   yes    -     -     -      -     yes    -      -
			ADMINISTER             -     -     -      -     -     -      -     -     -      -     yes    -      -
			""");

	private final AccountSettings settings;

	Permissions(AccountSettings settings) {
		this.settings = settings;
	}

	/**
	 * Whether somebody may do something with a record.
	 * @param person who asks
	 * @param act what they want to do
	 * @param owned the record
	 * @return true if they may
	 */
	public boolean may(Person person, Act act, Owned owned) {
		if (!person.signedIn() && !this.settings.publicRead()) {
			return false;
		}
		Map<Standing, Cell> row = TABLE.getOrDefault(act, Map.of());
		return Standing.of(person, owned)
			.stream()
			.anyMatch((standing) -> row.getOrDefault(standing, Cell.NO).allows(owned));
	}

	/**
	 * Whether somebody may do something that concerns no record, such as
	 * {@link Act#ADMINISTER}.
	 * @param person who asks
	 * @param act what they want to do
	 * @return true if they may
	 */
	public boolean may(Person person, Act act) {
		return may(person, act, NoRecord.INSTANCE);
	}

	/**
	 * Insists that somebody may do something with a record.
	 * @param person who asks
	 * @param act what they want to do
	 * @param owned the record
	 * @throws AccessDeniedException if they may not: a visitor is then asked to sign in,
	 * anybody else gets a 403
	 */
	public void require(Person person, Act act, Owned owned) {
		if (!may(person, act, owned)) {
			throw new AccessDeniedException(act + " refused to " + (person.signedIn() ? person.code() : "a visitor"));
		}
	}

	/**
	 * Insists that somebody may do something that concerns no record.
	 * @param person who asks
	 * @param act what they want to do
	 * @throws AccessDeniedException if they may not
	 */
	public void require(Person person, Act act) {
		require(person, act, NoRecord.INSTANCE);
	}

	/**
	 * The rows of {@code activity_index} somebody may see: the working face where
	 * {@link Act#READ_WORKING} is theirs, else the public one.
	 * @param person who asks
	 * @return a condition that lets through at most one row of an activity
	 */
	public ReadScope readable(Person person) {
		if (!person.signedIn()) {
			return this.settings.publicRead() ? ReadScope.PUBLIC : ReadScope.NOTHING;
		}
		if (person.has(Role.MANAGER) || person.has(Role.ADMINISTRATOR)) {
			return ReadScope.WORKING;
		}
		String agency = person.agency();
		if (agency == null || !person.takesPart()) {
			return ReadScope.PUBLIC;
		}
		return person.has(Role.COORDINATOR) ? ReadScope.ofCoordinator(agency) : ReadScope.ofMember(agency);
	}

	/**
	 * The proposals somebody may see: the public ones, and all with a role in the
	 * programme.
	 * @param person who asks
	 * @return a condition over the column {@code visibility}
	 */
	public String readableProposals(Person person) {
		if (!person.signedIn() && !this.settings.publicRead()) {
			return "false";
		}
		return person.takesPart() ? "true" : "visibility = 'public'";
	}

	private static Map<Act, Map<Standing, Cell>> read(String table) {
		Map<Act, Map<Standing, Cell>> rows = new EnumMap<>(Act.class);
		table.lines()
			.skip(2)
			.map((line) -> line.split(" +"))
			.forEach((words) -> rows.put(Act.valueOf(words[0]), row(words)));
		return rows;
	}

	private static Map<Standing, Cell> row(String[] words) {
		Map<Standing, Cell> row = new EnumMap<>(Standing.class);
		for (Standing standing : Standing.values()) {
			row.put(standing, Cell.of(words[standing.ordinal() + 1]));
		}
		return row;
	}

	private enum Cell {

		YES, NO, OPEN, SENT;

		static Cell of(String word) {
			return switch (word) {
				case "yes" -> YES;
				case "-" -> NO;
				case "open" -> OPEN;
				case "sent" -> SENT;
				default -> throw new IllegalArgumentException(word);
			};
		}

		boolean allows(Owned owned) {
			return switch (this) {
				case YES -> true;
				case NO -> false;
				case OPEN -> owned.open();
				case SENT -> owned.submitted();
			};
		}

	}

	private enum NoRecord implements Owned {

		INSTANCE;

		@Override
		public Set<String> owners() {
			return Set.of();
		}

		@Override
		public Set<String> participants() {
			return Set.of();
		}

		@Override
		public boolean submitted() {
			return false;
		}

		@Override
		public boolean open() {
			return false;
		}

	}

}
