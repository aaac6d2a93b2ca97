package org.greenercities.tracker.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what a handler threw, and what was refused before one was reached, with a page.
 * Who may do what is left to Spring Security.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

	private final ErrorView view;

	ErrorPages(ErrorView view) {
		this.view = view;
	}

	@ExceptionHandler
	void refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
		this.view.render(thrown, request, response);
	}

	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void leaveToSecurity(RuntimeException thrown) {
		throw thrown;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	void show(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
			this.view.render(thrown, request, response);
		}
		else {
			this.view.render(Problem.of(status(request)), request, response);
		}
	}

	private static HttpStatusCode status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return HttpStatusCode.valueOf((status instanceof Integer code && code >= 400) ? code : 404);
	}

}
