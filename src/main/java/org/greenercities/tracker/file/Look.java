package org.greenercities.tracker.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * What the content of a file looks like, whatever it is called: the code of a
 * {@link FileType}, {@code text}, or one of those that are only told apart so that a
 * refusal can name them.
 */
final class Look {

	static final String TEXT = "text";

	private static final int HEAD = 4096;

	/** By their first bytes, in Latin-1. */
	private static final Map<String, String> BEGINNINGS = beginnings();

	private static final int MOST_ENTRIES = 10_000;

	/** What 20 MB of honest documents unpack to, with much to spare. */
	private static final long MOST_UNPACKED = 500L << 20;

	private Look() {
	}

	private static Map<String, String> beginnings() {
		Map<String, String> beginnings = new LinkedHashMap<>();
		beginnings.put("\u0089PNG\r\n\u001a\n", "png");
		beginnings.put("\u00ff\u00d8\u00ff", "jpeg");
		beginnings.put("GIF87a", "gif");
		beginnings.put("GIF89a", "gif");
		beginnings.put("MZ", "program");
		beginnings.put("\u007fELF", "program");
		beginnings.put("#!", "program");
		beginnings.put("\u00d0\u00cf\u0011\u00e0", "old_office");
		beginnings.put("{\\rtf", "rtf");
		beginnings.put("RIFF", "webp");
		beginnings.put("PK\u0005\u0006", "zip");
		return beginnings;
	}

	static String of(Path content) throws IOException {
		String head = head(content);
		if (head.startsWith("PK\u0003\u0004")) {
			return packed(content);
		}
		// a little may stand before it
		if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
			return "pdf";
		}
		for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
			if (head.startsWith(beginning.getKey())) {
				return beginning.getValue();
			}
		}
		if (head.toLowerCase(Locale.ROOT).matches("(?s)(ï»¿)?\\s*<(!doctype|html|svg|script|\\?xml).*")) {
			return "web";
		}
		return isText(content) ? TEXT : "unknown";
	}

	private static String head(Path content) throws IOException {
		try (InputStream stream = Files.newInputStream(content)) {
			return new String(stream.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
		}
	}

	/** In whatever encoding: no control character is in it that no text has. */
	private static boolean isText(Path content) throws IOException {
		try (InputStream stream = Files.newInputStream(content)) {
			byte[] bytes = new byte[1 << 16];
			for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
				for (int i = 0; i < read; i++) {
					if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r".indexOf(bytes[i]) < 0 || bytes[i] == 0x7f) {
						return false;
					}
				}
			}
			return true;
		}
	}

	/** Nothing is unpacked: only the list of what is in it is read. */
	private static String packed(Path content) throws IOException {
		try (ZipFile zip = new ZipFile(content.toFile())) {
			refuseBomb(zip);
			if (zip.stream().anyMatch((entry) -> entry.getName().endsWith("vbaProject.bin"))) {
				return "macros";
			}
			String office = office(zip);
			return (office != null) ? office : openDocument(zip);
		}
		catch (IOException broken) {
			return "zip";
		}
	}

	private static void refuseBomb(ZipFile zip) {
		long unpacked = 0;
		for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
			unpacked += Math.min(Math.max(entry.getSize(), 0), MOST_UNPACKED + 1);
		}
		if (zip.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
			throw new FileRefused("file.refused.unpacked");
		}
	}

	private static @Nullable String office(ZipFile zip) {
		if (zip.getEntry("[Content_Types].xml") == null) {
			return null;
		}
		return (zip.getEntry("word/document.xml") != null) ? "docx" : (zip.getEntry("xl/workbook.xml") != null) ? "xlsx"
				: (zip.getEntry("ppt/presentation.xml") != null) ? "pptx" : null;
	}

	private static String openDocument(ZipFile zip) throws IOException {
		ZipEntry said = zip.getEntry("mimetype");
		if (said == null || zip.getEntry("META-INF/manifest.xml") == null) {
			return "zip";
		}
		try (InputStream stream = zip.getInputStream(said)) {
			String mediaType = new String(stream.readNBytes(100), StandardCharsets.US_ASCII).strip();
			return switch (mediaType) {
				case "application/vnd.oasis.opendocument.text" -> "odt";
				case "application/vnd.oasis.opendocument.spreadsheet" -> "ods";
				case "application/vnd.oasis.opendocument.presentation" -> "odp";
				default -> "zip";
			};
		}
	}

}
