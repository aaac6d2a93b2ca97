package org.greenercities.tracker.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are taken. */
public enum FileType {

	PDF("application/pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),

	ODT("application/vnd.oasis.opendocument.text", "odt"),

	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),

	ODP("application/vnd.oasis.opendocument.presentation", "odp"),

	CSV("text/csv", "csv"), TXT("text/plain", "txt"),

	PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg"), GIF("image/gif", "gif");

	private final String mediaType;

	private final List<String> endings;

	FileType(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = List.of(endings);
	}

	/** The type of a kept file. */
	public static FileType of(String mediaType) {
		return Arrays.stream(values()).filter((type) -> type.mediaType.equals(mediaType)).findFirst().orElseThrow();
	}

	/** All endings that are taken. */
	static List<String> taken() {
		return Arrays.stream(values()).flatMap((type) -> type.endings.stream()).toList();
	}

	/** The type that a name claims. */
	static Optional<FileType> claimed(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((type) -> type.endings.contains(ending)).findFirst();
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** What it is called in messages. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public boolean picture() {
		return this == PNG || this == JPEG || this == GIF;
	}

	/** Whether a file of this type looks so; texts do not say what they are for. */
	boolean looks(String look) {
		return look.equals((this == CSV || this == TXT) ? "text" : code());
	}

}
