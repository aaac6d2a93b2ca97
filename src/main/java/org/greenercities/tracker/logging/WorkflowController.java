package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.ActivityHistory;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Steps;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of an activity to its owners' acceptance. */
@Controller
class WorkflowController {

	private static final String PAGE = "/activities/{code}/workflow";

	private final ActivityReview review;

	private final ActivityHistory history;

	private final EditPages pages;

	WorkflowController(ActivityReview review, ActivityHistory history, EditPages pages) {
		this.review = review;
		this.history = history;
		this.pages = pages;
	}

	/** Where the page of what was refused leads on from. */
	@GetMapping(PAGE)
	View back() {
		return SeeOther.to("/activities/{code}");
	}

	@PostMapping(PAGE)
	ModelAndView take(@PathVariable String code, @RequestParam int version, @ModelAttribute("form") WorkflowForm form,
			BindingResult errors, Person person, Locale locale, Model model, RedirectAttributes next) {
		String requestId = RequestId.current();
		try {
			switch (form.workflow()) {
				case "submitted" -> this.review.submit(code, version, person, requestId);
				case "accepted" -> this.review.accept(code, version, form.opened(), person, requestId);
				case "returned" -> {
					String reason = form.reason(this.pages.reading(errors, locale));
					if (reason == null) {
						return again(this.pages.read(code, person), version, HttpStatus.UNPROCESSABLE_CONTENT, person,
								model);
					}
					this.review.giveBack(code, version, reason, person, requestId);
				}
				default ->
					throw new BadParameter("workflow", form.workflow(), List.of("submitted", "accepted", "returned"));
			}
		}
		catch (OptimisticLockingFailureException changed) {
			return meanwhile(code, version, person, locale, model);
		}
		next.addFlashAttribute("taken", form.workflow());
		return new ModelAndView(SeeOther.to("/activities/" + code));
	}

	/** The step again, of what it is now, with what is different from what was seen. */
	private ModelAndView meanwhile(String code, int seen, Person person, Locale locale, Model model) {
		ActivityDocuments.Read now = this.pages.read(code, person);
		model.addAttribute("meanwhile", true);
		if (seen < now.version()) {
			model.addAttribute("changes", this.history.compare(code, seen, now.version(), person, locale).changes());
		}
		return again(now, now.version(), HttpStatus.CONFLICT, person, model);
	}

	/**
	 * The step again, with what was typed.
	 * @param version the number of the version the person has seen
	 */
	private ModelAndView again(ActivityDocuments.Read read, int version, HttpStatus status, Person person,
			Model model) {
		Steps steps = this.review.steps(read, person);
		if (!steps.edit()) {
			throw new AccessDeniedException(person.code() + " takes no step with " + read.activity().code());
		}
		model.addAttribute("activity", read.activity());
		model.addAttribute("version", version);
		model.addAttribute("steps", steps);
		return new ModelAndView("logging/step", model.asMap(), status);
	}

}
