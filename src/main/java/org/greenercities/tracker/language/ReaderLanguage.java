package org.greenercities.tracker.language;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: the parameter {@code lang}, else the cookie {@code lang},
 * else what the browser accepts, always one that is offered. A choice made by the
 * parameter of a page is kept in the cookie; a download in another language changes
 * nothing, and no session is needed.
 */
class ReaderLanguage implements LocaleResolver, HandlerInterceptor {

	static final String NAME = "lang";

	private static final Duration KEPT = Duration.ofDays(365);

	private final Languages languages;

	ReaderLanguage(Languages languages) {
		this.languages = languages;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return asked(request).or(() -> kept(request)).or(() -> accepted(request)).orElseGet(this.languages::fallback);
	}

	private Optional<Locale> asked(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter(NAME)).flatMap(this.languages::named);
	}

	private Optional<Locale> kept(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME))
			.map(Cookie::getValue)
			.flatMap(this.languages::named);
	}

	private Optional<Locale> accepted(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Optional.empty();
		}
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((locale) -> this.languages.serving(locale).stream())
			.findFirst();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen by the parameter 'lang'");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		Optional<Locale> asked = asked(request);
		if (page == null || !request.getMethod().equals("GET") || asked.isEmpty() || asked.equals(kept(request))) {
			return;
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, asked.get().toLanguageTag())
					.path(request.getContextPath() + "/")
					.maxAge(KEPT)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
