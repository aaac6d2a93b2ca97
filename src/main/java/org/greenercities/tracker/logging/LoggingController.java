package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.LoggedOtherwise;
import org.greenercities.tracker.activity.NearDuplicates;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.draft.PageDrafts;
import org.greenercities.tracker.web.FormReader;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logging an activity: what makes a useful draft, and no more. */
@Controller
class LoggingController {

	private static final String PAGE = "/activities/new";

	private static final String VIEW = "logging/new";

	private final ActivityEditing editing;

	private final NearDuplicates nearDuplicates;

	private final EditPages pages;

	private final FormReader forms;

	private final Drafts drafts;

	LoggingController(ActivityEditing editing, NearDuplicates nearDuplicates, EditPages pages, FormReader forms,
			Drafts drafts) {
		this.editing = editing;
		this.nearDuplicates = nearDuplicates;
		this.pages = pages;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping(PAGE)
	String start(@RequestParam(name = "draft", required = false) @Nullable String brought,
			@RequestParam(required = false) @Nullable String like, Person person, Locale locale, Model model) {
		if (!this.editing.mayLog(person)) {
			throw new AccessDeniedException(person.code() + " may not log activities");
		}
		PageDrafts drafts = this.drafts.on(PAGE, person, brought);
		model.addAttribute("drafts", drafts);
		drafts.broughtBack()
			.ifPresentOrElse(
					(draft) -> model
						.addAllAttributes(this.forms.read(draft.fields(), NewForm.class, "form").errors().getModel()),
					() -> model.addAttribute("form", (like == null || like.isBlank()) ? NewForm.empty(person)
							: NewForm.like(this.pages.read(like, person).activity(), person)));
		model.addAttribute("choices", this.pages.choices(locale));
		return VIEW;
	}

	@PostMapping(PAGE)
	ModelAndView log(@ModelAttribute("form") NewForm form, BindingResult errors, Person person, Locale locale,
			Model model, RedirectAttributes next) {
		if (!this.editing.mayLog(person)) {
			throw new AccessDeniedException(person.code() + " may not log activities");
		}
		Draft draft = form.read(person, this.pages.reading(errors, locale));
		if (draft == null) {
			model.addAttribute("drafts", this.drafts.none(PAGE, person));
			model.addAttribute("choices", this.pages.choices(locale));
			return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		List<NearDuplicates.Alike> alike = this.nearDuplicates.of(draft, form.submission(), person);
		if (!form.hasSeen(alike)) {
			model.addAttribute("drafts", this.drafts.none(PAGE, person));
			model.addAttribute("choices", this.pages.choices(locale));
			model.addAttribute("alike", alike);
			return new ModelAndView(VIEW, model.asMap(), HttpStatus.CONFLICT);
		}
		String like = form.like();
		ActivityDocument other = (like == null || like.isBlank()) ? null : this.pages.read(like, person).activity();
		String code;
		try {
			code = this.editing.log(draft, other, form.submission(), person, RequestId.current());
		}
		catch (LoggedOtherwise before) {
			return new ModelAndView(correct(before, person, next));
		}
		this.drafts.discard(PAGE, form.submissionId(), person);
		next.addFlashAttribute("logged", true);
		next.addFlashAttribute("regionsAdded", form.places().suggestsRegions());
		return new ModelAndView(SeeOther.to("/activities/" + code + "/edit"));
	}

	/**
	 * What a form says that was sent before waits in the sections of what was logged from
	 * it, as if it had been typed there and not saved yet.
	 */
	private View correct(LoggedOtherwise before, Person person, RedirectAttributes next) {
		ActivityDocument saved = this.pages.read(before.code(), person).activity();
		String edit = "/activities/" + before.code() + "/edit";
		List<String> sections = before.corrections().stream().map((correction) -> {
			FormSection section = FormSection.of(correction, saved);
			Map<String, List<String>> corrected = FormReader.fields(section.shown(correction));
			corrected.put("version", List.of(Integer.toString(before.version())));
			this.drafts.change(edit, section.code(), FormReader.fields(section.shown(saved)), corrected, person);
			return section.code();
		}).toList();
		next.addFlashAttribute("sentBefore", sections);
		return SeeOther.to(edit + "?draft=" + sections.get(0));
	}

}
