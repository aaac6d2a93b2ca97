package org.greenercities.tracker.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent and may be kept.
 *
 * @param content where it lies until it is kept
 * @param name as its sender calls it: any text, never a path to anything
 * @param thumbnail of a picture
 */
public record Upload(Path content, String name, FileType type, long size, byte[] sha256, byte @Nullable [] thumbnail) {

	/** How large a file may be. */
	public static final int LARGEST = 20 << 20;

	private static final int LONGEST_NAME = 255;

	/**
	 * Looks at what was sent.
	 * @throws FileRefused if it is not taken
	 */
	public static Upload of(Path content, String name) {
		try {
			long size = Files.size(content);
			if (size == 0) {
				throw new FileRefused("file.refused.empty");
			}
			if (size > LARGEST) {
				throw new FileRefused("file.refused.large", "megabytes", LARGEST >> 20);
			}
			String look = Look.of(content);
			FileType type = FileType.claimed(name)
				.filter((claimed) -> claimed.looks(look))
				.orElseThrow(() -> new FileRefused("file.refused.type", "looks", look, "taken", taken()));
			return new Upload(content, shortened(name), type, size, sha256(content),
					type.picture() ? Thumbnail.of(content, type) : null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String taken() {
		List<String> taken = FileType.taken();
		return String.join(", ", taken);
	}

	/** PostgreSQL keeps all characters but one; the ending stays. */
	private static String shortened(String name) {
		String kept = name.replace("\0", "");
		if (kept.codePointCount(0, kept.length()) <= LONGEST_NAME) {
			return kept;
		}
		String ending = kept.substring(kept.lastIndexOf('.'));
		return kept.substring(0, kept.offsetByCodePoints(0, LONGEST_NAME - ending.length())) + ending;
	}

	private static byte[] sha256(Path content) throws IOException {
		try (InputStream stream = Files.newInputStream(content);
				DigestInputStream digest = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
			digest.transferTo(OutputStream.nullOutputStream());
			return digest.getMessageDigest().digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
