package org.greenercities.tracker.logging;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.Entries;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.Option;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carrying an activity into another biennium: the same record, entered there too. */
@Controller
class EntryController {

	private static final String PAGE = "/activities/{code}/entries/new";

	private static final String VIEW = "logging/entry";

	private final ActivityEditing editing;

	private final EditPages pages;

	private final Drafts drafts;

	EntryController(ActivityEditing editing, EditPages pages, Drafts drafts) {
		this.editing = editing;
		this.pages = pages;
		this.drafts = drafts;
	}

	@GetMapping(PAGE)
	ModelAndView show(@PathVariable String code, @RequestParam String to, Person person, Locale locale, Model model) {
		model.addAttribute("form", new EntryForm(null, null, null));
		return show(page(code, to, person, locale), to, HttpStatus.OK, model);
	}

	@PostMapping(PAGE)
	ModelAndView enter(@PathVariable String code, @RequestParam String to, @RequestParam int version,
			@ModelAttribute("form") EntryForm form, BindingResult errors, Person person, Locale locale, Model model,
			RedirectAttributes next) {
		EditPage page = page(code, to, person, locale);
		Before before = this.pages.before(page.read(), to);
		Entries entries = form.read(Entries.of(page.activity()), (before != null) ? before.biennium() : null, to,
				this.pages.reading(errors, locale));
		if (entries == null) {
			return show(page, to, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		try {
			this.editing.change(code, new Edit(entries, version, Set.of()), person, RequestId.current());
		}
		catch (EditConflict conflict) {
			return EditController.show(this.pages.show(code, FormSection.ENTRIES, conflict, person, locale),
					FormSection.ENTRIES, conflict, this.drafts.none(EditController.address(page), person), model);
		}
		next.addFlashAttribute("entered", to);
		return new ModelAndView(SeeOther.to("/activities/" + code));
	}

	private EditPage page(String code, String to, Person person, Locale locale) {
		EditPage page = this.pages.show(code, person, locale);
		if (page.repairs()) {
			throw new AccessDeniedException(person.code() + " may only repair " + code);
		}
		List<String> bienniums = page.choices().of("biennium").stream().map(Option::value).toList();
		if (!bienniums.contains(to)) {
			throw new BadParameter("to", to, bienniums);
		}
		return page;
	}

	private ModelAndView show(EditPage page, String to, HttpStatus status, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("to", to);
		model.addAttribute("before", this.pages.before(page.read(), to));
		return new ModelAndView(VIEW, model.asMap(), status);
	}

}
