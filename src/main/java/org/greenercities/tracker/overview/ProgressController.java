package org.greenercities.tracker.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BadParameter;
import org.greenercities.tracker.web.Fact;
import org.greenercities.tracker.web.Table;
import org.greenercities.tracker.web.Workbook;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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

	/**
	 * Where the section leads: to the latest biennium asked for, else the current one.
	 */
	@GetMapping("/progress")
	String current(@RequestParam(name = "biennium", required = false) @Nullable List<String> asked) {
		List<String> codes = this.bienniums.all().stream().map(Biennium::getCode).toList();
		List<String> given = (asked != null) ? asked.stream().filter((code) -> !code.isBlank()).toList() : List.of();
		given.stream().filter((code) -> !codes.contains(code)).findFirst().ifPresent((code) -> {
			throw new BadParameter("biennium", code, codes);
		});
		return given.stream()
			.max(Comparator.comparingInt(codes::indexOf))
			.or(() -> this.bienniums.current().map(Biennium::getCode))
			.map((code) -> "redirect:/progress/" + code)
			.orElse("redirect:/");
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
	Workbook file(@PathVariable String biennium, Person reader, Locale locale, HttpServletRequest request) {
		ProgressPage page = this.pages.page(biennium, Address.of(request), reader, locale);
		String base = Files.link("");
		Table<ProgressFigure> table = new Table<>(page.words().text("progress.figures"), ProgressFigure.columns(base),
				(consumer) -> page.figures().forEach(consumer));
		return new Workbook("progress-" + biennium, page.words().text("progress.of", "biennium", page.years()),
				List.of(new Fact(page.words().text("facet.biennium"), page.years())), List.of(table));
	}

}
