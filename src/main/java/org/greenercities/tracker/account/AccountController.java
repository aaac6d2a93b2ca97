package org.greenercities.tracker.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own account: who am I here, and a password of one's own.
 */
@Controller
class AccountController {

	private static final String PASSWORD_VIEW = "account/password";

	private final Accounts accounts;

	private final OwnPassword ownPassword;

	private final SessionOwner sessions;

	AccountController(Accounts accounts, OwnPassword ownPassword, SessionOwner sessions) {
		this.accounts = accounts;
		this.ownPassword = ownPassword;
		this.sessions = sessions;
	}

	@GetMapping("/account")
	String show(Person reader, Model model) {
		model.addAttribute("account", account(reader));
		return "account/show";
	}

	@GetMapping(OwnPasswordFirst.PAGE)
	String edit(Person reader, Model model) {
		model.addAttribute("account", account(reader));
		model.addAttribute("form", PasswordForm.empty());
		return PASSWORD_VIEW;
	}

	@PostMapping(OwnPasswordFirst.PAGE)
	Object change(Person reader, @ModelAttribute("form") PasswordForm form, BindingResult errors, Model model,
			RedirectAttributes next, HttpServletRequest request, HttpServletResponse response) {
		Account account = account(reader);
		Account changed = this.ownPassword.change(account, form, request.getRemoteAddr(), errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("account", account);
			return PASSWORD_VIEW;
		}
		request.changeSessionId();
		this.sessions.saveContext(new SecurityContextImpl(PersonAuthentication.of(changed)), request, response);
		next.addFlashAttribute("passwordChanged", true);
		return SeeOther.to("/account");
	}

	private Account account(Person reader) {
		return this.accounts.byCode(reader.code()).orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

}
