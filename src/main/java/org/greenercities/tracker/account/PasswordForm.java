package org.greenercities.tracker.account;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to set a password.
 *
 * @param current the password so far; not asked of somebody who has just signed in with a
 * one-time password
 * @param password the new one
 * @param again the new one, again
 */
record PasswordForm(String current, String password, String again) {

	PasswordForm(@Nullable String current, @Nullable String password, @Nullable String again) {
		this.current = (current != null) ? current : "";
		this.password = (password != null) ? password : "";
		this.again = (again != null) ? again : "";
	}

	static PasswordForm empty() {
		return new PasswordForm("", "", "");
	}

	/** A password belongs in no log. */
	@Override
	public String toString() {
		return "PasswordForm";
	}

}
