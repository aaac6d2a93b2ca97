package org.greenercities.tracker.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * After signing in: to the page that was asked for, else to the first one.
 */
final class BackToSavedPage implements AuthenticationSuccessHandler {

	private final RequestCache savedPage;

	private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

	BackToSavedPage(RequestCache savedPage) {
		this.savedPage = savedPage;
		this.redirect.setStatusCode(HttpStatus.SEE_OTHER);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SavedRequest saved = this.savedPage.getRequest(request, response);
		this.savedPage.removeRequest(request, response);
		this.redirect.sendRedirect(request, response, (saved != null) ? saved.getRedirectUrl() : "/");
	}

}
