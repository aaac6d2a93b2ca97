package org.greenercities.tracker.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Session attributes to bytes and back. What cannot be read, because another version of
 * the tracker wrote it, reads as not there: its owner signs in again, instead of getting
 * an error at every page.
 */
final class SessionAttributes extends GenericConversionService {

	private static final Logger logger = LoggerFactory.getLogger(SessionAttributes.class);

	SessionAttributes() {
		addConverter(Object.class, byte[].class, new SerializingConverter());
		addConverter(new Reading());
	}

	private static final class Reading implements GenericConverter {

		private final DeserializingConverter bytes = new DeserializingConverter(
				SessionAttributes.class.getClassLoader());

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(byte[].class, Object.class));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
			try {
				return (source instanceof byte[] stored) ? this.bytes.convert(stored) : null;
			}
			catch (RuntimeException ex) {
				logger.info("A session attribute cannot be read and is left out: {}", ex.getMessage());
				return null;
			}
		}

	}

}
