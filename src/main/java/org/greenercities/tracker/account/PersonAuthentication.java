package org.greenercities.tracker.account;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A signed-in person, as Spring Security wants to see them. Lives as long as a request
 * and is never stored.
 */
final class PersonAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient Person person;

	private final boolean passwordTemporary;

	private final int passwordVersion;

	PersonAuthentication(Person person, boolean passwordTemporary, int passwordVersion) {
		super(authorities(person).toList());
		this.person = person;
		this.passwordTemporary = passwordTemporary;
		this.passwordVersion = passwordVersion;
		setAuthenticated(true);
	}

	static PersonAuthentication of(Account account) {
		return new PersonAuthentication(account.person(), account.passwordTemporary(), account.passwordVersion());
	}

	private static Stream<GrantedAuthority> authorities(Person person) {
		return person.roles().stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name()));
	}

	Person person() {
		return this.person;
	}

	/** Whether they must set a password of their own before anything else. */
	boolean passwordTemporary() {
		return this.passwordTemporary;
	}

	/** Which password they signed in with. */
	int passwordVersion() {
		return this.passwordVersion;
	}

	@Override
	public String getName() {
		return this.person.code();
	}

	@Override
	public Person getPrincipal() {
		return this.person;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PersonAuthentication that && this.person.equals(that.person)
				&& this.passwordTemporary == that.passwordTemporary && this.passwordVersion == that.passwordVersion;
	}

	@Override
	public int hashCode() {
		return this.person.hashCode();
	}

}
