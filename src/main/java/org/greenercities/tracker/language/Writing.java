package org.greenercities.tracker.language;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

	/** A field's text in the reader's language, else as it was written. */
	public Localized in(Locale reader, String field, String original) {
		String wanted = Languages.ofTexts(reader);
		String translated = this.translations.getOrDefault(wanted, Map.of()).get(field);
		return (translated != null) ? new Localized(wanted, translated) : new Localized(this.language, original);
	}

}
