package org.greenercities.tracker.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Files for tests: small, and as their programs write them where that matters. */
public final class SampleFiles {

	private SampleFiles() {
	}

	public static byte[] pdf() {
		return "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
	}

	public static byte[] program() {
		return "MZ\u0090\0\u0003\0\0\0This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
	}

	public static byte[] docx() {
		return zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"));
	}

	public static byte[] odt() {
		return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<manifest/>",
				"content.xml", "<content/>"));
	}

	public static byte[] png(int width, int height) {
		return picture("png", width, height);
	}

	public static byte[] jpeg(int width, int height) {
		return picture("jpeg", width, height);
	}

	private static byte[] picture(String format, int width, int height) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	public static byte[] zip(Map<String, String> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A document of half a megabyte with 512 MB of nought in it. */
	public static byte[] bomb() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			writeNought(zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void writeNought(OutputStream zip) throws IOException {
		byte[] nought = new byte[1 << 20];
		for (int megabyte = 0; megabyte < 512; megabyte++) {
			zip.write(nought);
		}
	}

}
