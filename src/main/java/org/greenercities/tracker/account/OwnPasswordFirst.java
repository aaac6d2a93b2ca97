package org.greenercities.tracker.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever signed in with a one-time password to the page where they set their own,
 * whatever they ask for.
 */
final class OwnPasswordFirst extends OncePerRequestFilter {

	static final String PAGE = "/account/password";

	private final RequestMatcher exempt;

	OwnPasswordFirst(String... alwaysOpen) {
		List<RequestMatcher> exempt = new ArrayList<>();
		for (String pattern : alwaysOpen) {
			exempt.add(PathPatternRequestMatcher.pathPattern(pattern));
		}
		exempt.add(PathPatternRequestMatcher.pathPattern(PAGE));
		this.exempt = new OrRequestMatcher(exempt);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.exempt.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication owner
				&& owner.passwordTemporary()) {
			response.sendRedirect(request.getContextPath() + PAGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
