package org.greenercities.tracker.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.greenercities.tracker.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page somebody asked for before they were asked to sign in, and what they had typed
 * into it. Spring Security's own keeps the whole request in the session, and adds a
 * parameter to the address that would stay in people's links.
 */
final class SavedPage implements RequestCache {

	private static final String ADDRESS = SavedPage.class.getName();

	private static final String TYPED = TypedForm.class.getName();

	private static final Duration KEPT = Duration.ofHours(1);

	private final Clock clock;

	SavedPage(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (HttpMethod.GET.matches(request.getMethod()) && accept != null
				&& accept.contains(MediaType.TEXT_HTML_VALUE)) {
			String path = request.getRequestURI().substring(request.getContextPath().length());
			String query = request.getQueryString();
			request.getSession().setAttribute(ADDRESS, (query != null) ? path + "?" + query : path);
		}
		typed(request).ifPresent((form) -> keep(form, request));
	}

	/**
	 * What was typed on a page of ours; nothing if it came from elsewhere or is too long.
	 */
	Optional<TypedForm> typed(HttpServletRequest request) {
		return isOurs(request)
				? TypedForm.of(request, this.clock.instant()).filter((form) -> form.length() <= TypedForm.LONGEST)
				: Optional.empty();
	}

	/** Keeps what was typed until its author has signed in. */
	void keep(TypedForm form, HttpServletRequest request) {
		request.getSession().setAttribute(TYPED, form);
	}

	/** What was typed before signing in, if it was lately. */
	@Nullable TypedForm typedBefore(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(TYPED) instanceof TypedForm form
				&& this.clock.instant().isBefore(form.at().plus(KEPT))) ? form : null;
	}

	/** Browsers say where a form was sent from; one that does not is not believed. */
	private static boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String ours = ServletUriComponentsBuilder.fromRequestUri(request).replacePath(null).build().toUriString();
		return (site != null) ? site.equals("same-origin") : ours.equals(request.getHeader(HttpHeaders.ORIGIN));
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ADDRESS) instanceof String address)
				? new SimpleSavedRequest(address) : null;
	}

	/** Nothing of the old request is played back, so there is nothing to match. */
	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(ADDRESS);
			session.removeAttribute(TYPED);
		}
	}

}
