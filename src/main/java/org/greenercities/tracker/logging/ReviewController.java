package org.greenercities.tracker.logging;

import java.util.Locale;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityProgress;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.organisation.OrganisationRegister;
import org.greenercities.tracker.programme.GatheringRegister;
import org.greenercities.tracker.web.BadParameter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that waits for a coordinator's word. */
@Controller
class ReviewController {

	private static final int SIZE = 25;

	private static final int FIRST = 10;

	private final ActivityReview review;

	private final ActivityProgress progress;

	private final OrganisationRegister organisations;

	private final GatheringRegister gatherings;

	ReviewController(ActivityReview review, ActivityProgress progress, OrganisationRegister organisations,
			GatheringRegister gatherings) {
		this.review = review;
		this.progress = progress;
		this.organisations = organisations;
		this.gatherings = gatherings;
	}

	@GetMapping("/review")
	String waiting(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int updates,
			Person person, Locale locale, Model model) {
		if (page < 1) {
			throw new BadParameter("page", Integer.toString(page), "form.page");
		}
		model.addAttribute("waiting", this.review.waiting(person, page, SIZE));
		model.addAttribute("updates", this.progress.unconfirmed(person, updates, FIRST, "updates"));
		model.addAttribute("partners", this.organisations.unconfirmed(person, FIRST));
		model.addAttribute("gatherings", this.gatherings.unconfirmed(person, FIRST, locale));
		return "logging/review";
	}

}
