package org.greenercities.tracker.overview;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A biennium in figures, pictures and a matrix, as a page and as a file.
 */
@Controller
class ProgressController {

	private final ProgressPages pages;

	private final Bienniums bienniums;

	ProgressController(ProgressPages pages, Bienniums bienniums) {
		this.pages = pages;
		this.bienniums = bienniums;
	}

	/** Where the section leads: to the biennium of the address, else the current one. */
	@GetMapping("/progress")
	String current(@RequestParam(name = "biennium", required = false) @Nullable String asked) {
		List<String> codes = this.bienniums.all().stream().map(Biennium::getCode).toList();
		if (asked != null && !asked.isBlank() && !codes.contains(asked)) {
			throw new BadParameter("biennium", asked, codes);
		}
		String code = (asked != null && !asked.isBlank()) ? asked
				: this.bienniums.current().map(Biennium::getCode).orElse("");
		return code.isEmpty() ? "redirect:/" : "redirect:/progress/" + code;
	}

	@GetMapping("/progress/{biennium}")
	String show(@PathVariable String biennium, @RequestParam(name = "matrix", required = false) @Nullable String matrix,
			Person reader, Locale locale, HttpServletRequest request, Model model) {
		Cut cut = Cut.of(matrix);
		model.addAttribute("narrowed", matrix != null);
		model.addAttribute("progress", this.pages.page(biennium, Address.of(request), reader, locale));
		model.addAttribute("cut", cut);
		model.addAttribute("biennium", biennium);
		return "overview/progress";
	}

	@GetMapping({ "/progress/{biennium}.csv", "/progress/{biennium}.xlsx" })
	Table<ProgressFigure> file(@PathVariable String biennium, Person reader, Locale locale,
			HttpServletRequest request) {
		ProgressPage page = this.pages.page(biennium, Address.of(request), reader, locale);
		String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		return new Table<>("progress-" + biennium, ProgressFigure.columns(base),
				(consumer) -> page.figures().forEach(consumer));
	}

}
