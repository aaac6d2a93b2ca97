package org.greenercities.tracker.round;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

import org.greenercities.tracker.account.Colleague;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.form.Readings;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Option;
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

/** Who keeps activities current: named one by one, or handed over all at once. */
@Controller
class FocalPointController {

	private static final String PAGE = "/focal-points";

	private static final String OF_ACTIVITY = "/activities/{code}/focal-points";

	private static final String VIEW = "round/focal-points";

	private final FocalPoints focalPoints;

	private final ActivityDocuments documents;

	private final Permissions permissions;

	private final AskedBienniums bienniums;

	private final Readings readings;

	private final Formats formats;

	FocalPointController(FocalPoints focalPoints, ActivityDocuments documents, Permissions permissions,
			AskedBienniums bienniums, Readings readings, Formats formats) {
		this.focalPoints = focalPoints;
		this.documents = documents;
		this.permissions = permissions;
		this.bienniums = bienniums;
		this.readings = readings;
		this.formats = formats;
	}

	@GetMapping(PAGE)
	ModelAndView show(@RequestParam(name = "biennium", required = false) @Nullable List<String> asked, Person person,
			Model model) {
		model.addAttribute("form", new HandOverForm(null, null));
		return show(asked, person, HttpStatus.OK, model);
	}

	@PostMapping(PAGE)
	ModelAndView handOver(@ModelAttribute("form") HandOverForm form, BindingResult errors, Person person, Locale locale,
			Model model, RedirectAttributes next) {
		if (!form.complete(this.readings.of(errors, locale))) {
			return show(null, person, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		next.addFlashAttribute("handedOver", this.focalPoints.handOver(Objects.requireNonNull(form.from()),
				Objects.requireNonNull(form.to()), person, RequestId.current()));
		return new ModelAndView(SeeOther.to(PAGE));
	}

	/** Where the page of what was refused leads on from. */
	@GetMapping(OF_ACTIVITY)
	View back() {
		return SeeOther.to("/activities/{code}");
	}

	@PostMapping(OF_ACTIVITY)
	ModelAndView name(@PathVariable String code, @RequestParam("focal_point") String account, @RequestParam int version,
			Person person, Model model, RedirectAttributes next) {
		try {
			this.focalPoints.name(code, account, version, person, RequestId.current());
		}
		catch (OptimisticLockingFailureException changed) {
			model.addAttribute("chosen", account);
			return meanwhile(code, person, model);
		}
		next.addFlashAttribute("focalPointNamed", true);
		return new ModelAndView(SeeOther.to("/activities/" + code));
	}

	private ModelAndView show(@Nullable List<String> asked, Person person, HttpStatus status, Model model) {
		String biennium = this.bienniums.one(asked).orElse(null);
		List<FocalPoints.Keeper> keepers = this.focalPoints.keepers(biennium, person);
		model.addAttribute("keepers", keepers);
		model.addAttribute("givers", options(keepers, (keeper) -> keeper.load().activities() > 0));
		model.addAttribute("takers", options(keepers, (keeper) -> keeper.colleague().active()));
		model.addAttribute("agency", person.agency());
		model.addAttribute("biennium", biennium);
		model.addAttribute("years", (biennium != null) ? this.formats.biennium(biennium) : null);
		return new ModelAndView(VIEW, model.asMap(), status);
	}

	private ModelAndView meanwhile(String code, Person person, Model model) {
		ActivityDocuments.Read now = this.documents.read(code, this.permissions.readable(person))
			.orElseThrow(() -> new NotFound("activity.not-found", code));
		FocalPoints.Keeping keeping = this.focalPoints.of(now, person);
		model.addAttribute("activity", now.activity());
		model.addAttribute("version", now.version());
		model.addAttribute("stands", keeping.in(Objects.requireNonNull(person.agency())));
		model.addAttribute("offered", keeping.offered().stream().map(FocalPointController::option).toList());
		return new ModelAndView("round/focal-point", model.asMap(), HttpStatus.CONFLICT);
	}

	private static List<Option> options(List<FocalPoints.Keeper> keepers, Predicate<FocalPoints.Keeper> wanted) {
		return keepers.stream()
			.filter(wanted)
			.map(FocalPoints.Keeper::colleague)
			.map(FocalPointController::option)
			.toList();
	}

	private static Option option(Colleague colleague) {
		return new Option(colleague.code(), colleague.name(), "und");
	}

}
