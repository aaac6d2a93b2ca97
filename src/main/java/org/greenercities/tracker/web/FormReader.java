package org.greenercities.tracker.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
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
		ServletRequestDataBinder binder = new ServletRequestDataBinder(null, name);
		binder.setTargetType(ResolvableType.forClass(form));
		binder.setConversionService(this.conversions);
		new FieldNames().nameFields(binder);
		binder.construct(request);
		BindingResult result = binder.getBindingResult();
		return new Sent<>(form.cast(Objects.requireNonNull(result.getTarget())), result);
	}

	/**
	 * A form and what is wrong with it so far.
	 */
	public record Sent<F>(F form, BindingResult errors) {
	}

}
