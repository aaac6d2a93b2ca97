package org.greenercities.tracker.logging;

import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Finding;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why something of an activity that looks wrong is right. */
@Controller
class FindingController {

	private final ActivityEditing editing;

	private final EditPages pages;

	FindingController(ActivityEditing editing, EditPages pages) {
		this.editing = editing;
		this.pages = pages;
	}

	/** Where the page of what was refused leads on from. */
	@GetMapping("/activities/{code}/findings/{finding}")
	View back() {
		return SeeOther.to("/activities/{code}");
	}

	@PostMapping("/activities/{code}/findings/{finding}")
	ModelAndView explain(@PathVariable String code, @PathVariable("finding") String name,
			@ModelAttribute("form") ExplanationForm form, BindingResult errors, Person person, Locale locale,
			Model model, RedirectAttributes next) {
		EditPage page = this.pages.show(code, person, locale);
		Finding finding = Coded.find(Finding.class, name).orElseThrow(() -> new NotFound("finding.not-found", name));
		String reason = form.read(this.pages.reading(errors, locale));
		if (reason == null) {
			model.addAttribute("page", page);
			model.addAttribute("finding", finding);
			return new ModelAndView("logging/explain", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.editing.explain(code, finding, reason, person, RequestId.current());
		next.addFlashAttribute("explained", true);
		return new ModelAndView(SeeOther.to("/activities/" + code + "#findings"));
	}

}
