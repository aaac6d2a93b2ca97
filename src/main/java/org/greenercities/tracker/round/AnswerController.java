package org.greenercities.tracker.round;

import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.BadParameter;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers of an activity to a round in place of an update. */
@Controller
class AnswerController {

	private static final String PAGE = "/rounds/{biennium}/answers/{activity}";

	private final Rounds rounds;

	private final Readings readings;

	private final Formats formats;

	AnswerController(Rounds rounds, Readings readings, Formats formats) {
		this.rounds = rounds;
		this.readings = readings;
		this.formats = formats;
	}

	/** Asks why it is excused. */
	@GetMapping(PAGE)
	ModelAndView ask(@PathVariable String biennium, @PathVariable String activity, Person person, Model model) {
		model.addAttribute("form", new AnswerForm("excused", null));
		return ask(biennium, this.rounds.toExcuse(biennium, activity, person), HttpStatus.OK, model);
	}

	@PostMapping(PAGE)
	ModelAndView answer(@PathVariable String biennium, @PathVariable String activity,
			@ModelAttribute("form") AnswerForm form, BindingResult errors, Person person, Locale locale, Model model,
			RedirectAttributes next) {
		Answer stands;
		switch (form.answer()) {
			case "no_change" -> stands = this.rounds.noChange(biennium, activity, person);
			case "excused" -> {
				ActivityDocument excused = this.rounds.toExcuse(biennium, activity, person);
				String reason = form.reason(this.readings.of(errors, locale));
				if (reason == null) {
					return ask(biennium, excused, HttpStatus.UNPROCESSABLE_CONTENT, model);
				}
				stands = this.rounds.excuse(biennium, activity, reason, person);
			}
			default -> throw new BadParameter("answer", form.answer(), List.of("no_change", "excused"));
		}
		next.addFlashAttribute("done", stands.code().equals(form.answer()) ? stands.code() : "stands." + stands.code());
		return new ModelAndView(SeeOther.to("/rounds/" + biennium));
	}

	private ModelAndView ask(String biennium, ActivityDocument activity, HttpStatus status, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("biennium", biennium);
		model.addAttribute("years", this.formats.biennium(biennium));
		return new ModelAndView("round/excuse", model.asMap(), status);
	}

}
