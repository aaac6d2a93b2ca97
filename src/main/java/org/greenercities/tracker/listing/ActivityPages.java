package org.greenercities.tracker.listing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.ReadScope;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityHistory;
import org.greenercities.tracker.activity.ActivityProgress;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.Relation;
import org.greenercities.tracker.activity.Steps;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.proposal.Proposals;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.web.NotFound;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the page of one activity.
 */
@Service
@Transactional(readOnly = true)
class ActivityPages {

	private final ActivityDocuments documents;

	private final ActivityIndexReader index;

	private final Proposals proposals;

	private final Citations citations;

	private final CodelistReader codelists;

	private final StoredFiles files;

	private final Permissions permissions;

	private final ActivityReview review;

	private final ActivityEditing editing;

	private final ActivityHistory history;

	private final ActivityProgress progress;

	private final FocalPoints focalPoints;

	private final MessageSource messages;

	private final Formats formats;

	ActivityPages(ActivityDocuments documents, ActivityIndexReader index, Proposals proposals, Citations citations,
			CodelistReader codelists, StoredFiles files, Permissions permissions, ActivityReview review,
			ActivityEditing editing, ActivityHistory history, ActivityProgress progress, FocalPoints focalPoints,
			MessageSource messages, Formats formats) {
		this.documents = documents;
		this.index = index;
		this.proposals = proposals;
		this.citations = citations;
		this.codelists = codelists;
		this.files = files;
		this.permissions = permissions;
		this.review = review;
		this.editing = editing;
		this.history = history;
		this.progress = progress;
		this.focalPoints = focalPoints;
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * All of one activity.
	 * @throws NotFound if there is none that the reader may see
	 */
	ActivityPage show(String code, Person reader, Locale locale) {
		ReadScope scope = this.permissions.readable(reader);
		ActivityDocuments.Read read = this.documents.read(code, scope)
			.orElseThrow(() -> new NotFound("activity.not-found", code));
		List<Relation> relations = read.activity().relations();
		List<String> wholes = relations.stream()
			.filter((relation) -> relation.type() == Relation.Type.PART_OF)
			.map(Relation::related)
			.toList();
		IndexQuery everything = new IndexQuery(ActivityFilter.ALL, reader, scope, IndexQuery.Match.WORDS);
		Steps steps = this.review.steps(read, reader);
		boolean logs = reader.signedIn() && this.editing.mayLog(reader);
		return new ActivityPage(read, logs, steps, this.review.repairs(read, reader),
				steps.accept() ? this.history.unaccepted(code, reader, locale).orElse(null) : null,
				this.progress.confirming(read, reader), this.focalPoints.of(read, reader),
				this.index.related(code, relations.stream().map(Relation::related).toList(), everything),
				this.documents.contributions(wholes, scope), this.proposals.of(code, reader, locale),
				this.citations.of(code, locale), sent(read.activity(), reader),
				new Vocabulary(this.codelists.read(locale), this.messages, this.formats, locale));
	}

	/** Who works here is nothing for visitors. */
	private Map<UUID, StoredFiles.Sent> sent(ActivityDocument activity, Person reader) {
		List<UUID> sent = activity.documents()
			.stream()
			.flatMap((document) -> Stream.ofNullable(document.file()))
			.map(Document.File::id)
			.toList();
		return reader.signedIn() ? this.files.sent(sent) : Map.of();
	}

}
