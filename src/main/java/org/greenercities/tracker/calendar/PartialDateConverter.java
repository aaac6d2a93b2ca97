package org.greenercities.tracker.calendar;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link PartialDate} in a text column, as it was typed.
 */
@Converter(autoApply = true)
class PartialDateConverter implements AttributeConverter<PartialDate, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	@Override
	public @Nullable PartialDate convertToEntityAttribute(@Nullable String text) {
		return PartialDate.parseOrNull(text);
	}

}
