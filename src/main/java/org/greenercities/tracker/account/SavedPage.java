package org.greenercities.tracker.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page somebody asked for before they were asked to sign in. Its address is all that
 * is kept: Spring Security's own keeps the whole request in the session, and adds a
 * parameter to the address that would stay in people's links.
 */
final class SavedPage implements RequestCache {

	private static final String ADDRESS = SavedPage.class.getName();

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (HttpMethod.GET.matches(request.getMethod()) && accept != null
				&& accept.contains(MediaType.TEXT_HTML_VALUE)) {
			String path = request.getRequestURI().substring(request.getContextPath().length());
			String query = request.getQueryString();
			request.getSession().setAttribute(ADDRESS, (query != null) ? path + "?" + query : path);
		}
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
		}
	}

}
