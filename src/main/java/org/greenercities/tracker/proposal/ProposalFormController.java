package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.web.FormReader;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;
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

/** Logging a proposal, and changing what it asks for. */
@Controller
class ProposalFormController {

	private static final String NEW = "/proposals/new";

	private static final String EDIT = "/proposals/{code}/edit";

	private static final String FORM = "form";

	private final ProposalEditing editing;

	private final ProposalPages pages;

	private final Readings readings;

	private final Formats formats;

	private final Drafts drafts;

	ProposalFormController(ProposalEditing editing, ProposalPages pages, Readings readings, Formats formats,
			Drafts drafts) {
		this.editing = editing;
		this.pages = pages;
		this.readings = readings;
		this.formats = formats;
		this.drafts = drafts;
	}

	@GetMapping(NEW)
	ModelAndView start(Person person, Locale locale, Model model) {
		this.editing.requireMayLog(person);
		model.addAttribute(FORM, ProposalForm.empty());
		return show(this.pages.blank(person, locale), HttpStatus.OK, model);
	}

	@PostMapping(NEW)
	ModelAndView log(@ModelAttribute(FORM) ProposalForm form, BindingResult errors, Person person, Locale locale,
			Model model, RedirectAttributes next) {
		this.editing.requireMayLog(person);
		Reading reading = this.readings.of(errors, locale);
		Terms terms = form.read(Visibility.INTERNAL, reading);
		Proposal.StateFact state = form.first().read(reading);
		if (terms == null || state == null) {
			return show(this.pages.blank(person, locale), HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		String code;
		try {
			code = this.editing.log(terms, Writing.by(locale), state, form.submission(), person, RequestId.current());
		}
		catch (ProposalLoggedOtherwise before) {
			return new ModelAndView(correct(before, person, next));
		}
		next.addFlashAttribute("done", "logged");
		return new ModelAndView(SeeOther.to("/proposals/" + code));
	}

	/**
	 * What a form says that was sent before waits in the forms of what was logged from
	 * it, as if it had been typed there and not saved yet.
	 */
	private View correct(ProposalLoggedOtherwise before, Person person, RedirectAttributes next) {
		String page = "/proposals/" + before.code();
		boolean terms = !before.corrected().equals(before.saved());
		if (terms) {
			Map<String, List<String>> corrected = FormReader.fields(ProposalForm.of(before.corrected(), this.formats));
			corrected.put("version", List.of(Integer.toString(before.version())));
			this.drafts.change(page + "/edit", "proposal",
					FormReader.fields(ProposalForm.of(before.saved(), this.formats)), corrected, person);
		}
		Proposal.StateFact state = before.state();
		if (state != null) {
			this.drafts.change(page, "state", Map.of(), FormReader.fields(StateForm.of(state)), person);
		}
		next.addFlashAttribute("sentBefore", terms ? "terms" : "state");
		return SeeOther.to((state != null) ? page + "?draft=state" : page + "/edit?draft=proposal");
	}

	@GetMapping(EDIT)
	ModelAndView edit(@PathVariable String code, Person person, Locale locale, Model model) {
		ProposalPages.Filled filled = this.pages.filled(code, person, locale);
		model.addAttribute(FORM, ProposalForm.of(filled.terms(), this.formats));
		return show(filled.page(), HttpStatus.OK, model);
	}

	@PostMapping(EDIT)
	ModelAndView save(@PathVariable String code, @RequestParam int version,
			@RequestParam(required = false) @Nullable Set<String> take, @ModelAttribute(FORM) ProposalForm form,
			BindingResult errors, Person person, Locale locale, Model model, RedirectAttributes next) {
		ProposalPages.Filled filled = this.pages.filled(code, person, locale);
		Terms typed = form.read(filled.terms().visibility(), this.readings.of(errors, locale));
		if (typed == null) {
			return show(filled.page().of(version), HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		try {
			this.editing.change(code, typed, version, (take != null) ? take : Set.of(), person, RequestId.current());
		}
		catch (ProposalConflict conflict) {
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + FORM);
			model.addAttribute(FORM, ProposalForm.of(conflict.merged(), this.formats));
			return show(this.pages.after(conflict, filled.page()), HttpStatus.CONFLICT, model);
		}
		next.addFlashAttribute("done", "saved");
		return new ModelAndView(SeeOther.to("/proposals/" + code));
	}

	private static ModelAndView show(ProposalFormPage page, HttpStatus status, Model model) {
		model.addAttribute("page", page);
		return new ModelAndView("proposal/edit", model.asMap(), status);
	}

}
