package org.greenercities.tracker.draft;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.form.Wording;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.SeeOther;
import org.greenercities.tracker.web.TypedForm;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Where forms send what is typed while it is typed, and where it is thrown away. The
 * answer is what the script shows beside the form.
 */
@Controller
class DraftController {

	private final Drafts drafts;

	private final CodelistReader codelists;

	private final Clock clock;

	DraftController(Drafts drafts, CodelistReader codelists, Clock clock) {
		this.drafts = drafts;
		this.codelists = codelists;
		this.clock = clock;
	}

	@PostMapping(path = "/drafts", params = "!draft_keep")
	String keep(HttpServletRequest request, Person person, Locale locale, Model model) {
		TypedForm typed = typed(request);
		this.drafts.keep(typed, person);
		model.addAttribute("at", typed.at());
		model.addAttribute("remarks", new Wording(this.codelists.read(locale)).remarks(typed.fields()));
		return "draft/kept";
	}

	@PostMapping(path = "/drafts", params = "draft_keep=no")
	View discard(HttpServletRequest request, Person person) {
		TypedForm form = typed(request);
		this.drafts.discard(form.address(), form.part(), person);
		return SeeOther.to(form.address());
	}

	private TypedForm typed(HttpServletRequest request) {
		return TypedForm.of(request, this.clock.instant())
			.orElseThrow(() -> new BadParameter("draft_form", Objects.toString(request.getParameter("draft_form"), ""),
					List.of()));
	}

}
