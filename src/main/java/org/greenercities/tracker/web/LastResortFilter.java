package org.greenercities.tracker.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what was thrown outside every handler, for example by the session when the
 * database is gone or by a page while it was printed.
 */
class LastResortFilter extends OncePerRequestFilter {

	private final ErrorView view;

	LastResortFilter(ErrorView view) {
		this.view = view;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException wrapped) {
			this.view.render((wrapped.getRootCause() != null) ? wrapped.getRootCause() : wrapped, request, response);
		}
		catch (IOException | RuntimeException thrown) {
			this.view.render(thrown, request, response);
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
