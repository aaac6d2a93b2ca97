package org.greenercities.tracker.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.database.Programs.ProgramFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server: its files, and starting and stopping it. The caller holds the
 * lock of the {@link DataFolder} around it.
 */
final class Cluster {

	private static final Logger log = LoggerFactory.getLogger(Cluster.class);

	/** Outranks the configuration files, whatever somebody wrote there. */
	private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on");

	private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off",
			"full_page_writes", "off");

	private static final int ATTEMPTS = 20;

	/** Seconds; recovery after a crash may take its time. */
	private static final String PATIENCE = "300";

	private final Path folder;

	private final Path home;

	private final Programs programs;

	private final boolean durable;

	private int port;

	/**
	 * @param folder the data folder; {@link #start} makes the cluster in it if there is
	 * none
	 * @param durable whether what is committed survives a power cut; not so only for
	 * tests
	 */
	Cluster(Path folder, Programs programs, boolean durable) {
		this.folder = folder;
		this.home = folder.resolve("cluster");
		this.programs = programs;
		this.durable = durable;
	}

	/**
	 * Starts the server on a free port of this machine alone, after stopping one that an
	 * earlier run left behind.
	 */
	void start() {
		try {
			if (!Files.exists(this.home)) {
				create();
			}
			startWithPatience();
		}
		catch (IOException ex) {
			throw unavailable(ex.toString(), ex);
		}
		catch (ProgramFailed ex) {
			throw unavailable(ex.getMessage() + "\n" + startLog(), ex);
		}
	}

	/** Elsewhere first: what bears the final name is whole. */
	private void create() throws IOException, ProgramFailed {
		log.info("Creating a database in {}", this.home);
		Path unfinished = DataFolder.unfinished(this.folder);
		Passwords passwords = Passwords.random();
		passwords.writeTo(unfinished.resolve("passwords.properties"));
		Path superuser = Files.createFile(unfinished.resolve("superuser"), DataFolder.ownerOnly("rw-------"));
		Files.writeString(superuser, passwords.superuser());
		this.programs.run(unfinished.resolve("initdb.log"), "initdb", "--pgdata=" + unfinished.resolve("pgdata"),
				"--username=postgres", "--pwfile=" + superuser, "--auth=scram-sha-256", "--encoding=UTF8",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
				this.durable ? "--sync-method=fsync" : "--no-sync");
		Files.delete(superuser);
		Files.move(unfinished, this.home);
		syncFolder();
	}

	/** So that a power cut cannot take the new name back. */
	private void syncFolder() throws IOException {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (FileChannel channel = FileChannel.open(this.folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	/**
	 * Another process may take the port first, or a child of a killed server hold its
	 * memory for a moment longer.
	 */
	private void startWithPatience() throws IOException, ProgramFailed {
		for (int attempt = 1;; attempt++) {
			stopLeftover();
			this.port = freePort();
			try {
				pgCtl("start", "--timeout=" + PATIENCE, "--log=" + log(), "--options=" + options());
				return;
			}
			catch (ProgramFailed ex) {
				if (attempt == ATTEMPTS || !passes(startLog())) {
					throw ex;
				}
				log.info("PostgreSQL does not start yet, trying again");
				pause();
			}
		}
	}

	private static boolean passes(String startLog) {
		return startLog.contains("could not create any TCP/IP sockets") || startLog.contains("shared memory block")
				|| startLog.contains("postmaster.pid");
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private String options() {
		Map<String, String> settings = new LinkedHashMap<>(this.durable ? DURABLE : FAST);
		settings.put("port", Integer.toString(this.port));
		settings.put("listen_addresses", "127.0.0.1");
		settings.put("unix_socket_directories", "");
		settings.put("password_encryption", "scram-sha-256");
		settings.put("timezone", "UTC");
		settings.put("lc_messages", "C");
		settings.put("logging_collector", "on");
		settings.put("log_filename", "postgresql-%a.log");
		settings.put("log_truncate_on_rotation", "on");
		return settings.entrySet()
			.stream()
			.map((setting) -> "-c " + setting.getKey() + "=" + setting.getValue())
			.collect(Collectors.joining(" "));
	}

	/**
	 * A killed application leaves its server running. Its process number is believed only
	 * if a PostgreSQL on these files goes by it: after a restart of the machine the
	 * number may be anybody's.
	 */
	void stopLeftover() throws IOException, ProgramFailed {
		Path pidFile = data().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		Optional<ProcessHandle> process = process(pidFile);
		if (process.isEmpty()) {
			return; // PostgreSQL sees to it, and to children that may still run
		}
		if (isServer(process.get().info())) {
			log.warn("An earlier run ended without stopping its PostgreSQL (process {}): stopping it",
					process.get().pid());
			stop();
		}
		else {
			Files.deleteIfExists(pidFile);
		}
	}

	private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
		try {
			List<String> lines = Files.readAllLines(pidFile);
			return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty(); // ended just now
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			Files.deleteIfExists(pidFile); // cut off while it was written
			return Optional.empty();
		}
	}

	private boolean isServer(ProcessHandle.Info process) {
		boolean postgres = process.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(false);
		return postgres && process.arguments()
			.map((arguments) -> Stream.of(arguments).anyMatch(data().toString()::equals))
			.orElse(true);
	}

	/**
	 * Rolls back what is open, writes everything and waits until the server has ended.
	 */
	void stop() throws ProgramFailed {
		try {
			pgCtl("stop", "--mode=fast", "--timeout=" + PATIENCE);
		}
		catch (ProgramFailed ex) {
			// It may have ended by itself just before
			if (Files.exists(data().resolve("postmaster.pid"))) {
				throw ex;
			}
		}
	}

	private void pgCtl(String action, String... arguments) throws ProgramFailed {
		List<String> all = Stream.concat(Stream.of(action, "--pgdata=" + data(), "--wait"), Stream.of(arguments))
			.toList();
		this.programs.run(this.home.resolve("pg_ctl.log"), "pg_ctl", all.toArray(String[]::new));
	}

	/** The passwords made with this cluster. */
	Passwords passwords() {
		Path file = this.home.resolve("passwords.properties");
		try {
			return Passwords.readFrom(file);
		}
		catch (IOException ex) {
			throw new DatabaseUnavailable("The passwords of the embedded database cannot be read (" + ex + ").",
					"Put " + file + " back: it belongs to the database beside it and cannot be made anew.", ex);
		}
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	private Path data() {
		return this.home.resolve("pgdata");
	}

	private Path log() {
		return this.home.resolve("start.log");
	}

	private String startLog() {
		try {
			return Files.exists(log()) ? Files.readString(log()).strip() : "";
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private DatabaseUnavailable unavailable(String reason, Exception cause) {
		return new DatabaseUnavailable("The embedded database in " + this.home + " does not start: " + reason,
				"Mend what PostgreSQL complains about; its log is in " + data().resolve("log") + ".", cause);
	}

}
