package org.greenercities.tracker.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-in page. Spring Security answers its form, and comes back here when that
 * failed.
 */
@Controller
class LoginController {

	private final Demonstration demonstration;

	private final SavedPage savedPage;

	LoginController(Demonstration demonstration, SavedPage savedPage) {
		this.demonstration = demonstration;
		this.savedPage = savedPage;
	}

	@GetMapping("/login")
	String show(Person reader, CsrfToken csrf, Model model, HttpServletRequest request, HttpServletResponse response,
			@RequestParam(defaultValue = "") String username,
			@RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION,
					required = false) @Nullable AuthenticationException failure) {
		if (reader.signedIn()) {
			return "redirect:/";
		}
		// makes the session now: further down the page the answer may already be on its
		// way
		csrf.getToken();
		BindingResult form = new BeanPropertyBindingResult(LoginForm.with((failure != null) ? username : ""), "form");
		if (failure != null) {
			refuse(failure, form, response);
		}
		model.addAllAttributes(form.getModel());
		model.addAttribute("typed", this.savedPage.typedBefore(request) != null);
		model.addAttribute("demonstrations", this.demonstration.shown());
		model.addAttribute("demonstrationPassword", Demonstration.PASSWORD);
		return "account/login";
	}

	private static void refuse(AuthenticationException failure, BindingResult form, HttpServletResponse response) {
		if (failure instanceof SignInDelayed delayed) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
			form.rejectValue("username", "account.login.delayed", delayed.inWords(), null);
		}
		else {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			form.rejectValue("username", "account.login.wrong");
		}
	}

}
