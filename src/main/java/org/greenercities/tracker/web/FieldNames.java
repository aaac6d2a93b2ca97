package org.greenercities.tracker.web;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How the fields of a form are called: as columns and parameters are, in small letters
 * with underscores. The component {@code umbrellaProject} is filled from
 * {@code umbrella_project}.
 */
@ControllerAdvice
public class FieldNames {

	private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

	private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_([a-z])");

	@InitBinder
	void nameFields(WebDataBinder binder) {
		binder.setNameResolver((parameter) -> ofProperty(Objects.toString(parameter.getParameterName(), "")));
	}

	/** The name of the field that a component is filled from. */
	public static String ofProperty(String property) {
		return CAPITAL.matcher(property).replaceAll((capital) -> "_" + capital.group().toLowerCase(Locale.ROOT));
	}

	static String property(String name) {
		return AFTER_UNDERSCORE.matcher(name).replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT));
	}

}
