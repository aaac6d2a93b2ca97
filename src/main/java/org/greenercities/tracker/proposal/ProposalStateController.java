package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.NearDuplicates;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

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

/** The way of a proposal from concept to decision, and to the activity it becomes. */
@Controller
class ProposalStateController {

	private final ProposalEditing editing;

	private final ProposalPages pages;

	private final Readings readings;

	ProposalStateController(ProposalEditing editing, ProposalPages pages, Readings readings) {
		this.editing = editing;
		this.pages = pages;
		this.readings = readings;
	}

	/** Where the page of what was refused, or asked, leads on from. */
	@GetMapping({ "/proposals/{code}/state", "/proposals/{code}/activity" })
	View back() {
		return SeeOther.to("/proposals/{code}");
	}

	@PostMapping("/proposals/{code}/state")
	ModelAndView reach(@PathVariable String code, @ModelAttribute("form") StateForm form, BindingResult errors,
			Person person, Locale locale, Model model, RedirectAttributes next) {
		ProposalPage page = this.pages.show(code, person, locale);
		Proposal.StateFact fact = form.read(this.readings.of(errors, locale));
		if (!page.steps().edit()) {
			throw new AccessDeniedException(person.code() + " may not say what became of " + code);
		}
		if (fact == null) {
			model.addAttribute("page", page);
			return new ModelAndView("proposal/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.editing.reach(code, fact, seen(form), person, RequestId.current());
		next.addFlashAttribute("done", "reached");
		return new ModelAndView(SeeOther.to("/proposals/" + code));
	}

	@PostMapping("/proposals/{code}/activity")
	ModelAndView become(@PathVariable String code, @RequestParam(defaultValue = "") Set<String> seen, Person person,
			Locale locale, Model model, RedirectAttributes next) {
		ProposalPage page = this.pages.show(code, person, locale);
		List<NearDuplicates.Alike> alike = this.editing.alike(code, person);
		if (!NearDuplicates.seen(alike, seen)) {
			model.addAttribute("page", page);
			model.addAttribute("alike", alike);
			return new ModelAndView("proposal/show", model.asMap(), HttpStatus.CONFLICT);
		}
		String activity = this.editing.becomeActivity(code, person, RequestId.current());
		next.addFlashAttribute("logged", true);
		return new ModelAndView(SeeOther.to("/activities/" + activity + "/edit"));
	}

	private static Proposal.State seen(StateForm form) {
		String seen = Objects.requireNonNullElse(form.seen(), "");
		return Coded.find(Proposal.State.class, seen)
			.orElseThrow(() -> new BadParameter("seen", seen, Coded.codes(Proposal.State.class)));
	}

}
