package org.greenercities.tracker.account;

/**
 * The sign-in form as it is shown, again perhaps.
 *
 * @param username what was typed
 * @param password always empty: a password is typed anew
 */
record LoginForm(String username, String password) {

	static LoginForm with(String username) {
		return new LoginForm(username, "");
	}

}
