package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.draft.PageDrafts;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.FormReader;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of an activity, whose sections each save on their own. */
@Controller
class EditController {

	private static final String PAGE = "/activities/{code}/edit";

	private static final String REPAIR = "repairForm";

	private static final String VIEW = "logging/edit";

	private final ActivityEditing editing;

	private final EditPages pages;

	private final InPlace inPlace;

	private final SectionRules rules;

	private final FormReader forms;

	private final Drafts drafts;

	EditController(ActivityEditing editing, EditPages pages, InPlace inPlace, SectionRules rules, FormReader forms,
			Drafts drafts) {
		this.editing = editing;
		this.pages = pages;
		this.inPlace = inPlace;
		this.rules = rules;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping(PAGE)
	ModelAndView show(@PathVariable String code,
			@RequestParam(name = "draft", required = false) @Nullable String brought, Person person, Locale locale,
			Model model) {
		EditPage page = this.pages.show(code, person, locale);
		PageDrafts drafts = this.drafts.on(address(page), person, brought);
		drafts.broughtBack().ifPresent((draft) -> Coded.find(FormSection.class, draft.part()).ifPresent((section) -> {
			model.addAttribute("sent", section.code());
			model.addAllAttributes(
					this.forms.read(draft.fields(), section.form(), section.attribute()).errors().getModel());
		}));
		return show(page, drafts, HttpStatus.OK, model);
	}

	@PostMapping(PAGE)
	ModelAndView save(@PathVariable String code, @RequestParam("section") String name, @RequestParam int version,
			@RequestParam(required = false) @Nullable Set<String> take,
			@RequestParam(name = "go_on", defaultValue = "no") String goOn, HttpServletRequest request, Person person,
			Locale locale, Model model, RedirectAttributes next) {
		EditPage page = this.pages.show(code, person, locale);
		FormSection section = Coded.find(FormSection.class, name)
			.orElseThrow(() -> new BadParameter("section", name, Coded.codes(FormSection.class)));
		FormReader.Sent<? extends SectionForm> sent = this.forms.read(request, section.form(), section.attribute());
		model.addAttribute("sent", section.code());
		Reading reading = this.pages.reading(sent.errors(), locale);
		Section typed = read(sent.form(), page, person, reading);
		String reason = page.repairs() ? reason(request, locale, model) : null;
		if (typed == null || (page.repairs() && reason == null)) {
			model.addAllAttributes(sent.errors().getModel());
			model.addAttribute("seen", Map.of(section.code(), version));
			return show(page, this.drafts.none(address(page), person), HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		List<String> alike = this.inPlace.alike(sent.form(), reading);
		if (!alike.isEmpty()) {
			model.addAllAttributes(sent.errors().getModel());
			model.addAttribute("seen", Map.of(section.code(), version));
			model.addAttribute("alike", alike);
			return show(page, this.drafts.none(address(page), person), HttpStatus.CONFLICT, model);
		}
		Section whole = this.inPlace.completed(sent.form(), typed, reading, person);
		try {
			this.editing.change(code, new Edit(whole, version, (take != null) ? take : Set.of(), reason), person,
					RequestId.current());
		}
		catch (EditConflict conflict) {
			return show(this.pages.show(code, section, conflict, person, locale), section, conflict,
					this.drafts.none(address(page), person), model);
		}
		this.drafts.discard(address(page), section.code(), person);
		next.addFlashAttribute("saved", section.code());
		next.addFlashAttribute("regionsAdded", sent.form() instanceof PlacesForm places && places.suggestsRegions());
		FormSection there = goOn.equals("yes") ? this.pages.after(section, code, person) : section;
		next.addFlashAttribute("at", there.code());
		return new ModelAndView(SeeOther.to(address(page) + "#section-" + there.code()));
	}

	static String address(EditPage page) {
		return "/activities/" + page.activity().code() + "/edit";
	}

	private @Nullable Section read(SectionForm form, EditPage page, Person person, Reading reading) {
		Section typed = form.read(reading);
		if (typed != null) {
			this.rules.check(typed, page, person, reading);
		}
		return reading.failed() ? null : typed;
	}

	private @Nullable String reason(HttpServletRequest request, Locale locale, Model model) {
		FormReader.Sent<RepairForm> sent = this.forms.read(request, RepairForm.class, REPAIR);
		String reason = sent.form().read(this.pages.reading(sent.errors(), locale));
		model.addAllAttributes(sent.errors().getModel());
		return reason;
	}

	/**
	 * Shows both changes of a section, as made of the version they were compared with:
	 * the page may have been read after a later one.
	 */
	static ModelAndView show(EditPage page, FormSection section, EditConflict conflict, PageDrafts drafts,
			Model model) {
		model.addAttribute(section.attribute(), section.shown(conflict.merged()));
		model.addAttribute("sent", section.code());
		model.addAttribute("seen", Map.of(section.code(), conflict.version()));
		return show(page, drafts, HttpStatus.CONFLICT, model);
	}

	private static ModelAndView show(EditPage page, PageDrafts drafts, HttpStatus status, Model model) {
		for (FormSection section : FormSection.values()) {
			if (!model.containsAttribute(section.attribute())) {
				model.addAttribute(section.attribute(), section.shown(page.activity()));
			}
		}
		if (!model.containsAttribute(REPAIR)) {
			model.addAttribute(REPAIR, new RepairForm(null));
		}
		model.addAttribute("page", page);
		model.addAttribute("drafts", drafts);
		return new ModelAndView(VIEW, model.asMap(), status);
	}

}
