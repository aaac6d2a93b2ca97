package org.greenercities.tracker.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.ClassPathResource;

/**
 * Makes a database and the two roles that use it. Every step may be repeated, so that a
 * start that was cut off is made good by the next.
 */
final class Roles {

	/** Owns the database and everything in it; runs the migrations. */
	static final String OWNER = "tracker_owner";

	/** Reads and writes what the migrations grant; creates and drops nothing. */
	static final String APPLICATION = "tracker_app";

	private static final Logger log = LoggerFactory.getLogger(Roles.class);

	/** By preference; pg_trgm sees no letters but a to z under the last one. */
	private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "en_US.UTF-8", "C");

	private static final String INVALID_LOCALE = "42809";

	private Roles() {
	}

	/** Creates an empty database that sorts alike on every machine, unless it exists. */
	static void createDatabase(Connection superuser, String name) throws SQLException {
		if (!exists(superuser, name)) {
			createDatabase(superuser, name, CHARACTER_TYPES);
		}
	}

	private static void createDatabase(Connection superuser, String name, List<String> characterTypes)
			throws SQLException {
		String characterType = characterTypes.get(0);
		try (Statement statement = superuser.createStatement()) {
			statement.execute("create database " + statement.enquoteIdentifier(name, true) + " template template0"
					+ " encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'" + " lc_collate 'C' lc_ctype "
					+ statement.enquoteLiteral(characterType));
		}
		catch (SQLException ex) {
			if (characterTypes.size() == 1 || !INVALID_LOCALE.equals(ex.getSQLState())) {
				throw ex;
			}
			createDatabase(superuser, name, characterTypes.subList(1, characterTypes.size()));
			return;
		}
		if (characterType.equals("C")) {
			log.warn(
					"This machine has no UTF-8 locale: search that forgives typing errors knows no letters but a to z");
		}
	}

	private static boolean exists(Connection superuser, String name) throws SQLException {
		try (PreparedStatement query = superuser.prepareStatement("select from pg_database where datname = ?")) {
			query.setString(1, name);
			try (ResultSet found = query.executeQuery()) {
				return found.next();
			}
		}
	}

	/** Creates the roles, unless they exist, and makes them at home in this database. */
	static void grant(Connection superuserOfDatabase, Passwords passwords) throws SQLException {
		try (Statement statement = superuserOfDatabase.createStatement()) {
			statement.execute(script());
			statement.execute("alter role " + OWNER + " password " + statement.enquoteLiteral(passwords.owner()));
			statement.execute(
					"alter role " + APPLICATION + " password " + statement.enquoteLiteral(passwords.application()));
		}
	}

	private static String script() {
		try (InputStream script = new ClassPathResource("db/init/1-roles.sql").getInputStream()) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
