package org.greenercities.tracker.language;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLanguageTests {

	private final Locale server = Locale.getDefault();

	private final ReaderLanguage language = new ReaderLanguage(
			new Languages(new LanguageSettings(List.of("en", "fr", "ar"), false)));

	@AfterEach
	void restoreTheServersLanguage() {
		Locale.setDefault(this.server);
	}

	@ParameterizedTest
	@CsvSource({ "fr, ar, en, fr", ", ar, fr, ar", ", , fr, fr", ", , fr-CA, fr", ", , 'de, fr;q=0.5, en;q=0.2', fr",
			", , de, en", ", , , en", "de, ar, fr, ar", ", de, fr, fr", "ar-XB, , fr, fr", "FR, , en, fr",
			"'fr-<b>', , en, en" })
	void takesParameterThenCookieThenBrowserOfThoseOffered(@Nullable String parameter, @Nullable String cookie,
			@Nullable String browser, Locale expected) {
		Locale.setDefault(Locale.FRENCH);
		assertThat(this.language.resolveLocale(request(parameter, cookie, browser))).isEqualTo(expected);
	}

	@Test
	void keepsTheChoiceInACookieWithoutASession() {
		MockHttpServletRequest request = request("fr", null, null);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.language.postHandle(request, response, this, new ModelAndView("page"));
		assertThat(response.getHeader("Set-Cookie")).startsWith("lang=fr; Path=/; Max-Age=31536000;")
			.endsWith("HttpOnly; SameSite=Lax")
			.doesNotContain("Secure");
		assertThat(request.getSession(false)).isNull();
	}

	@Test
	void marksTheCookieSecureOverHttps() {
		MockHttpServletRequest request = request("fr", null, null);
		request.setSecure(true);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.language.postHandle(request, response, this, new ModelAndView("page"));
		assertThat(response.getHeader("Set-Cookie")).contains("; Secure;");
	}

	@Test
	void keepsNothingThatWasNotChosenForAPage() {
		assertThat(kept(request("de", null, null), new ModelAndView("page"))).isFalse();
		assertThat(kept(request(null, null, "fr"), new ModelAndView("page"))).isFalse();
		assertThat(kept(request("fr", "fr", null), new ModelAndView("page"))).isFalse();
		assertThat(kept(request("fr", null, null), null)).isFalse();
		MockHttpServletRequest post = request("fr", null, null);
		post.setMethod("POST");
		assertThat(kept(post, new ModelAndView("page"))).isFalse();
	}

	private boolean kept(MockHttpServletRequest request, @Nullable ModelAndView page) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.language.postHandle(request, response, this, page);
		return response.containsHeader("Set-Cookie");
	}

	private static MockHttpServletRequest request(@Nullable String parameter, @Nullable String cookie,
			@Nullable String browser) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/activities");
		if (parameter != null) {
			request.setParameter("lang", parameter);
		}
		if (cookie != null) {
			request.setCookies(new Cookie("lang", cookie));
		}
		if (browser != null) {
			request.addHeader("Accept-Language", browser);
		}
		return request;
	}

}
