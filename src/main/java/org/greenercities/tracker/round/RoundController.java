package org.greenercities.tracker.round;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
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

/** Reporting rounds: opened, moved, and who is silent. */
@Controller
class RoundController {

	private static final String PAGE = "/rounds/{biennium}";

	private final Rounds rounds;

	private final RoundPages pages;

	private final AskedBienniums bienniums;

	private final Readings readings;

	private final Formats formats;

	RoundController(Rounds rounds, RoundPages pages, AskedBienniums bienniums, Readings readings, Formats formats) {
		this.rounds = rounds;
		this.pages = pages;
		this.bienniums = bienniums;
		this.readings = readings;
		this.formats = formats;
	}

	@GetMapping("/rounds")
	String list(Person person, Model model) {
		List<Round> opened = this.rounds.all(person);
		Map<String, Optional<Round>> rounds = new LinkedHashMap<>();
		this.bienniums.latestFirst()
			.forEach((code) -> rounds.put(code,
					opened.stream().filter((round) -> round.biennium().equals(code)).findFirst()));
		model.addAttribute("rounds", rounds);
		return "round/list";
	}

	@GetMapping(PAGE)
	ModelAndView show(@PathVariable String biennium, @RequestParam(required = false) @Nullable String agency,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int excused, Person person,
			Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("form", new RoundForm(null));
		String chosen = (agency == null || agency.isBlank()) ? null : agency;
		model.addAttribute("page",
				this.pages.page(biennium, chosen, page, excused, Address.of(request), person, locale));
		return show(biennium, HttpStatus.OK, model);
	}

	@PostMapping(PAGE)
	ModelAndView open(@PathVariable String biennium, @ModelAttribute("form") RoundForm form, BindingResult errors,
			Person person, Locale locale, HttpServletRequest request, Model model, RedirectAttributes next) {
		LocalDate due = form.read(this.readings.of(errors, locale));
		if (due == null) {
			this.rounds.mustOpen(person);
			model.addAttribute("page", this.pages.page(biennium, null, 1, 1, Address.of(request), person, locale));
			return show(biennium, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		this.rounds.open(biennium, due, person);
		next.addFlashAttribute("done", "opened");
		return back(biennium);
	}

	/** Where the page of what was refused leads on from. */
	@GetMapping(PAGE + "/due")
	View back() {
		return SeeOther.to("/rounds/{biennium}");
	}

	@PostMapping(PAGE + "/due")
	ModelAndView move(@PathVariable String biennium, @ModelAttribute("form") RoundForm form, BindingResult errors,
			Person person, Locale locale, HttpServletRequest request, Model model, RedirectAttributes next) {
		LocalDate due = form.read(this.readings.of(errors, locale));
		if (due == null) {
			this.rounds.mustOpen(person);
			model.addAttribute("page", this.pages.page(biennium, null, 1, 1, Address.of(request), person, locale));
			return show(biennium, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		this.rounds.move(biennium, due, person);
		next.addFlashAttribute("done", "moved");
		return back(biennium);
	}

	@PostMapping(PAGE + "/requests")
	ModelAndView askThoseSince(@PathVariable String biennium, Person person, RedirectAttributes next) {
		this.rounds.askThoseSince(biennium, person);
		next.addFlashAttribute("done", "asked");
		return back(biennium);
	}

	private ModelAndView show(String biennium, HttpStatus status, Model model) {
		model.addAttribute("biennium", biennium);
		model.addAttribute("years", this.formats.biennium(biennium));
		return new ModelAndView("round/show", model.asMap(), status);
	}

	private static ModelAndView back(String biennium) {
		return new ModelAndView(SeeOther.to("/rounds/" + biennium));
	}

}
