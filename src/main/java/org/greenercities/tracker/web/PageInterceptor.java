package org.greenercities.tracker.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives every page, and only pages, what the layout and the fragments use: {@code frame},
 * {@code address} and {@code fields}. Files and redirects cost nothing.
 */
class PageInterceptor implements HandlerInterceptor {

	/**
	 * Model attribute of a page that speaks of a biennium though no parameter names it.
	 */
	private static final String BIENNIUM = "biennium";

	private static final Pattern FORM = Pattern
		.compile(Pattern.quote(BindingResult.MODEL_KEY_PREFIX) + "(form|.*Form)");

	private final Frames frames;

	private final MessageSource messages;

	PageInterceptor(Frames frames, MessageSource messages) {
		this.frames = frames;
		this.messages = messages;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (page == null || view == null || view.startsWith("redirect:") || view.startsWith("forward:")) {
			return;
		}
		Locale locale = RequestContextUtils.getLocale(request);
		page.addObject("frame", this.frames.of(request, locale, (String) page.getModel().get(BIENNIUM)).checked());
		page.addObject("address", Address.of(request));
		page.addObject("fields", new Fields(forms(page.getModel()), this.messages, locale));
	}

	private static List<BindingResult> forms(Map<String, Object> model) {
		return model.entrySet()
			.stream()
			.filter((entry) -> FORM.matcher(entry.getKey()).matches())
			.map((entry) -> (BindingResult) entry.getValue())
			.toList();
	}

}
