package org.greenercities.tracker.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * An address that no controller answers. A visitor who mistypes one is told that there is
 * no such page; asking them to sign in first would promise one. When in doubt, it is
 * known and stays closed.
 */
final class UnknownAddress implements RequestMatcher {

	private final RequestMappingHandlerMapping pages;

	UnknownAddress(RequestMappingHandlerMapping pages) {
		this.pages = pages;
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			return this.pages.getHandler(request) == null;
		}
		catch (Exception ex) {
			// a page is there, but not for this method or type
			return false;
		}
	}

}
