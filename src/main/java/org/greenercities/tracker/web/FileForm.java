package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form with one file in it, read while it arrives and only when its handler asks: so a
 * sender who may not is refused before anything is read, and of a file that is too large
 * the fields before it are known. To be closed, which deletes what was received.
 *
 * @param fields by name, those after a file that is too large excepted
 * @param name of the file as its sender calls it, empty if none was chosen
 * @param content of the file, empty if none was chosen
 * @param tooLarge whether there was more of it, which was not read
 */
public record FileForm(Map<String, String> fields, String name, Path content,
		boolean tooLarge) implements AutoCloseable {

	private static final int LONGEST_FIELD = 10_000;

	private static final int MOST_PARTS = 20;

	/** In bytes: a name of 255 letters takes three each in many scripts, and more. */
	private static final int LONGEST_HEADERS = 4096;

	/**
	 * Reads the body of a request.
	 * @param largest how large the file may be
	 * @throws ResponseStatusException if it is no such form, or breaks off
	 */
	public static FileForm of(HttpServletRequest request, long largest) throws IOException {
		Path content = Files.createTempFile("tracker-", ".upload");
		try {
			return read(request, largest, content);
		}
		catch (IOException broken) {
			Files.delete(content);
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The form broke off", broken);
		}
		catch (RuntimeException fault) {
			Files.delete(content);
			throw fault;
		}
	}

	private static FileForm read(HttpServletRequest request, long largest, Path content) throws IOException {
		Map<String, String> fields = new HashMap<>();
		String name = "";
		FileItemIterator parts = upload().getItemIterator(new Body(request));
		for (int count = 1; parts.hasNext(); count++) {
			if (count > MOST_PARTS) {
				throw new IOException("More than " + MOST_PARTS + " parts");
			}
			FileItemStream part = parts.next();
			if (part.isFormField()) {
				fields.putIfAbsent(part.getFieldName(), field(part));
			}
			else if (name.isEmpty()) {
				name = name(part);
				if (!received(part, largest, content)) {
					return new FileForm(fields, name, content, true);
				}
			}
		}
		return new FileForm(fields, name, content, false);
	}

	private static FileUpload upload() {
		FileUpload upload = new FileUpload();
		upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
		upload.setPartHeaderSizeMax(LONGEST_HEADERS);
		return upload;
	}

	private static String name(FileItemStream part) {
		try {
			return Objects.toString(part.getName(), "");
		}
		catch (InvalidFileNameException noughts) {
			return noughts.getName().replace("\0", "");
		}
	}

	private static String field(FileItemStream part) throws IOException {
		try (InputStream stream = part.openStream()) {
			return new String(stream.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
		}
	}

	/** Whether all of it was received. */
	private static boolean received(FileItemStream part, long largest, Path content) throws IOException {
		// not closed: that would read to the end of what is too large
		InputStream stream = part.openStream();
		try (OutputStream file = Files.newOutputStream(content)) {
			byte[] bytes = new byte[1 << 16];
			long received = 0;
			for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
				received += read;
				if (received > largest) {
					return false;
				}
				file.write(bytes, 0, read);
			}
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.content);
	}

	private record Body(HttpServletRequest request) implements UploadContext {

		@Override
		public String getCharacterEncoding() {
			return StandardCharsets.UTF_8.name();
		}

		@Override
		public @Nullable String getContentType() {
			return this.request.getContentType();
		}

		@Override
		public long contentLength() {
			return this.request.getContentLengthLong();
		}

		@Override
		public InputStream getInputStream() throws IOException {
			return this.request.getInputStream();
		}

	}

}
