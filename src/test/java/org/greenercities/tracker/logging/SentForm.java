package org.greenercities.tracker.logging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a form with one file in it, as a browser sends it. */
public final class SentForm {

	public static final String TYPE = "multipart/form-data; boundary=----tracker";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	public SentForm with(String field, String value) {
		write("------tracker\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n");
		return this;
	}

	public SentForm withFile(String name, byte[] content) {
		write("------tracker\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		this.body.writeBytes(content);
		write("\r\n");
		return this;
	}

	public byte[] whole() {
		write("------tracker--\r\n");
		return this.body.toByteArray();
	}

	/** What has been sent when the line breaks. */
	byte[] brokenOff() {
		return this.body.toByteArray();
	}

	private void write(String text) {
		this.body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
