package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.Table;
import org.greenercities.tracker.web.Workbook;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The pipeline of proposals, as a page and as files, and the page of one of them.
 */
@Controller
class ProposalController {

	private final Proposals proposals;

	private final ProposalPages pages;

	private final ProposalEditing editing;

	private final CodelistReader codelists;

	private final MessageSource messages;

	private final Formats formats;

	ProposalController(Proposals proposals, ProposalPages pages, ProposalEditing editing, CodelistReader codelists,
			MessageSource messages, Formats formats) {
		this.proposals = proposals;
		this.pages = pages;
		this.editing = editing;
		this.codelists = codelists;
		this.messages = messages;
		this.formats = formats;
	}

	@GetMapping("/proposals")
	String list(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request, Model model) {
		model.addAttribute("list", view(parameters, reader, locale, request));
		model.addAttribute("mayLog", this.editing.mayLog(reader));
		return "proposal/list";
	}

	@GetMapping({ "/proposals.csv", "/proposals.xlsx" })
	Workbook file(@RequestParam MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request) {
		PipelineView list = view(parameters, reader, locale, request);
		String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		ProposalColumns columns = new ProposalColumns(this.codelists.read(locale), this.messages, locale, base);
		return new Workbook("proposals", list.title(), list.about(),
				List.of(new Table<>(this.messages.getMessage("proposals.title", null, locale), columns.all(),
						list.rows()::forEach)));
	}

	@GetMapping("/proposals/{code}")
	String show(@PathVariable String code, Person reader, Locale locale, Model model) {
		ProposalPage page = this.pages.show(code, reader, locale);
		model.addAttribute("form", new StateForm(page.proposal().state().code(), null, null, null));
		model.addAttribute("page", page);
		return "proposal/show";
	}

	private PipelineView view(MultiValueMap<String, String> parameters, Person reader, Locale locale,
			HttpServletRequest request) {
		Codelists lists = this.codelists.read(locale);
		ProposalFilter filter = ProposalFilter.of(parameters, lists);
		return new PipelineView(new Pipeline(this.proposals.all(reader, locale), filter, lists), Address.of(request),
				this.messages, this.formats, locale);
	}

}
