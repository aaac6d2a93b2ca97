package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.form.Conflict;
import org.greenercities.tracker.form.Sum;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the pages of one proposal and of its forms. */
@Service
@Transactional(readOnly = true)
class ProposalPages {

	private final Proposals proposals;

	private final ProposalEditing editing;

	private final ProposalFiles files;

	private final StoredFiles stored;

	private final CodelistReader codelists;

	private final MessageSource messages;

	private final Formats formats;

	ProposalPages(Proposals proposals, ProposalEditing editing, ProposalFiles files, StoredFiles stored,
			CodelistReader codelists, MessageSource messages, Formats formats) {
		this.proposals = proposals;
		this.editing = editing;
		this.files = files;
		this.stored = stored;
		this.codelists = codelists;
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * The page of a proposal.
	 * @throws NotFound if there is none that the person may see
	 */
	ProposalPage show(String code, Person person, Locale locale) {
		ProposalRow proposal = find(code, person, locale);
		Codelists lists = this.codelists.read(locale);
		List<Proposal.Link> documents = this.proposals.documents(code);
		Map<Integer, Document.File> files = documents.stream().anyMatch(Proposal.Link::uploaded) ? this.files.of(code)
				: Map.of();
		return new ProposalPage(proposal, this.proposals.states(code), documents, files, sent(files, person),
				this.editing.steps(proposal, lists, person), new ProposalChoices(lists, this.messages, locale));
	}

	private Map<UUID, StoredFiles.Sent> sent(Map<Integer, Document.File> files, Person reader) {
		return reader.signedIn() ? this.stored.sent(files.values().stream().map(Document.File::id).toList()) : Map.of();
	}

	/**
	 * A file that was uploaded, while its document is there.
	 * @throws NotFound if there is none that the reader may see
	 */
	Document.File file(String code, int number, Person reader, Locale locale) {
		boolean there = this.proposals.find(code, reader, locale).isPresent() && this.proposals.documents(code)
			.stream()
			.anyMatch((document) -> Objects.equals(document.file(), number));
		return Optional.ofNullable(there ? this.files.of(code).get(number) : null)
			.orElseThrow(() -> new NotFound("activity.no-document", code + "/" + number));
	}

	/** The form of a new proposal. */
	ProposalFormPage blank(Person person, Locale locale) {
		return new ProposalFormPage(null, 0, Map.of(), this.editing.mayOpen(person), choices(locale), null);
	}

	/**
	 * The form of a proposal.
	 * @throws NotFound if there is none that the person may see
	 */
	Filled filled(String code, Person person, Locale locale) {
		find(code, person, locale);
		ProposalEditing.Editable editable = this.editing.toEdit(code, person);
		return new Filled(editable.terms(), new ProposalFormPage(code, editable.version(), this.files.of(code),
				editable.opens(), choices(locale), null));
	}

	/** The form of a proposal that somebody else has changed meanwhile. */
	ProposalFormPage after(ProposalConflict conflict, ProposalFormPage page) {
		List<Conflict.Saved> saved = conflict.fields()
			.stream()
			.map((field) -> saved(field, conflict.saved(), page.choices()))
			.toList();
		return new ProposalFormPage(page.code(), conflict.version(), page.files(), page.opens(), page.choices(),
				new Conflict(conflict.author(), conflict.at(), saved, false));
	}

	private ProposalRow find(String code, Person person, Locale locale) {
		return this.proposals.find(code, person, locale).orElseThrow(() -> new NotFound("proposal.not-found", code));
	}

	private ProposalChoices choices(Locale locale) {
		return new ProposalChoices(this.codelists.read(locale), this.messages, locale);
	}

	private Conflict.Saved saved(String field, Terms terms, ProposalChoices choices) {
		return switch (field) {
			case "title" -> saved(field, terms.title(), choices);
			case "funder" ->
				saved(field, (terms.funder() != null) ? choices.name("organisation", terms.funder()) : null, choices);
			case "call" -> saved(field, terms.call(), choices);
			case "amount" -> saved(field, words(terms.amount()), choices);
			case "documents" ->
				saved(field, this.formats.list(terms.documents().stream().map(Proposal.Link::title).toList()), choices);
			case "visibility" -> new Conflict.Saved(field, choice("proposal_visibility", choices),
					choices.words("visibility." + terms.visibility().code()));
			default -> throw new IllegalArgumentException(field);
		};
	}

	private static Conflict.Saved saved(String field, @Nullable String value, ProposalChoices choices) {
		return new Conflict.Saved(field, choice(field, choices),
				(value == null || value.isEmpty()) ? choices.words("not-stated") : value);
	}

	private static String choice(String field, ProposalChoices choices) {
		return choices.words("form.conflict.take", Map.of("field", choices.words("field." + field)));
	}

	private @Nullable String words(@Nullable Sum sum) {
		return (sum != null) ? this.formats.money(sum.amount(), sum.currency()) : null;
	}

	/** What a proposal says, and the page of its form. */
	record Filled(Terms terms, ProposalFormPage page) {
	}

}
