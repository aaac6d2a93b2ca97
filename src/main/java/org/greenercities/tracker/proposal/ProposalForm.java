package org.greenercities.tracker.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.form.Submission;
import org.greenercities.tracker.form.Sum;
import org.greenercities.tracker.form.UploadForm;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal asks for, as typed.
 *
 * @param submissionId what the form of a new one is known by, however often it is sent
 * @param documentFiles the number of what was uploaded, empty for a document elsewhere
 * @param visibility there only for who may say it
 * @param state the first one, of a new proposal
 */
record ProposalForm(@Nullable String submissionId, @Nullable String title, @Nullable String funder,
		@Nullable String call, @Nullable String amount, @Nullable String currency, @Nullable List<String> partners,
		@Nullable List<String> countries, @Nullable List<String> documentTitles, @Nullable List<String> documentUrls,
		@Nullable List<String> documentFiles, @Nullable String visibility, @Nullable String state,
		@Nullable String date, @Nullable String decidedBy) {

	private static final int LONGEST = 300;

	private static final int LONGEST_URL = 2000;

	/** A form not yet filled in. */
	static ProposalForm empty() {
		return new ProposalForm(Submission.fresh(), null, null, null, null, null, null, null, null, null, null,
				Visibility.INTERNAL.code(), Proposal.State.CONCEPT.code(), null, null);
	}

	static ProposalForm of(Terms terms, Formats formats) {
		Sum sum = terms.amount();
		return new ProposalForm(null, terms.title(), terms.funder(), terms.call(),
				(sum != null) ? formats.number(sum.amount()) : null, (sum != null) ? sum.currency() : null,
				List.copyOf(terms.partners()), List.copyOf(terms.countries()),
				terms.documents().stream().map(Proposal.Link::title).toList(),
				Rows.column(terms.documents(), Proposal.Link::url),
				Rows.column(terms.documents(), (document) -> Objects.toString(document.file(), "")),
				terms.visibility().code(), null, null, null);
	}

	UUID submission() {
		return Submission.of(this.submissionId);
	}

	/**
	 * What it says; null if something of it cannot be read, which is then said.
	 * @param kept who may read it, unless that is chosen
	 */
	@Nullable Terms read(Visibility kept, Reading reading) {
		String title = reading.required("title", this.title, Activity.LONGEST_TITLE);
		String funder = reading.code("funder", this.funder, "organisation");
		String call = reading.text("call", this.call, LONGEST);
		Sum sum = reading.sum("amount", this.amount, "currency", this.currency);
		Set<String> partners = reading.codes("partners", Rows.of(this.partners), "organisation");
		Set<String> countries = reading.codes("countries", Rows.of(this.countries), "country");
		List<Proposal.Link> documents = documents(reading);
		Visibility chosen = reading.choice("visibility", this.visibility, Visibility.class);
		return (title == null || reading.failed()) ? null : new Terms(title, funder, call, sum, new TreeSet<>(partners),
				new TreeSet<>(countries), documents, (chosen != null) ? chosen : kept);
	}

	/** The state of a new proposal. */
	StateForm first() {
		return new StateForm(null, Objects.requireNonNullElse(this.state, Proposal.State.CONCEPT.code()), this.date,
				this.decidedBy);
	}

	private List<Proposal.Link> documents(Reading reading) {
		List<Proposal.Link> documents = new ArrayList<>();
		for (int row = 0; row < Rows.count(this.documentTitles, this.documentUrls, this.documentFiles); row++) {
			Proposal.Link document = document(
					reading.text("documentTitles", Rows.value(this.documentTitles, row), UploadForm.LONGEST_TITLE),
					reading.text("documentUrls", Rows.value(this.documentUrls, row), LONGEST_URL), file(row), reading);
			if (document != null) {
				documents.add(document);
			}
		}
		return documents;
	}

	private @Nullable Integer file(int row) {
		String number = Objects.requireNonNullElse(Rows.value(this.documentFiles, row), "");
		if (!number.matches("|[1-9][0-9]{0,8}")) {
			throw new BadParameter("document_files", number, "error.form.number");
		}
		return number.isEmpty() ? null : Integer.valueOf(number);
	}

	private static Proposal.@Nullable Link document(@Nullable String title, @Nullable String url,
			@Nullable Integer file, Reading reading) {
		return (file != null) ? uploaded(title, url, file, reading) : elsewhere(title, url, reading);
	}

	/** Its title emptied, it is taken off. */
	private static Proposal.@Nullable Link uploaded(@Nullable String title, @Nullable String url, int file,
			Reading reading) {
		if (url != null) {
			reading.refuse("documentUrls", "field.urls.file");
		}
		return (title != null) ? new Proposal.Link(title, null, file) : null;
	}

	private static Proposal.@Nullable Link elsewhere(@Nullable String title, @Nullable String url, Reading reading) {
		if (title != null && url == null) {
			reading.refuse("documentUrls", "field.document_urls.missing");
		}
		if (url != null && !url.matches("https?://\\S+")) {
			reading.refuse("documentUrls", "field.document_urls.unreadable");
		}
		if (url != null && title == null) {
			reading.refuse("documentTitles", "field.document_titles.missing");
		}
		return (title == null || url == null) ? null : new Proposal.Link(title, url, null);
	}

}
