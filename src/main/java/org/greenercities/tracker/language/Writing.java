package org.greenercities.tracker.language;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The language in which people wrote the texts of a record, and what has been translated
 * since. The originals stand beside it, in fields of their own.
 *
 * @param language of the originals
 * @param translations by language, then by the name of the field
 */
@Embeddable
public record Writing(@Column(nullable = false) String language,
		@JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) Map<String, Map<String, String>> translations)
		implements
			Serializable {

	/** Written in English, not translated. */
	public static final Writing ENGLISH = new Writing("en", Map.of());

	/** Written in the language of the page that somebody typed it in, not translated. */
	public static Writing by(Locale writer) {
		return new Writing(Languages.ofTexts(writer), Map.of());
	}

	/**
	 * The same without the translations of a field, if its text has changed: they say
	 * what it said before.
	 */
	public Writing changed(String field, @Nullable String before, @Nullable String after) {
		if (Objects.equals(before, after)) {
			return this;
		}
		Map<String, Map<String, String>> others = new LinkedHashMap<>();
		this.translations.forEach((language, texts) -> {
			Map<String, String> kept = new LinkedHashMap<>(texts);
			kept.remove(field);
			if (!kept.isEmpty()) {
				others.put(language, kept);
			}
		});
		return new Writing(this.language, others);
	}

	/** A field's text in the reader's language, else as it was written. */
	public Localized in(Locale reader, String field, String original) {
		String wanted = Languages.ofTexts(reader);
		String translated = this.translations.getOrDefault(wanted, Map.of()).get(field);
		return (translated != null) ? new Localized(wanted, translated) : new Localized(this.language, original);
	}

}
