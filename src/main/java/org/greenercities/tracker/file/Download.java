package org.greenercities.tracker.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file as it is sent: to be saved, never to be shown or run, whatever a browser makes
 * of its content.
 *
 * @param sha256 of the file, what it is known by in caches
 */
public record Download(String name, String mediaType, String sha256, Resource content) {

	static Download ofThumbnail(String name, String mediaType, String sha256, byte[] content) {
		return new Download(name, mediaType, "thumbnail-" + sha256, new ByteArrayResource(content));
	}

	/**
	 * The answer; whoever asks again is asked whether they may, and sent nothing twice.
	 * @param method where only the head is asked for, nothing is read
	 */
	public ResponseEntity<Resource> answer(HttpMethod method) throws IOException {
		return ResponseEntity.ok()
			.contentLength(this.content.contentLength())
			.eTag("\"" + this.sha256 + "\"")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.contentType(MediaType.parseMediaType(this.mediaType))
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition())
			.body((method == HttpMethod.HEAD) ? null : this.content);
	}

	private String disposition() {
		return ContentDisposition.attachment().filename(harmless(), StandardCharsets.UTF_8).build().toString();
	}

	/** Without what would be a folder or a line's end for who saves it. */
	private String harmless() {
		return this.name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
	}

}
