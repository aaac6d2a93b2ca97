package org.greenercities.tracker.progress;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityProgress;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.ToldOtherwise;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.draft.PageDrafts;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.form.Submission;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.FormReader;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;
import org.jspecify.annotations.Nullable;

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

/** Telling how an activity goes, and correcting what was told. */
@Controller
class UpdateController {

	private static final String NEW = "/activities/{code}/progress/new";

	private static final String EDIT = "/activities/{code}/progress/{number}/edit";

	private static final String VIEW = "progress/update";

	private final ActivityProgress progress;

	private final UpdatePages pages;

	private final Readings readings;

	private final FormReader forms;

	private final Drafts drafts;

	UpdateController(ActivityProgress progress, UpdatePages pages, Readings readings, FormReader forms, Drafts drafts) {
		this.progress = progress;
		this.pages = pages;
		this.readings = readings;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping(NEW)
	ModelAndView start(@PathVariable String code,
			@RequestParam(name = "draft", required = false) @Nullable String brought, Person person, Locale locale,
			HttpServletRequest request, Model model) {
		List<String> bienniums = Address.of(request).all("biennium");
		UpdatePage page = this.pages.show(code, null, person, locale);
		fill(UpdateForm.empty(this.pages.today(), (bienniums.size() == 1) ? bienniums.get(0) : null),
				this.drafts.on(page.path(), person, brought), model);
		return show(page, HttpStatus.OK, model);
	}

	/** One that has been corrected leads to what stands instead. */
	@GetMapping(EDIT)
	ModelAndView correct(@PathVariable String code, @PathVariable int number,
			@RequestParam(name = "draft", required = false) @Nullable String brought, Person person, Locale locale,
			Model model) {
		UpdatePage page = this.pages.show(code, number, person, locale);
		ProgressUpdate.Value corrects = page.corrects();
		if (corrects == null || page.meanwhile()) {
			return new ModelAndView(SeeOther.to(page.path()));
		}
		fill(UpdateForm.of(corrects, page.activity()), this.drafts.on(page.path(), person, brought), model);
		return show(page, HttpStatus.OK, model);
	}

	@PostMapping(path = { NEW, EDIT }, params = "preview")
	ModelAndView preview(@PathVariable String code, @PathVariable(required = false) @Nullable Integer number,
			@ModelAttribute("form") UpdateForm form, BindingResult errors, Person person, Locale locale, Model model) {
		model.addAttribute("preview", (form.narrative() != null) ? form.narrative() : "");
		return again(this.pages.show(code, number, person, locale), HttpStatus.OK, person, model);
	}

	/**
	 * @param before the number of the update since which nothing has changed
	 */
	@PostMapping(path = NEW, params = "no_change")
	ModelAndView leave(@PathVariable String code,
			@RequestParam(name = "submission_id", required = false) @Nullable String submission,
			@RequestParam(required = false) @Nullable Integer before, Person person, Locale locale, Model model,
			RedirectAttributes next) {
		UpdatePage page = this.pages.show(code, null, person, locale);
		if (page.before() == null) {
			return new ModelAndView(SeeOther.to(page.path()));
		}
		ProgressUpdate.Value seen = (before != null) ? page.activity().update(before).orElse(null) : null;
		if (seen == null) {
			return overtaken(page, person, model);
		}
		try {
			this.progress.unchanged(code, seen.number(), this.pages.unchanged(seen, locale), Submission.of(submission),
					person, RequestId.current());
		}
		catch (OptimisticLockingFailureException another) {
			return overtaken(this.pages.show(code, null, person, locale), person, model);
		}
		catch (ToldOtherwise pressedAgain) {
			// on another day or in another language, and that is told
		}
		return new ModelAndView(told(code, "unchanged", next));
	}

	@PostMapping({ NEW, EDIT })
	ModelAndView tell(@PathVariable String code, @PathVariable(required = false) @Nullable Integer number,
			@ModelAttribute("form") UpdateForm form, BindingResult errors, Person person, Locale locale, Model model,
			RedirectAttributes next) {
		UpdatePage page = this.pages.show(code, number, person, locale);
		Reading reading = this.readings.of(errors, locale);
		String reason = page.repairs() ? form.repair(reading) : null;
		ProgressUpdate.Told told = form.read(reading, page, number);
		if (told == null) {
			return again(page, HttpStatus.UNPROCESSABLE_CONTENT, person, model);
		}
		try {
			this.progress.tell(code, told, reason, form.submission(number), person, RequestId.current());
		}
		catch (OptimisticLockingFailureException changed) {
			UpdatePage now = this.pages.show(code, number, person, locale);
			if (!now.meanwhile()) {
				throw changed;
			}
			return again(now, HttpStatus.CONFLICT, person, model);
		}
		catch (ToldOtherwise before) {
			return correct(code, before, person, locale, model);
		}
		this.drafts.discard(page.path(), form.submissionId(), person);
		this.drafts.discard("/activities/" + code + "/progress/new", form.submissionId(), person);
		return new ModelAndView(told(code, (number != null) ? "corrected" : "told", next));
	}

	@PostMapping("/activities/{code}/progress/{number}/confirmation")
	View confirm(@PathVariable String code, @PathVariable int number,
			@RequestParam(required = false) @Nullable String from, Person person, RedirectAttributes next) {
		this.progress.confirm(code, number, person, RequestId.current());
		View activity = told(code, "confirmed", next);
		return "review".equals(from) ? SeeOther.to("/review") : activity;
	}

	private static View told(String code, String what, RedirectAttributes next) {
		next.addFlashAttribute("told", what);
		return SeeOther.to("/activities/" + code + "#progress");
	}

	/** What was typed before and is brought back, else a form to begin with. */
	private void fill(UpdateForm form, PageDrafts drafts, Model model) {
		model.addAttribute("drafts", drafts);
		drafts.broughtBack()
			.ifPresentOrElse(
					(draft) -> model.addAllAttributes(
							this.forms.read(draft.fields(), UpdateForm.class, "form").errors().getModel()),
					() -> model.addAttribute("form", form));
	}

	/**
	 * What was typed after a form was sent, as a correction of what was told from it.
	 * What is kept of it while it was typed stays until that is saved.
	 */
	private ModelAndView correct(String code, ToldOtherwise before, Person person, Locale locale, Model model) {
		model.addAttribute("sentBefore", true);
		return again(this.pages.show(code, before.number(), person, locale), HttpStatus.CONFLICT, person, model);
	}

	/** Another update stands last than the one that was seen. */
	private ModelAndView overtaken(UpdatePage page, Person person, Model model) {
		model.addAttribute("overtaken", true);
		fill(UpdateForm.empty(this.pages.today(), null), this.drafts.on(page.path(), person, null), model);
		return show(page, HttpStatus.CONFLICT, model);
	}

	/** With all that was sent. */
	private ModelAndView again(UpdatePage page, HttpStatus status, Person person, Model model) {
		model.addAttribute("drafts", this.drafts.none(page.path(), person));
		return show(page, status, model);
	}

	private static ModelAndView show(UpdatePage page, HttpStatus status, Model model) {
		model.addAttribute("page", page);
		return new ModelAndView(VIEW, model.asMap(), status);
	}

}
