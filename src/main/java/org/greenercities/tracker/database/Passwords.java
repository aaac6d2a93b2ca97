package org.greenercities.tracker.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The passwords of the three roles of an embedded server.
 *
 * @param superuser of {@code postgres}, used to make the other two and the database
 * @param owner of {@link Roles#OWNER}
 * @param application of {@link Roles#APPLICATION}
 */
record Passwords(String superuser, String owner, String application) {

	/** New ones, of 192 random bits each. */
	static Passwords random() {
		SecureRandom random = new SecureRandom();
		return new Passwords(password(random), password(random), password(random));
	}

	private static String password(SecureRandom random) {
		byte[] bits = new byte[24];
		random.nextBytes(bits);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
	}

	/** Reads what {@link #writeTo} wrote. */
	static Passwords readFrom(Path file) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Files.newInputStream(file)) {
			properties.load(in);
		}
		return new Passwords(properties.getProperty("postgres", ""), properties.getProperty(Roles.OWNER, ""),
				properties.getProperty(Roles.APPLICATION, ""));
	}

	/** Writes them to a new file that only its owner may read, and waits for the disk. */
	void writeTo(Path file) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("postgres", this.superuser);
		properties.setProperty(Roles.OWNER, this.owner);
		properties.setProperty(Roles.APPLICATION, this.application);
		try (FileChannel channel = FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), DataFolder.ownerOnly("rw-------"));
				OutputStream out = Channels.newOutputStream(channel)) {
			properties.store(out, "Passwords of the embedded database. Without this file it cannot be opened.");
			channel.force(true);
		}
	}

	@Override
	public String toString() {
		return "Passwords[not shown]";
	}

}
