package org.greenercities.tracker.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked
 * from the class path into a folder that is named after the archive's content.
 */
final class Programs {

	private static final Logger log = LoggerFactory.getLogger(Programs.class);

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private final Path home;

	private Programs(Path home) {
		this.home = home;
	}

	/** Unpacks the programs below the folder unless they are there already. */
	static Programs in(Path folder) {
		try {
			byte[] archive = archive();
			Path home = folder.resolve("postgresql-" + digest(archive));
			if (!Files.exists(home)) {
				unpack(archive, Files.createDirectories(folder), home);
			}
			return new Programs(home);
		}
		catch (IOException ex) {
			throw new DatabaseUnavailable("PostgreSQL cannot be unpacked into " + folder + " (" + ex + ").",
					"It takes 60 MB in a folder that this user may write: TRACKER_PROGRAMS=<folder>.", ex);
		}
	}

	private static byte[] archive() throws IOException {
		String machine = System.getProperty("os.arch");
		try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(),
				machine.equals("amd64") ? "x86_64" : machine)) {
			return archive.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw new DatabaseUnavailable("There is no embedded PostgreSQL for " + system() + " on " + machine + ".",
					"Use a PostgreSQL server: spring.datasource.url.", ex);
		}
	}

	private static String system() {
		String name = System.getProperty("os.name");
		return WINDOWS ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
	}

	private static String digest(byte[] archive) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
			return HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Under another name first: what bears the final name is whole. */
	private static void unpack(byte[] archive, Path folder, Path home) throws IOException {
		log.info("Unpacking PostgreSQL into {}", home);
		Path unfinished = DataFolder.unfinished(folder);
		try {
			try (TarArchiveInputStream entries = new TarArchiveInputStream(
					new XZInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
				for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
					unpack(entry, entries, unfinished.resolve(entry.getName()));
				}
			}
			if (!Files.exists(home)) {
				Files.move(unfinished, home);
			}
		}
		finally {
			DataFolder.delete(unfinished);
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink() || entry.isLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if (entry.getName().matches("(\\./)?bin/.*") && !target.toFile().setExecutable(true)) {
			throw new IOException("cannot make " + target + " executable");
		}
	}

	/**
	 * Runs one of the programs to its end.
	 * @param output file that takes what the program prints
	 * @throws ProgramFailed with that output if the program does not end with 0
	 */
	void run(Path output, String program, String... arguments) throws ProgramFailed {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root; in a user namespace of its own nobody is
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.home.resolve("bin").resolve(WINDOWS ? program + ".exe" : program).toString());
		command.addAll(List.of(arguments));
		try {
			// A file, no pipe: the server would inherit the pipe and hold it open
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().keySet().removeIf((name) -> name.toUpperCase(Locale.ROOT).startsWith("PG"));
			builder.environment().put("LC_ALL", "C");
			int status = waitFor(builder.start());
			if (status != 0) {
				throw new ProgramFailed(program + " ended with " + status + ":\n" + Files.readString(output).strip());
			}
		}
		catch (IOException ex) {
			throw new ProgramFailed(program + " did not run: " + ex);
		}
	}

	/** Not to be interrupted: half a start or stop would leave a server behind. */
	private static int waitFor(Process process) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					if (process.waitFor(10, TimeUnit.MINUTES)) {
						return process.exitValue();
					}
					process.destroy();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** A program of PostgreSQL did not do what it was asked for. */
	static final class ProgramFailed extends Exception {

		ProgramFailed(String message) {
			super(message);
		}

	}

}
