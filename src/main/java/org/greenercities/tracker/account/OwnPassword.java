package org.greenercities.tracker.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.validation.Errors;

/**
 * Lets people set the password of their own account.
 */
@Service
class OwnPassword {

	private static final Logger logger = LoggerFactory.getLogger(OwnPassword.class);

	private final Accounts accounts;

	private final PasswordHashes hashes;

	private final SignIn signIn;

	OwnPassword(Accounts accounts, PasswordHashes hashes, SignIn signIn) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.signIn = signIn;
	}

	/**
	 * Sets the password, unless something is wrong with what was typed. All sessions of
	 * the account are over then.
	 * @param account whose it is
	 * @param form what was typed
	 * @param address where from
	 * @param errors takes what is wrong, by field
	 * @return the account as it is afterwards
	 */
	Account change(Account account, PasswordForm form, String address, Errors errors) {
		if (!account.passwordTemporary()) {
			checkCurrent(account, form.current(), address, errors);
		}
		PasswordRule.check(form.password(), account.username(), account.name())
			.ifPresent((fault) -> errors.rejectValue("password", "account.password." + fault.code()));
		if (!form.password().equals(form.again())) {
			errors.rejectValue("again", "account.password.different");
		}
		if (!errors.hasErrors() && this.hashes.match(form.password(), account.password())) {
			errors.rejectValue("password", "account.password.same");
		}
		if (errors.hasErrors()) {
			return account;
		}
		logger.info("Password of {} set by its owner", account.code());
		return this.accounts.changePassword(account.code(), this.hashes.of(form.password()));
	}

	private void checkCurrent(Account account, String current, String address, Errors errors) {
		try {
			this.signIn.check(account.username(), current, address);
		}
		catch (BadCredentialsException ex) {
			errors.rejectValue("current", "account.password.wrong");
		}
		catch (SignInDelayed ex) {
			errors.rejectValue("current", "account.password.delayed");
		}
	}

}
