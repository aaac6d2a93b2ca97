package org.greenercities.tracker.logging;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityHistory;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what in an activity, and what is different between two of its versions. */
@Controller
class HistoryController {

	private final ActivityHistory history;

	HistoryController(ActivityHistory history) {
		this.history = history;
	}

	@GetMapping("/activities/{code}/history")
	String show(@PathVariable String code, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Person reader, Locale locale,
			HttpServletRequest request, Model model) {
		if (from != null || to != null) {
			model.addAttribute("compared", this.history.compare(code, from, to, reader, locale));
			return "logging/compare";
		}
		model.addAttribute("history", this.history.page(code, page, reader, locale));
		model.addAttribute("address", Address.of(request));
		return "logging/history";
	}

}
