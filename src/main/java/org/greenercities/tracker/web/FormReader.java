package org.greenercities.tracker.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Reads a form that is one of several, where only the request says which: otherwise a
 * controller's parameter does the same.
 */
@Component
public class FormReader {

	private final ConversionService conversions;

	FormReader(@Qualifier("mvcConversionService") ConversionService conversions) {
		this.conversions = conversions;
	}

	/** A form as it was sent. */
	public <F> Sent<F> read(HttpServletRequest request, Class<F> form, String name) {
		return read(form, name, (binder) -> binder.construct(request));
	}

	/** A form as it was kept. */
	public <F> Sent<F> read(Map<String, List<String>> fields, Class<F> form, String name) {
		return read(form, name, (binder) -> binder.construct(new KeptValues(fields)));
	}

	/**
	 * A form as it was kept, in the place of another of its kind.
	 * @param form of the page; null if the page has none, which then shows single fields
	 */
	public BindingResult read(Map<String, List<String>> fields, @Nullable Object form, String name) {
		if (form != null) {
			return read(fields, form.getClass(), name).errors();
		}
		Map<String, Object> values = new HashMap<>();
		fields.forEach((field, typed) -> values.put(FieldNames.property(field), typed));
		return new MapBindingResult(values, name);
	}

	private <F> Sent<F> read(Class<F> form, String name, Consumer<ServletRequestDataBinder> filling) {
		ServletRequestDataBinder binder = new ServletRequestDataBinder(null, name);
		binder.setTargetType(ResolvableType.forClass(form));
		binder.setConversionService(this.conversions);
		new FieldNames().nameFields(binder);
		filling.accept(binder);
		BindingResult result = binder.getBindingResult();
		return new Sent<>(form.cast(Objects.requireNonNull(result.getTarget())), result);
	}

	/**
	 * What a form says, by the names of its fields, as it would be kept.
	 * @param form a record
	 */
	public static Map<String, List<String>> fields(Object form) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (RecordComponent component : form.getClass().getRecordComponents()) {
			ReflectionUtils.makeAccessible(component.getAccessor());
			Object typed = ReflectionUtils.invokeMethod(component.getAccessor(), form);
			Collection<?> values = (typed instanceof Collection<?> several) ? several
					: Stream.ofNullable(typed).toList();
			fields.put(FieldNames.ofProperty(component.getName()), values.stream().map(Object::toString).toList());
		}
		return fields;
	}

	/**
	 * A form and what is wrong with it so far.
	 */
	public record Sent<F>(F form, BindingResult errors) {
	}

	/**
	 * The values of kept fields, as those of a request are given: a single one by itself.
	 */
	private record KeptValues(Map<String, List<String>> fields) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			List<String> values = this.fields.getOrDefault(name, List.of());
			return values.isEmpty() ? null : (values.size() == 1) ? values.get(0) : values.toArray(String[]::new);
		}

		@Override
		public Set<String> getNames() {
			return this.fields.keySet();
		}

	}

}
