package org.greenercities.tracker.file;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A kept file, without its content. */
@Entity
@Immutable
@Table(name = "file")
public class StoredFile {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String mediaType;

	@Column(nullable = false)
	private long size;

	protected StoredFile() {
	}

	/** One that is kept already. */
	public StoredFile(UUID id, String name, String mediaType, long size) {
		this.id = id;
		this.name = name;
		this.mediaType = mediaType;
		this.size = size;
	}

	public UUID id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public String mediaType() {
		return this.mediaType;
	}

	public long size() {
		return this.size;
	}

}
