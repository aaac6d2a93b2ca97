package org.greenercities.tracker.overview;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.programme.ProgrammeSdgs;
import org.greenercities.tracker.programme.UmbrellaProjects;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.Column;
import org.greenercities.tracker.web.NotFound;
import org.greenercities.tracker.web.Workbook;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The umbrella projects, as a page and as a file, and each with the activities that stand
 * under it.
 */
@Controller
class UmbrellaProjectController {

	private final Summaries summaries;

	private final UmbrellaProjects projects;

	private final ProgrammeSdgs programme;

	private final Files files;

	private final MessageSource messages;

	UmbrellaProjectController(Summaries summaries, UmbrellaProjects projects, ProgrammeSdgs programme, Files files,
			MessageSource messages) {
		this.summaries = summaries;
		this.projects = projects;
		this.programme = programme;
		this.files = files;
		this.messages = messages;
	}

	@GetMapping("/umbrella-projects")
	String list(Person reader, Locale locale, HttpServletRequest request, Model model) {
		Asked asked = Asked.of(request, reader, locale);
		Overview counts = this.summaries.by(Dimension.UMBRELLA, asked);
		model.addAttribute("counts", counts);
		model.addAttribute("rows", rows(counts, asked));
		return "overview/umbrella-projects";
	}

	@GetMapping({ "/umbrella-projects.csv", "/umbrella-projects.xlsx" })
	Workbook file(Person reader, Locale locale, HttpServletRequest request) {
		Asked asked = Asked.of(request, reader, locale);
		Overview counts = this.summaries.by(Dimension.UMBRELLA, asked);
		return this.files.file("umbrella-projects", this.messages.getMessage("umbrella-projects.title", null, locale),
				asked, columns(counts), rows(counts, asked));
	}

	@GetMapping("/umbrella-projects/{code}")
	String show(@PathVariable String code, Person reader, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("project",
				this.projects.find(code, locale).orElseThrow(() -> new NotFound("umbrella-project.not-found", code)));
		Summary summary = this.summaries.of(Dimension.UMBRELLA, code, Asked.of(request, reader, locale));
		model.addAttribute("summary", summary);
		model.addAttribute("own",
				this.programme.all()
					.stream()
					.filter((link) -> code.equals(link.umbrellaProject()))
					.map((link) -> summary.counts().of(Dimension.SDG, link.sdg()))
					.toList());
		return "overview/umbrella-project";
	}

	private List<Row> rows(Overview counts, Asked asked) {
		Address page = asked.at("/umbrella-projects");
		return this.projects.all(asked.locale())
			.stream()
			.map((project) -> new Row(project, CutRow.of(Dimension.UMBRELLA, project.code(), counts, page)))
			.toList();
	}

	private static List<Column<Row>> columns(Overview counts) {
		String base = Files.link("/umbrella-projects/");
		return Files.columns(
				List.of(new Column<>("code", (row) -> row.project().code()),
						new Column<>("title", (row) -> row.project().title().text()),
						new Column<>("leads", (row) -> row.project().leads()),
						new Column<>("activities", (row) -> row.cut().activities().count())),
				Row::cut, List.of(
						new Column<>("lead_names",
								(row) -> row.project()
									.leads()
									.stream()
									.map((lead) -> counts.codelists().name("organisation", lead))
									.toList()),
						new Column<>("description", (row) -> row.project().description().text()),
						new Column<>("link", (row) -> base + row.project().code())));
	}

	/**
	 * An umbrella project in a table.
	 */
	record Row(UmbrellaProjects.Described project, CutRow cut) {
	}

}
