package org.greenercities.tracker.account;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.web.TypedForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * After signing in: to the form that could not be saved, else to the page that was asked
 * for, else to the first one.
 */
final class BackToSavedPage implements AuthenticationSuccessHandler {

	private final SavedPage savedPage;

	private final ObjectProvider<TypedForms> typedForms;

	private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

	BackToSavedPage(SavedPage savedPage, ObjectProvider<TypedForms> typedForms) {
		this.savedPage = savedPage;
		this.typedForms = typedForms;
		this.redirect.setStatusCode(HttpStatus.SEE_OTHER);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SavedRequest saved = this.savedPage.getRequest(request, response);
		TypedForm typed = this.savedPage.typedBefore(request);
		this.savedPage.removeRequest(request, response);
		Optional<String> form = (typed != null && authentication instanceof PersonAuthentication owner)
				? bringBack(typed, owner.person()) : Optional.empty();
		this.redirect.sendRedirect(request, response,
				form.orElse((saved != null && typed == null) ? saved.getRedirectUrl() : "/"));
	}

	/**
	 * Keeps what somebody typed.
	 * @return the page that shows it; none if somebody else typed it
	 */
	Optional<String> bringBack(TypedForm typed, Person person) {
		TypedForms forms = this.typedForms.getIfAvailable();
		if (forms == null || !typed.owner().equals(person.code())) {
			return Optional.empty();
		}
		forms.interrupted(person, typed);
		return Optional.of(typed.page());
	}

}
