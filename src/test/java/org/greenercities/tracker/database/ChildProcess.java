package org.greenercities.tracker.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An {@link AppendingProgram} in a process of its own. */
final class ChildProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Path data;

	private final Process process;

	private final Thread reader;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private ChildProcess(Path data, Process process) {
		this.data = data;
		this.process = process;
		this.reader = new Thread(this::read);
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/** Starts it on a data folder, to append so many numbers and then to wait. */
	static ChildProcess start(Path data, long numbers) throws IOException {
		return new ChildProcess(data,
				new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
						AppendingProgram.class.getName(), Long.toString(numbers), "--tracker.data=" + data,
						"--tracker.programs=target", "--spring.flyway.locations=classpath:db/durability")
					.redirectErrorStream(true)
					.start());
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			output.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add(ex.toString()); // killed
		}
	}

	ChildProcess awaitReady() {
		awaitOutput("ready");
		return this;
	}

	/** Waits until it has said so. */
	void awaitOutput(String line) {
		await(() -> this.lines.contains(line));
	}

	private void await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (endsWithin(Duration.ofMillis(20)) && !condition.getAsBoolean()) {
				throw new AssertionError("ended with " + this.process.exitValue() + ":\n" + output());
			}
			if (System.nanoTime() > end) {
				throw new AssertionError("nothing after " + PATIENCE + ":\n" + output());
			}
		}
	}

	/** Waits for its end, no longer than this. */
	boolean endsWithin(Duration duration) {
		try {
			boolean ended = this.process.waitFor(duration.toMillis(), TimeUnit.MILLISECONDS);
			if (ended) {
				this.reader.join(PATIENCE.toMillis());
			}
			return ended;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	int exitStatus() {
		if (!endsWithin(PATIENCE)) {
			throw new AssertionError("does not end:\n" + output());
		}
		return this.process.exitValue();
	}

	/** SIGTERM. */
	int stop() {
		this.process.destroy();
		return exitStatus();
	}

	/** SIGKILL. */
	void kill() {
		this.process.destroyForcibly();
		exitStatus();
	}

	/** SIGKILL to the PostgreSQL on a data folder, if any runs. */
	static void killServer(Path data) throws IOException {
		try {
			List<String> lines = Files.readAllLines(data.resolve("cluster/pgdata/postmaster.pid"));
			if (!lines.isEmpty()) {
				ProcessHandle.of(Long.parseLong(lines.get(0).strip())).ifPresent(ProcessHandle::destroyForcibly);
			}
		}
		catch (NoSuchFileException ex) {
			return; // none runs
		}
	}

	/**
	 * Waits until it has ended: to remove its file is not quite the last thing it does.
	 */
	static void awaitEnd(ProcessHandle server) throws Exception {
		server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	ProcessHandle server() throws IOException {
		return ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
	}

	int port() throws IOException {
		return Integer.parseInt(postmaster(3));
	}

	private String postmaster(int line) throws IOException {
		return Files.readAllLines(this.data.resolve("cluster/pgdata/postmaster.pid")).get(line).strip();
	}

	Path data() {
		return this.data;
	}

	long pid() {
		return this.process.pid();
	}

	/** The last number it was told is committed, 0 before the first. */
	long acknowledged() {
		return this.lines.stream()
			.filter((line) -> line.startsWith("committed "))
			.mapToLong((line) -> Long.parseLong(line.substring("committed ".length())))
			.max()
			.orElse(0);
	}

	String output() {
		return String.join("\n", this.lines);
	}

	/** Leaves neither it nor its server behind, whatever the test did. */
	@Override
	public void close() throws IOException {
		this.process.destroyForcibly();
		exitStatus();
		killServer(this.data);
	}

}
