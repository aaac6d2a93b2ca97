package org.greenercities.tracker.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An account as its row has it.
 *
 * @param password the Argon2id hash, or null if nobody can sign in to it
 * @param passwordTemporary whether the password was given to the person and must be
 * replaced by one of their own
 * @param passwordVersion goes up with each password: sessions opened with another one are
 * over
 */
record Account(String code, String username, String name, @Nullable String agency, Set<Role> roles,
		@Nullable String password, boolean passwordTemporary, int passwordVersion, boolean enabled) {

	Person person() {
		return new Person(this.code, this.name, this.agency, this.roles);
	}

}
