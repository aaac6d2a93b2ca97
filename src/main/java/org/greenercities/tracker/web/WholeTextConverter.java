package org.greenercities.tracker.web;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * One value of a parameter is one element, commas and all: {@code city=Washington, D.C.}
 * is one city. An empty value is none. Takes the place of Spring's converter that splits
 * at commas.
 */
class WholeTextConverter implements GenericConverter {

	private final ConversionService elements;

	WholeTextConverter(ConversionService elements) {
		this.elements = elements;
	}

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, Collection.class));
	}

	@Override
	public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
		if (source == null) {
			return null;
		}
		TypeDescriptor element = to.getElementTypeDescriptor();
		Collection<@Nullable Object> target = CollectionFactory.createCollection(to.getType(),
				(element != null) ? element.getType() : null, 1);
		if (!Objects.toString(source).isEmpty()) {
			target.add((element != null) ? this.elements.convert(source, from, element) : source);
		}
		return target;
	}

}
