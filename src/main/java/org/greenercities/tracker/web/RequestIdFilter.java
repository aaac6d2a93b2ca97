package org.greenercities.tracker.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its {@link RequestId}, before anything else happens. */
class RequestIdFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = idOf(request);
		MDC.put(RequestId.MDC_KEY, id);
		response.setHeader(RequestId.HEADER, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(RequestId.MDC_KEY);
		}
	}

	private String idOf(HttpServletRequest request) {
		if (request.getAttribute(RequestId.HEADER) instanceof String given) {
			return given;
		}
		String id = RequestId.accept(request.getHeader(RequestId.HEADER));
		request.setAttribute(RequestId.HEADER, id);
		return id;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

}
