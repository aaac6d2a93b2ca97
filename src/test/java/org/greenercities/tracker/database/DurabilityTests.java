package org.greenercities.tracker.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The embedded database in processes that are really killed. {@code -Dfaults=long} adds
 * thirty kills at random moments, {@code -Dseed=} repeats them.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class DurabilityTests {

	private static final Logger log = LoggerFactory.getLogger(DurabilityTests.class);

	private static final long UNTIL_KILLED = Long.MAX_VALUE / 2;

	@TempDir
	Path folder;

	Path data;

	@BeforeEach
	void nameFolder() {
		this.data = this.folder.resolve("the data");
	}

	@Test
	void cleanStopLeavesNoServerAndAllRows() throws Exception {
		try (ChildProcess child = ChildProcess.start(this.data, 25)) {
			child.awaitOutput("committed 25");
			ProcessHandle server = child.server();
			child.stop();
			ChildProcess.awaitEnd(server);
			assertThat(this.data.resolve("cluster/pgdata/postmaster.pid")).doesNotExist();
		}
		try (ChildProcess child = ChildProcess.start(this.data, 0).awaitReady()) {
			assertThat(child.output()).doesNotContain("earlier");
			assertEveryNumberUpTo(25, child);
			assertThat(child.stop()).isEqualTo(143);
		}
	}

	@Test
	void killedApplicationLosesNothingAndItsServerIsStopped() throws Exception {
		try (ChildProcess killed = ChildProcess.start(this.data, UNTIL_KILLED)) {
			killed.awaitOutput("committed 25");
			ProcessHandle leftover = killed.server();
			killed.kill();
			assertThat(leftover.isAlive()).isTrue();
			try (ChildProcess next = ChildProcess.start(this.data, 0).awaitReady()) {
				assertThat(next.output()).contains("(process " + leftover.pid() + "): stopping it");
				ChildProcess.awaitEnd(leftover);
				assertEveryNumberUpTo(killed.acknowledged(), next);
				next.stop();
			}
		}
	}

	@Test
	void killedApplicationAndServerLoseNothing() throws Exception {
		try (ChildProcess killed = ChildProcess.start(this.data, UNTIL_KILLED)) {
			killed.awaitOutput("committed 25");
			ProcessHandle server = killed.server();
			killed.kill();
			assertThat(server.destroyForcibly()).isTrue();
			ChildProcess.awaitEnd(server);
			try (ChildProcess next = ChildProcess.start(this.data, 1).awaitReady()) {
				assertEveryNumberUpTo(killed.acknowledged(), next);
				next.stop();
			}
		}
	}

	@Test
	void secondStartSaysSoAndLeavesTheFirstAlone() throws Exception {
		try (ChildProcess first = ChildProcess.start(this.data, UNTIL_KILLED).awaitReady()) {
			ProcessHandle server = first.server();
			try (Second second = new Second(ChildProcess.start(this.data, 0))) {
				assertThat(second.child().exitStatus()).isEqualTo(1);
				assertThat(second.child().output())
					.contains("The data folder " + this.data.toRealPath() + " is in use by another tracker (process "
							+ first.pid() + ").")
					.doesNotContain("\tat ");
			}
			long before = first.acknowledged();
			first.awaitOutput("committed " + (before + 1));
			assertThat(server.isAlive()).isTrue();
		}
	}

	/** Must not take the first one's server away when it is closed. */
	private record Second(ChildProcess child) implements AutoCloseable {

		@Override
		public void close() {
			this.child.kill();
		}

	}

	@Test
	void secondStartInTheSameProcessKeepsTheLock() {
		try (DataFolder held = DataFolder.lock(this.data)) {
			assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> DataFolder.lock(this.data))
				.withMessageContaining("in use by another tracker");
			try (Second second = new Second(ChildProcess.start(this.data, 0))) {
				assertThat(second.child().exitStatus()).isEqualTo(1);
				assertThat(second.child().output()).contains("in use by another tracker");
			}
			assertThat(held.path()).isDirectory();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void folderThatCannotBeWrittenIsNamed() throws Exception {
		Path impossible = Files.createFile(this.folder.resolve("file")).resolve("data");
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> DataFolder.lock(impossible))
			.withMessageContaining("The data folder " + impossible + " cannot be written")
			.satisfies((ex) -> assertThat(ex.action()).contains("TRACKER_DATA"));
	}

	@Test
	void serverIsDurableAndClosedToOthers() throws Exception {
		try (ChildProcess child = ChildProcess.start(this.data, 1).awaitReady()) {
			Path file = this.data.resolve("cluster/passwords.properties");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			Passwords passwords = Passwords.readFrom(file);
			try (Connection superuser = connect(child, "postgres", passwords.superuser())) {
				assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
					.allSatisfy((setting) -> assertThat(text(superuser, "show " + setting)).isEqualTo("on"));
				assertThat(text(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
				assertThat(text(superuser, "show unix_socket_directories")).isEmpty();
				assertThat(text(superuser, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
					.isEqualTo("scram-sha-256");
			}
			for (String role : List.of("postgres", Roles.OWNER, Roles.APPLICATION)) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(child, role, ""));
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(child, role, "wrong"))
					.satisfies((refused) -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
			}
			assertNotReachableFromOutside(child.port());
			assertApplicationDefinesNothing(child, passwords);
			child.stop();
		}
	}

	private static void assertNotReachableFromOutside(int port) throws IOException {
		List<InetSocketAddress> outside = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.map((address) -> new InetSocketAddress(address, port))
			.toList();
		for (InetSocketAddress address : outside) {
			try (Socket socket = new Socket()) {
				assertThatExceptionOfType(IOException.class).isThrownBy(() -> socket.connect(address, 2000));
			}
		}
	}

	private static void assertApplicationDefinesNothing(ChildProcess child, Passwords passwords) throws SQLException {
		try (Connection application = connect(child, Roles.APPLICATION, passwords.application());
				Statement statement = application.createStatement()) {
			assertThat(text(application, "select count(*) from kept")).isEqualTo("1");
			for (String refused : List.of("create table mine (id int)", "create temp table mine (id int)",
					"create schema mine", "drop table kept", "alter table kept add column more int", "truncate kept",
					"delete from kept", "set role " + Roles.OWNER)) {
				assertThatExceptionOfType(SQLException.class).as(refused)
					.isThrownBy(() -> statement.execute(refused))
					.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
			}
		}
	}

	@Test
	void firstStartKilledHalfwayBlocksNothing() throws Exception {
		try (ChildProcess killed = ChildProcess.start(this.data, 1)) {
			while (!hasUnfinished()) {
				assertThat(killed.endsWithin(Duration.ofMillis(1))).as(killed::output).isFalse();
			}
			killed.kill();
		}
		assertThat(this.data.resolve("cluster")).doesNotExist();
		try (ChildProcess next = ChildProcess.start(this.data, 1)) {
			next.awaitOutput("committed 1");
			assertThat(next.output()).contains("An earlier start was cut off before any record was kept");
			next.stop();
		}
		assertThat(hasUnfinished()).isFalse();
	}

	private boolean hasUnfinished() throws IOException {
		if (!Files.exists(this.data)) {
			return false;
		}
		try (var entries = Files.list(this.data)) {
			return entries.anyMatch((entry) -> entry.getFileName().toString().startsWith("unfinished-"));
		}
	}

	@Test
	void staleProcessNumberHurtsNobody() throws Exception {
		startAndClose();
		Process somebody = new ProcessBuilder("sleep", "600").start();
		try {
			for (String stale : List.of("", "not a number", Long.toString(somebody.pid()))) {
				Files.writeString(this.data.resolve("cluster/pgdata/postmaster.pid"), stale);
				startAndClose();
			}
			assertThat(somebody.isAlive()).isTrue();
		}
		finally {
			somebody.destroyForcibly();
		}
	}

	private void startAndClose() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.data, Path.of("target").toAbsolutePath(), true)) {
			database.prepare("tracker");
		}
	}

	@Test
	void lostPasswordsAreNamedAndTheServerIsNotLeftRunning() throws Exception {
		startAndClose();
		Path passwords = this.data.resolve("cluster/passwords.properties");
		Files.delete(passwords);
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(this::startAndClose)
			.satisfies((ex) -> assertThat(ex.action()).contains(passwords.toString()));
		assertThat(this.data.resolve("cluster/pgdata/postmaster.pid")).doesNotExist();
	}

	@Test
	void damagedClusterShowsWhatPostgresSays() throws Exception {
		startAndClose();
		Files.writeString(this.data.resolve("cluster/pgdata/PG_VERSION"), "17\n");
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(this::startAndClose)
			.withMessageContaining("database files are incompatible with server");
	}

	@Test
	void killsAtThreeRandomMomentsLoseNothing() throws Exception {
		killAtRandomMoments(3);
	}

	@Test
	@Tag("faults")
	@EnabledIfSystemProperty(named = "faults", matches = "long")
	void killsAtThirtyRandomMomentsLoseNothing() throws Exception {
		killAtRandomMoments(30);
	}

	private void killAtRandomMoments(int rounds) throws Exception {
		long seed = Long.getLong("seed", System.nanoTime());
		log.info("Kills at random moments: -Dseed={}", seed);
		Random random = new Random(seed);
		long acknowledged = 0;
		for (int round = rounds; round > 0; round--) {
			Duration moment = Duration.ofMillis(random.nextInt(2000));
			ChildProcess child = ChildProcess.start(this.data, UNTIL_KILLED);
			if (round % 2 == 1) {
				child.awaitReady(); // else it is killed while it starts
			}
			assertThat(child.endsWithin(moment)).as(child::output).isFalse();
			String victims = kill(child, random.nextInt(3));
			acknowledged = Math.max(acknowledged, child.acknowledged());
			log.info("Round {}: killed {} after {} ms, {} numbers acknowledged", round, victims, moment.toMillis(),
					acknowledged);
		}
		try (ChildProcess last = ChildProcess.start(this.data, 0).awaitReady()) {
			assertEveryNumberUpTo(acknowledged, last);
			last.stop();
		}
	}

	private String kill(ChildProcess child, int whom) throws IOException {
		switch (whom) {
			case 0 -> child.kill();
			case 1 -> {
				child.kill();
				ChildProcess.killServer(this.data);
			}
			default -> {
				ChildProcess.killServer(this.data);
				child.kill();
			}
		}
		return List.of("the application", "the application, then the server", "the server, then the application")
			.get(whom);
	}

	/** There may be one more, committed but not acknowledged before the kill. */
	private static void assertEveryNumberUpTo(long last, ChildProcess child) throws Exception {
		Passwords passwords = Passwords.readFrom(child.data().resolve("cluster/passwords.properties"));
		try (Connection owner = connect(child, Roles.OWNER, passwords.owner())) {
			assertThat(text(owner, "select count(*) from generate_series(1, " + last
					+ ") n where not exists (select from kept where id = n)"))
				.isEqualTo("0");
		}
	}

	private static Connection connect(ChildProcess child, String role, String password) throws SQLException {
		try {
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + child.port() + "/tracker", role,
					password);
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
	}

	private static String text(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

}
