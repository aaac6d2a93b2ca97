package org.greenercities.tracker.account;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link Permissions} must know of a record to say who may do what with it.
 */
public interface Owned {

	/**
	 * The agencies whose record it is.
	 * @return codes of agencies
	 */
	Set<String> owners();

	/**
	 * The agencies that take part without owning.
	 * @return codes of agencies
	 */
	Set<String> participants();

	/**
	 * Whether the latest version waits for its owners' acceptance.
	 * @return true when submitted and neither accepted nor returned since
	 */
	boolean submitted();

	/**
	 * Whether the version at hand is both accepted and public.
	 * @return true if everybody may read it
	 */
	boolean open();

	/** A record that somebody is about to make, of their own agency. */
	static Owned newOf(Person person) {
		return new NewRecord(Stream.ofNullable(person.agency()).collect(Collectors.toSet()));
	}

}
