package org.greenercities.tracker.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.greenercities.tracker.database.Programs.ProgramFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that runs as long as the application does, on the data folder that it
 * holds the lock of.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private final DataFolder folder;

	private final Cluster cluster;

	private final Passwords passwords;

	private EmbeddedDatabase(DataFolder folder, Cluster cluster) {
		this.folder = folder;
		this.cluster = cluster;
		this.passwords = cluster.passwords();
	}

	/**
	 * Takes the lock and starts the server.
	 * @param data the data folder
	 * @param programs folder for PostgreSQL's programs
	 * @param durable false only for tests
	 * @throws DatabaseUnavailable if another process has the folder, or the server does
	 * not start
	 */
	static EmbeddedDatabase start(Path data, Path programs, boolean durable) {
		DataFolder folder = DataFolder.lock(data);
		try {
			folder.removeUnfinished();
			Cluster cluster = new Cluster(folder.path(), Programs.in(programs), durable);
			cluster.start();
			try {
				return new EmbeddedDatabase(folder, cluster);
			}
			catch (RuntimeException ex) {
				stop(cluster);
				throw ex;
			}
		}
		catch (RuntimeException ex) {
			release(folder);
			throw ex;
		}
	}

	/** Makes sure that a database and the two roles are there. */
	void prepare(String database) {
		try {
			try (Connection superuser = connect("postgres")) {
				Roles.createDatabase(superuser, database);
			}
			try (Connection superuser = connect(database)) {
				Roles.grant(superuser, this.passwords);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailable("The roles of the embedded database cannot be made: " + ex.getMessage(),
					"The folder is " + this.folder.path() + ".", ex);
		}
	}

	private Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(this.cluster.url(database), "postgres", this.passwords.superuser());
	}

	/** How the migrations reach a database. */
	Login owner(String database) {
		return new Login(this.cluster.url(database), Roles.OWNER, this.passwords.owner());
	}

	/** How the application reaches a database. */
	Login application(String database) {
		return new Login(this.cluster.url(database), Roles.APPLICATION, this.passwords.application());
	}

	@Override
	public void close() {
		stop(this.cluster);
		release(this.folder);
	}

	private static void stop(Cluster cluster) {
		try {
			cluster.stop();
		}
		catch (ProgramFailed ex) {
			log.error("The embedded database did not stop; the next start will stop it: {}", ex.getMessage());
		}
	}

	private static void release(DataFolder folder) {
		try {
			folder.close();
		}
		catch (IOException ex) {
			log.warn("The lock of {} is released when this process ends: {}", folder.path(), ex.toString());
		}
	}

}
