package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.web.util.HtmlUtils;

/**
 * Prints error pages: the template {@code error} in the usual frame, as a whole or not at
 * all; if even that fails, a page of a few lines. Works wherever in the application
 * something was thrown.
 */
class ErrorView {

	private static final Logger logger = LoggerFactory.getLogger(ErrorView.class);

	private final Frames frames;

	private final MessageSource messages;

	private final ObjectProvider<ThymeleafViewResolver> views;

	private final ObjectProvider<LocaleResolver> locales;

	private final ObjectProvider<ResourceUrlProvider> resources;

	ErrorView(Frames frames, MessageSource messages, ObjectProvider<ThymeleafViewResolver> views,
			ObjectProvider<LocaleResolver> locales, ObjectProvider<ResourceUrlProvider> resources) {
		this.frames = frames;
		this.messages = messages;
		this.views = views;
		this.locales = locales;
		this.resources = resources;
	}

	void render(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
		if (DisconnectedClientHelper.isClientDisconnectedException(thrown) || thrown instanceof SocketException) {
			logger.debug("The client went away", thrown);
			return;
		}
		Problem problem = Problem.of(thrown);
		if (problem.ours()) {
			logger.error("{} {} failed", request.getMethod(), Address.of(request).path(), thrown);
		}
		else {
			logger.debug("{} {} refused", request.getMethod(), Address.of(request).path(), thrown);
		}
		render(problem, request, response);
	}

	void render(Problem problem, HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.status().value());
		problem.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		Locale locale = locale(request);
		try {
			byte[] page = page(problem, request, response, locale);
			response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
			response.setContentLength(page.length);
			response.getOutputStream().write(page);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	private byte[] page(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Locale before = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(locale);
		try {
			return whole(problem, new ReadableRequest(request), response, locale);
		}
		catch (Exception broken) {
			logger.error("The error page failed", broken);
			return plain(problem, locale).getBytes(StandardCharsets.UTF_8);
		}
		finally {
			LocaleContextHolder.setLocale(before);
		}
	}

	private byte[] whole(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws Exception {
		View view = this.views.getObject().resolveViewName("error", locale);
		if (view == null) {
			throw new IllegalStateException("There is no template for errors");
		}
		Map<String, Object> model = new HashMap<>();
		model.put("problem", problem);
		model.put("request", RequestId.current());
		model.put("frame", this.frames.ofError(request, locale, problem.ours()));
		model.put("address", Address.of(request));
		model.put("fields", new Fields(List.of(), this.messages, locale));
		KeptResponse kept = new KeptResponse(response, request.getContextPath());
		view.render(model, request, kept);
		return kept.getContentAsByteArray();
	}

	/**
	 * Without template, frame or anything else that can fail, in the language of last
	 * resort.
	 */
	String plain(Problem problem) {
		return plain(problem, this.frames.fallback());
	}

	private String plain(Problem problem, Locale locale) {
		return """
				<!doctype html>
				<html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s</head>
				<body><main class="page"><h1>%2$s</h1><p>%4$s</p><p>%5$s</p><p>%6$s %7$s</p></main></body>
				</html>
				""".formatted(locale.toLanguageTag(), text(problem.key() + ".title", locale), style(),
				text(problem.key() + ".text", locale), text(problem.key() + ".next", locale),
				text("error.request", locale), HtmlUtils.htmlEscape(RequestId.current()));
	}

	private String style() {
		String file = file("/assets/tracker.css");
		return (file != null) ? "<link rel=\"stylesheet\" href=\"%s\">".formatted(file) : "";
	}

	/** The address of a static file with its fingerprint, null if there is none. */
	private @Nullable String file(String path) {
		ResourceUrlProvider provider = this.resources.getIfAvailable();
		return (provider != null) ? provider.getForLookupPath(path) : null;
	}

	private String text(String key, Locale locale) {
		return HtmlUtils.htmlEscape(String.valueOf(this.messages.getMessage(key, null, key, locale)), "UTF-8");
	}

	private Locale locale(HttpServletRequest request) {
		LocaleResolver resolver = this.locales.getIfAvailable();
		return (resolver != null) ? resolver.resolveLocale(new ReadableRequest(request)) : Locale.ENGLISH;
	}

	/** A request whose parameters can be asked for even if they are what was wrong. */
	private static class ReadableRequest extends HttpServletRequestWrapper {

		ReadableRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			try {
				return super.getParameter(name);
			}
			catch (InvalidParameterException unreadable) {
				return null;
			}
		}

	}

	/**
	 * Keeps the page until it is whole; addresses of files get their fingerprint here
	 * too.
	 */
	private class KeptResponse extends ContentCachingResponseWrapper {

		private final String context;

		KeptResponse(HttpServletResponse response, String context) {
			super(response);
			this.context = context;
		}

		@Override
		public String encodeURL(String url) {
			String encoded = super.encodeURL(url);
			if (!encoded.equals(url) || !url.startsWith(this.context + "/")) {
				return encoded;
			}
			String file = file(url.substring(this.context.length()));
			return (file != null) ? this.context + file : encoded;
		}

	}

}
