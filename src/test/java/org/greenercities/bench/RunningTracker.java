package org.greenercities.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.io.InputStream;

/**
 * The tracker in a process of its own on its embedded database, and the two ways to it:
 * pages over HTTP, and the database itself.
 */
final class RunningTracker implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Path data;

	private final int port;

	private final Process process;

	private final Duration untilFirstPage;

	/**
	 * Starts it and waits for the first page.
	 * @param folder holds {@code data}, and gets the log
	 * @param options of the Java virtual machine
	 */
	RunningTracker(Path folder, List<String> options) throws IOException, InterruptedException {
		this.data = folder.resolve("data");
		this.port = freePort();
		long began = System.nanoTime();
		this.process = Java.start(folder.resolve("tracker.log"), options, BenchedTracker.class,
				"--tracker.data=" + this.data, "--tracker.programs=" + folder.resolveSibling("programs"),
				"--server.address=127.0.0.1", "--server.port=" + this.port, "--bench.templates=" + folder);
		awaitFirstPage(began + PATIENCE.toNanos());
		this.untilFirstPage = Duration.ofNanos(System.nanoTime() - began);
	}

	private void awaitFirstPage(long deadline) throws InterruptedException {
		while (true) {
			try {
				get("/activities", true);
				return;
			}
			catch (IOException notYet) {
				if (!this.process.isAlive() || System.nanoTime() > deadline) {
					throw new IllegalStateException("The tracker does not start: see tracker.log", notYet);
				}
				TimeUnit.MILLISECONDS.sleep(20);
			}
		}
	}

	/** From the start of the process to the whole first page of the list. */
	Duration untilFirstPage() {
		return this.untilFirstPage;
	}

	/**
	 * Asks for a page and reads it to its end.
	 * @return as it came, perhaps compressed
	 */
	byte[] get(String address, boolean compressed) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address))
			.header("Accept-Encoding", compressed ? "gzip" : "identity")
			.timeout(PATIENCE)
			.build();
		HttpResponse<byte[]> response = this.client.send(request, BodyHandlers.ofByteArray());
		boolean packed = response.headers().firstValue("Content-Encoding").isPresent();
		if (response.statusCode() != 200 || packed != compressed) {
			throw new IllegalStateException("%s answers %d, %s".formatted(address, response.statusCode(),
					packed ? "compressed" : "not compressed"));
		}
		return response.body();
	}

	String text(String address) throws IOException, InterruptedException {
		try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(get(address, true)))) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Somebody who edits activities. */
	Editor editor() throws IOException, InterruptedException {
		return new Editor(this.port);
	}

	/** A connection as the superuser. */
	Connection connect() throws IOException, SQLException {
		Properties passwords = new Properties();
		try (InputStream file = Files.newInputStream(this.data.resolve("cluster/passwords.properties"))) {
			passwords.load(file);
		}
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/tracker".formatted(postmaster(3)),
				"postgres", passwords.getProperty("postgres"));
	}

	/** Milliseconds of processor time that the application has used. */
	double applicationCpu() {
		return Cpu.of(this.process.pid());
	}

	/** Milliseconds of processor time that all of the database has used. */
	double databaseCpu() {
		return Cpu.ofFamily(Long.parseLong(postmaster(0)));
	}

	private String postmaster(int line) {
		try {
			return Files.readAllLines(this.data.resolve("cluster/pgdata/postmaster.pid")).get(line).strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
