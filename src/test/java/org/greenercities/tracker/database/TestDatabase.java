package org.greenercities.tracker.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The database of every test that needs one: PostgreSQL in a container where Docker
 * answers, else the embedded one. One server for all tests of a run, a fresh database for
 * each Spring context; the application logs in as itself and the migrations as the owner,
 * so that grants are tested too. Nothing here survives a power cut, which makes it quick.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(RoleConfiguration.class)
public class TestDatabase {

	private static final Logger log = LoggerFactory.getLogger(TestDatabase.class);

	private static final AtomicInteger databases = new AtomicInteger();

	@Bean
	Database freshDatabase() {
		return Server.RUNNING.create("test" + databases.incrementAndGet());
	}

	@Bean
	JdbcConnectionDetails applicationConnectionDetails(Database database) {
		return database.application().forApplication();
	}

	@Bean
	FlywayConnectionDetails ownerConnectionDetails(Database database) {
		return database.owner().forMigrations();
	}

	/** An empty database and its two users. */
	record Database(Login application, Login owner) {
	}

	/** Makes databases. */
	@FunctionalInterface
	interface Server {

		/** Started when the first test asks, stopped with this process. */
		Server RUNNING = choose();

		Database create(String name);

		private static Server choose() {
			if (isDockerLikely() && DockerClientFactory.instance().isDockerAvailable()) {
				log.info("Test database: PostgreSQL 18 in a container");
				return container();
			}
			log.info("Test database: embedded PostgreSQL 18, for no Docker answers");
			return embedded();
		}

		/** Testcontainers looks long, and prints an error, where there is nothing. */
		private static boolean isDockerLikely() {
			String home = System.getProperty("user.home");
			return System.getenv("DOCKER_HOST") != null || System.getProperty("os.name").startsWith("Windows")
					|| Stream
						.of("/var/run/docker.sock", "/run/user/" + System.getProperty("user.name") + "/docker.sock",
								System.getenv("XDG_RUNTIME_DIR") + "/docker.sock", home + "/.docker/run/docker.sock",
								home + "/.docker/desktop/docker.sock", home + "/.testcontainers.properties")
						.anyMatch((file) -> Files.exists(Path.of(file)));
		}

		// Testcontainers removes it when this process has ended
		@SuppressWarnings("resource")
		private static Server container() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c",
					"fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
			container.start();
			Passwords passwords = Passwords.random();
			return (name) -> create(container, passwords, name);
		}

		private static Database create(PostgreSQLContainer container, Passwords passwords, String name) {
			String server = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
			String user = container.getUsername();
			String password = container.getPassword();
			try (Connection superuser = DriverManager.getConnection(server + "postgres", user, password)) {
				Roles.createDatabase(superuser, name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			try (Connection superuser = DriverManager.getConnection(server + name, user, password)) {
				Roles.grant(superuser, passwords);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return new Database(new Login(server + name, Roles.APPLICATION, passwords.application()),
					new Login(server + name, Roles.OWNER, passwords.owner()));
		}

		private static Server embedded() {
			try {
				Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
				Path all = Files.createDirectories(target.resolve("test-database"));
				removeThoseOfEndedProcesses(all, target);
				Path mine = all.resolve(Long.toString(ProcessHandle.current().pid()));
				EmbeddedDatabase database = EmbeddedDatabase.start(mine, target, false);
				Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(database, mine)));
				return (name) -> {
					database.prepare(name);
					return new Database(database.application(name), database.owner(name));
				};
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static void remove(EmbeddedDatabase database, Path folder) {
			database.close();
			try {
				DataFolder.delete(folder);
			}
			catch (IOException ex) {
				log.warn("Not removed: {}", ex.toString());
			}
		}

		/** A test run that was killed leaves its server and its files behind. */
		private static void removeThoseOfEndedProcesses(Path all, Path programs) throws IOException {
			try (Stream<Path> folders = Files.list(all)) {
				for (Path folder : folders.filter(Server::isOfEndedProcess).toList()) {
					new Cluster(folder, Programs.in(programs), false).stopLeftover();
					DataFolder.delete(folder);
				}
			}
			catch (Programs.ProgramFailed ex) {
				log.warn("A server of an earlier test run goes on: {}", ex.getMessage());
			}
		}

		private static boolean isOfEndedProcess(Path folder) {
			return ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty();
		}

	}

}
