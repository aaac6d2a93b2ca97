package org.greenercities.tracker.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that are kept, in the database as everything else. Nowhere does the content
 * of one stand in memory as a whole: it is sent to the driver as a stream and read slice
 * by slice.
 */
@Component
public class StoredFiles {

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a file.
	 * @param by the account that sent it
	 * @param before what was kept for the same record
	 * @throws FileRefused if that is enough
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID keep(Upload upload, String by, Kept before) {
		before.refuseTooMuch(upload);
		UUID id = UUID.randomUUID();
		try (InputStream content = Files.newInputStream(upload.content())) {
			this.jdbc.sql("""
					insert into file (id, name, media_type, size, sha256, content, thumbnail, uploaded_by, uploaded_at)
					values (:id, :name, :mediaType, :size, :sha256, :content, :thumbnail, :by, :at)""")
				.param("id", id)
				.param("name", upload.name())
				.param("mediaType", upload.type().mediaType())
				.param("size", upload.size())
				.param("sha256", upload.sha256())
				.param("content", new SqlBinaryValue(content, upload.size()))
				.param("thumbnail", upload.thumbnail())
				.param("by", by)
				.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
			return id;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A kept file with its content. */
	@Transactional(readOnly = true)
	public Download download(UUID id) {
		return this.jdbc.sql("select name, media_type, size, sha256 from file where id = :id")
			.param("id", id)
			.query((row, number) -> download(id, row))
			.single();
	}

	private Download download(UUID id, ResultSet row) throws SQLException {
		String name = row.getString("name");
		Resource content = new SlicedResource(name, row.getLong("size"),
				(from, length) -> this.jdbc
					.sql("select substring(content from :from for :length) from file where id = :id")
					.param("from", (int) from + 1)
					.param("length", length)
					.param("id", id)
					.query(byte[].class)
					.single());
		return new Download(name, row.getString("media_type"), hex(row.getBytes("sha256")), content);
	}

	/** The small picture of a kept picture. */
	@Transactional(readOnly = true)
	public Download thumbnail(UUID id) {
		return this.jdbc.sql("select name, media_type, sha256, thumbnail from file where id = :id")
			.param("id", id)
			.query((row, number) -> Download.ofThumbnail(row.getString("name"),
					Thumbnail.mediaType(FileType.of(row.getString("media_type"))), hex(row.getBytes("sha256")),
					row.getBytes("thumbnail")))
			.single();
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	/** Who sent files, and when. */
	@Transactional(readOnly = true)
	public Map<UUID, Sent> sent(Collection<UUID> files) {
		if (files.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select f.id, a.name, f.uploaded_at from file f join account a on a.code = f.uploaded_by
				where f.id in (:files)""")
			.param("files", files)
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class),
					new Sent(row.getString("name"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant())))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * What was kept for one record, what was taken off it too: not without end.
	 *
	 * @param bytes their sizes together
	 */
	public record Kept(int files, long bytes) {

		private static final int MOST_FILES = 50;

		private static final int MOST_MEGABYTES = 200;

		private void refuseTooMuch(Upload upload) {
			if (this.files >= MOST_FILES || this.bytes + upload.size() > (long) MOST_MEGABYTES << 20) {
				throw new FileRefused("file.refused.many", "files", MOST_FILES, "megabytes", MOST_MEGABYTES);
			}
		}

	}

	/**
	 * That somebody sent a file.
	 *
	 * @param by their name
	 */
	public record Sent(String by, Instant at) {
	}

}
