package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of an activity to its owners' acceptance. */
@Controller
class WorkflowController {

	private final ActivityReview review;

	private final EditPages pages;

	WorkflowController(ActivityReview review, EditPages pages) {
		this.review = review;
		this.pages = pages;
	}

	@PostMapping("/activities/{code}/workflow")
	ModelAndView take(@PathVariable String code, @RequestParam int version, @ModelAttribute("form") WorkflowForm form,
			BindingResult errors, Person person, Locale locale, Model model, RedirectAttributes next) {
		String requestId = RequestId.current();
		switch (form.workflow()) {
			case "submitted" -> this.review.submit(code, version, person, requestId);
			case "accepted" -> this.review.accept(code, version, visibility(form.visibility()), person, requestId);
			case "returned" -> {
				String reason = form.reason(this.pages.reading(errors, locale));
				if (reason == null) {
					model.addAttribute("page", this.pages.show(code, person, locale));
					return new ModelAndView("logging/return", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
				}
				this.review.giveBack(code, version, reason, person, requestId);
			}
			default ->
				throw new BadParameter("workflow", form.workflow(), List.of("submitted", "accepted", "returned"));
		}
		next.addFlashAttribute("taken", form.workflow());
		return new ModelAndView(SeeOther.to("/activities/" + code));
	}

	private static Visibility visibility(String code) {
		return Coded.find(Visibility.class, code)
			.orElseThrow(() -> new BadParameter("visibility", code, Coded.codes(Visibility.class)));
	}

}
