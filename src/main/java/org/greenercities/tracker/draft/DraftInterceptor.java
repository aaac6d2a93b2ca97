package org.greenercities.tracker.draft;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.web.FormReader;
import org.greenercities.tracker.web.TypedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Lets a form take part by the lines of {@code fragments/draft.html} alone: gives its
 * page the model's {@code drafts} and what is to be brought back, and forgets what is
 * saved. A page with several forms does so itself. Nothing is read from the database
 * unless a page asks.
 */
@Component
class DraftInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	private static final String DRAFTS = "drafts";

	private static final String FORM = "form";

	private final ObjectProvider<Drafts> drafts;

	private final ObjectProvider<FormReader> forms;

	private final ObjectProvider<Clock> clock;

	DraftInterceptor(ObjectProvider<Drafts> drafts, ObjectProvider<FormReader> forms, ObjectProvider<Clock> clock) {
		this.drafts = drafts;
		this.forms = forms;
		this.clock = clock;
	}

	/**
	 * Before what gives the page its fields, and so, on the way back, registered after.
	 */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(1);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && request.getUserPrincipal() instanceof Authentication asking
				&& asking.getPrincipal() instanceof Person person) {
			TypedForm sent = TypedForm.of(request, this.clock.getObject().instant()).orElse(null);
			if (sent != null && page.getView() instanceof RedirectView) {
				leave(sent, TypedForm.isUnsaved(request), person);
			}
			else if (page.getViewName() != null && !page.getModel().containsKey(DRAFTS)) {
				page.addObject(DRAFTS,
						(sent != null) ? this.drafts.getObject().none(sent.address(), person) : bringBack(
								this.drafts.getObject().on(path(request), person, request.getParameter("draft")),
								page));
			}
		}
	}

	private void leave(TypedForm sent, boolean unsaved, Person person) {
		if (!unsaved) {
			this.drafts.getObject().saved(sent, person);
		}
		else if (sent.owner().equals(person.code())) {
			this.drafts.getObject().keep(sent, person);
		}
	}

	private PageDrafts bringBack(PageDrafts drafts, ModelAndView page) {
		drafts.broughtBack()
			.ifPresent((draft) -> page.addAllObjects(
					this.forms.getObject().read(draft.fields(), page.getModel().get(FORM), FORM).getModel()));
		return drafts;
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
