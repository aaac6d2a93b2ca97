package org.greenercities.tracker.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts.
 */
@Repository
class Accounts {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Account> byUsername(String username) {
		return this.jdbc.sql("select * from account where lower(username) = lower(:username)")
			.param("username", username)
			.query((row, number) -> account(row))
			.optional();
	}

	Optional<Account> byCode(String code) {
		return this.jdbc.sql("select * from account where code = :code")
			.param("code", code)
			.query((row, number) -> account(row))
			.optional();
	}

	/** The accounts whose password the sign-in page prints. */
	List<Account> demonstrations() {
		return this.jdbc.sql("select * from account where demonstration and enabled order by created, code")
			.query((row, number) -> account(row))
			.list();
	}

	/** Whether anybody can sign in at all. */
	boolean anybody() {
		return this.jdbc.sql("select exists (select from account where enabled and password is not null)")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Adds an account unless its code or user name is taken, by another instance that
	 * starts at the same time perhaps.
	 * @return whether it was added
	 */
	@Transactional
	boolean add(Account account, boolean demonstration) {
		return this.jdbc.sql("""
				insert into account (code, username, name, agency, roles, password, password_temporary,
					password_version, enabled, demonstration)
				values (:code, :username, :name, :agency, cast(:roles as text[]), :password, :temporary,
					:version, :enabled, :demonstration)
				on conflict do nothing
				""")
			.param("code", account.code())
			.param("username", account.username())
			.param("name", account.name())
			.param("agency", account.agency())
			.param("roles", array(account.roles()))
			.param("password", account.password())
			.param("temporary", account.passwordTemporary())
			.param("version", account.passwordVersion())
			.param("enabled", account.enabled())
			.param("demonstration", demonstration)
			.update() == 1;
	}

	/**
	 * Gives an account a password of its owner's own; one that is printed on the sign-in
	 * page it is no longer.
	 */
	@Transactional
	Account changePassword(String code, String hash) {
		return this.jdbc.sql("""
				update account
				set password = :password, password_temporary = false, password_version = password_version + 1,
					demonstration = false
				where code = :code
				returning *
				""").param("password", hash).param("code", code).query((row, number) -> account(row)).single();
	}

	/**
	 * Turns off the accounts whose password everybody knows.
	 * @return how many were still on
	 */
	@Transactional
	int disableDemonstrations() {
		return this.jdbc.sql("update account set enabled = false where demonstration and enabled").update();
	}

	/** Turns them on again. */
	@Transactional
	void enableDemonstrations() {
		this.jdbc.sql("update account set enabled = true where demonstration and not enabled").update();
	}

	boolean agencyExists(String code) {
		return this.jdbc.sql("select exists (select from organisation where code = :code and agency)")
			.param("code", code)
			.query(Boolean.class)
			.single();
	}

	private static Account account(ResultSet row) throws SQLException {
		return new Account(row.getString("code"), row.getString("username"), row.getString("name"),
				row.getString("agency"), roles(row.getArray("roles")), row.getString("password"),
				row.getBoolean("password_temporary"), row.getInt("password_version"), row.getBoolean("enabled"));
	}

	private static Set<Role> roles(Array array) throws SQLException {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (Object code : (Object[]) array.getArray()) {
			roles.add(Role.of((String) code));
		}
		return roles;
	}

	/** An array's text form; the codes are plain words, so nothing needs a quote. */
	private static String array(Set<Role> roles) {
		return "{" + String.join(",", roles.stream().map(Role::code).toList()) + "}";
	}

}
