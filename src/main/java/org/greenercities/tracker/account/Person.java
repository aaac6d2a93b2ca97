package org.greenercities.tracker.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who is asking, as known at this request. A controller's parameter of this type is the
 * signed-in person, or {@link #VISITOR}.
 *
 * @param code the account's code, which records name as their author; empty for a visitor
 * @param name the name to show
 * @param agency the code of the agency the person belongs to, if any
 * @param roles what the person is to the programme
 */
public record Person(String code, String name, @Nullable String agency, Set<Role> roles) {

	/** Somebody who has not signed in. */
	public static final Person VISITOR = new Person("", "", null, Set.of());

	/** Keeps a copy of the roles. */
	public Person {
		roles = Set.copyOf(roles);
	}

	/**
	 * Whether this is somebody with an account.
	 * @return false for a visitor
	 */
	public boolean signedIn() {
		return !this.code.isEmpty();
	}

	/** Whether the person has any role in the programme. */
	public boolean takesPart() {
		return !this.roles.isEmpty();
	}

	/**
	 * Whether the person has a role.
	 * @param role the role
	 * @return true if so
	 */
	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * The code of the agency the person speaks for.
	 * @throws AccessDeniedException if they speak for none
	 */
	public String requireAgency() {
		if (this.agency == null) {
			throw new AccessDeniedException(this.code + " speaks for no agency");
		}
		return this.agency;
	}

}
