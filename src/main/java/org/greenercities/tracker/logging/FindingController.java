package org.greenercities.tracker.logging;

import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Finding;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
	ModelAndView explain(@PathVariable String code, @PathVariable("finding") String name, @RequestParam int version,
			@ModelAttribute("form") ExplanationForm form, BindingResult errors, Person person, Locale locale,
			Model model, RedirectAttributes next) {
		EditPage page = this.pages.show(code, person, locale);
		Finding finding = Coded.find(Finding.class, name).orElseThrow(() -> new NotFound("finding.not-found", name));
		Reading reading = this.pages.reading(errors, locale);
		String reason = form.read(reading);
		if (reason == null) {
			return again(page, finding, version, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		try {
			this.editing.explain(code, finding, reason, version, person, RequestId.current());
		}
		catch (OptimisticLockingFailureException changed) {
			EditPage now = this.pages.show(code, person, locale);
			boolean wrong = Finding.of(now.activity(), reading.codelists()).contains(finding);
			model.addAttribute("meanwhile", wrong ? "explained" : "right");
			return again(now, finding, now.version(), HttpStatus.CONFLICT, model);
		}
		next.addFlashAttribute("explained", true);
		return new ModelAndView(SeeOther.to("/activities/" + code + "#findings"));
	}

	private static ModelAndView again(EditPage page, Finding finding, int version, HttpStatus status, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("finding", finding);
		model.addAttribute("version", version);
		return new ModelAndView("logging/explain", model.asMap(), status);
	}

}
