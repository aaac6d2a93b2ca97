package org.greenercities.tracker.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder while this process holds its lock. The operating system releases the
 * lock when the process ends in whatever way, so that a lock file left behind blocks
 * nobody.
 */
final class DataFolder implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

	private static final String UNFINISHED = "unfinished-";

	/** Far behind the text: Windows lets nobody read a locked part of a file. */
	private static final long LOCKED_BYTE = 1L << 40;

	/**
	 * Folders of this process. It must not even open such a lock file again: closing it
	 * would release the lock.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel lock;

	private DataFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Creates the folder if need be and locks it.
	 * @throws DatabaseUnavailable if it cannot be written or another process runs on it
	 */
	static DataFolder lock(Path path) {
		try {
			Path folder = Files.createDirectories(path, ownerOnly("rwx------")).toRealPath();
			if (!HELD.add(folder)) {
				throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
			}
			try {
				return new DataFolder(folder, lockFile(folder));
			}
			catch (IOException | RuntimeException ex) {
				HELD.remove(folder);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new DatabaseUnavailable("The data folder " + path + " cannot be written (" + ex + ").",
					"Make it a folder that this user may write, or choose another: TRACKER_DATA=<folder>.", ex);
		}
	}

	private static FileChannel lockFile(Path folder) throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve("tracker.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE);
		if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
			String holder = holder(channel);
			channel.close();
			throw inUse(folder, holder);
		}
		String process = ProcessHandle.current().pid() + "\n";
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
		return channel;
	}

	private static DatabaseUnavailable inUse(Path folder, String process) {
		return new DatabaseUnavailable(
				"The data folder " + folder + " is in use by another tracker (process " + process + ").",
				"Stop that one first, or give this one a folder of its own: TRACKER_DATA=<folder>.");
	}

	private static String holder(FileChannel channel) throws IOException {
		ByteBuffer text = ByteBuffer.allocate(32);
		channel.read(text, 0);
		String process = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
		return process.isEmpty() ? "unknown" : process;
	}

	Path path() {
		return this.path;
	}

	/**
	 * Removes what earlier starts began and did not finish. A program of theirs may still
	 * be writing there: then the next start removes it.
	 */
	void removeUnfinished() {
		try (Stream<Path> entries = Files.list(this.path)) {
			for (Path entry : entries.filter((name) -> name.getFileName().toString().startsWith(UNFINISHED)).toList()) {
				log.warn("An earlier start was cut off before any record was kept in {}: removing it", entry);
				delete(entry);
			}
		}
		catch (IOException ex) {
			log.warn("What an earlier start left unfinished is removed next time ({})", ex.toString());
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
		HELD.remove(this.path);
	}

	/** A new folder, to be renamed when all is in it. */
	static Path unfinished(Path parent) throws IOException {
		return Files.createTempDirectory(parent, UNFINISHED, ownerOnly("rwx------"));
	}

	/** Permissions for a new file or folder, where the file system has such. */
	static FileAttribute<?>[] ownerOnly(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	/** Removes a folder and all in it; does nothing if there is none. */
	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		List<Path> contents;
		try (Stream<Path> walk = Files.walk(folder)) {
			contents = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : contents) {
			Files.delete(path);
		}
	}

}
