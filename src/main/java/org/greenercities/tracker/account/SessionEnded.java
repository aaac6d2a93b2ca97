package org.greenercities.tracker.account;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.web.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was open longer than its session comes without the token that belongs to
 * one. It is not saved, but what was typed is kept: for after signing in, or at once
 * where its author has signed in again meanwhile.
 */
final class SessionEnded implements AccessDeniedHandler {

	private final SavedPage savedPage;

	private final BackToSavedPage back;

	private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

	private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

	SessionEnded(SavedPage savedPage, BackToSavedPage back) {
		this.savedPage = savedPage;
		this.back = back;
		this.redirect.setStatusCode(HttpStatus.SEE_OTHER);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		Optional<String> next = (refusal instanceof CsrfException) ? next(request) : Optional.empty();
		if (next.isPresent()) {
			this.redirect.sendRedirect(request, response, next.get());
		}
		else {
			this.otherwise.handle(request, response, refusal);
		}
	}

	private Optional<String> next(HttpServletRequest request) {
		Optional<TypedForm> typed = this.savedPage.typed(request);
		if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication owner) {
			return typed.flatMap((form) -> this.back.bringBack(form, owner.person()));
		}
		typed.ifPresent((form) -> this.savedPage.keep(form, request));
		return typed.map((form) -> "/login");
	}

}
