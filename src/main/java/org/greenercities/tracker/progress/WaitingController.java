package org.greenercities.tracker.progress;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityProgress;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.ToldOtherwise;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.round.Answer;
import org.greenercities.tracker.round.Rounds;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;
import org.greenercities.tracker.web.TypedForm;
import org.jspecify.annotations.Nullable;

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

/**
 * Going through all of one's activities that wait for a word, one after another; each is
 * saved as it is left.
 */
@Controller
class WaitingController {

	private static final String PAGE = "/progress/{biennium}/new";

	private final WaitingPages pages;

	private final UpdatePages updates;

	private final ActivityProgress progress;

	private final Rounds rounds;

	private final Readings readings;

	private final Formats formats;

	private final Drafts drafts;

	WaitingController(WaitingPages pages, UpdatePages updates, ActivityProgress progress, Rounds rounds,
			Readings readings, Formats formats, Drafts drafts) {
		this.pages = pages;
		this.updates = updates;
		this.progress = progress;
		this.rounds = rounds;
		this.readings = readings;
		this.formats = formats;
		this.drafts = drafts;
	}

	@GetMapping(PAGE)
	ModelAndView next(@PathVariable String biennium, @RequestParam(required = false) @Nullable String after,
			@RequestParam(name = "of", required = false) @Nullable Integer total,
			@RequestParam(name = "draft", required = false) @Nullable String brought, Person person, Locale locale,
			Model model) {
		WaitingPage page = (brought != null) ? this.pages.at(biennium, brought, total, person, locale)
				: this.pages.after(biennium, after, total, person, locale);
		model.addAttribute("form", this.pages.form(biennium));
		return show(page, HttpStatus.OK, model);
	}

	@PostMapping(PAGE)
	ModelAndView tell(@PathVariable String biennium, @RequestParam String activity,
			@RequestParam(name = "of", required = false) @Nullable Integer total,
			@ModelAttribute("form") UpdateForm form, BindingResult errors, Person person, Locale locale, Model model,
			RedirectAttributes next) {
		UpdatePage page = this.updates.show(activity, null, person, locale);
		ProgressUpdate.Told told = form.read(this.readings.of(errors, locale), page, null);
		if (told == null) {
			return show(this.pages.at(biennium, activity, total, person, locale), HttpStatus.UNPROCESSABLE_CONTENT,
					model);
		}
		try {
			this.progress.tell(activity, told, form.submission(null), person, RequestId.current());
		}
		catch (ToldOtherwise before) {
			return correct(activity, before, person, locale, model);
		}
		return new ModelAndView(after(activity, biennium, total, "told", next));
	}

	@PostMapping(path = PAGE, params = "no_change")
	View leave(@PathVariable String biennium, @RequestParam String activity,
			@RequestParam(name = "of", required = false) @Nullable Integer total,
			@RequestParam(required = false) @Nullable String narrative, Person person, HttpServletRequest request,
			RedirectAttributes next) {
		Answer stands = this.rounds.noChange(biennium, activity, person);
		if (narrative != null && !narrative.isBlank()) {
			TypedForm.unsaved(request);
		}
		return after(activity, biennium, total, (stands == Answer.NO_CHANGE) ? "unchanged" : "stands", next);
	}

	/**
	 * What was typed after the form was sent, as a correction of what was told from it.
	 */
	private ModelAndView correct(String activity, ToldOtherwise before, Person person, Locale locale, Model model) {
		UpdatePage page = this.updates.show(activity, before.number(), person, locale);
		model.addAttribute("sentBefore", true);
		model.addAttribute("drafts", this.drafts.none(page.path(), person));
		model.addAttribute("page", page);
		return new ModelAndView("progress/update", model.asMap(), HttpStatus.CONFLICT);
	}

	private static View after(String activity, String biennium, @Nullable Integer total, String done,
			RedirectAttributes next) {
		next.addFlashAttribute("done", done);
		next.addFlashAttribute("doneWith", activity);
		return SeeOther
			.to("/progress/" + biennium + "/new?after=" + activity + ((total != null) ? "&of=" + total : ""));
	}

	private ModelAndView show(WaitingPage page, HttpStatus status, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("biennium", page.biennium());
		model.addAttribute("years", this.formats.biennium(page.biennium()));
		return new ModelAndView("progress/waiting", model.asMap(), status);
	}

}
