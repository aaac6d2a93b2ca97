package org.greenercities.tracker.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.BienniumEntry;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Relation;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.SdgLink;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.activity.StatusFact;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.proposal.Proposal;
import org.greenercities.tracker.reference.Codelists;

/**
 * Reads activities with all that hangs on them, and proposals.
 */
final class ActivitySeed {

	private final SeedFiles files;

	private final Codelists codelists;

	private final LocalDate acceptedOn;

	private final PartialDate statusDate;

	private final Instant loadedAt;

	private final Map<String, Activity> activities = new LinkedHashMap<>();

	/**
	 * A reader.
	 * @param acceptedOn when the owners accepted and confirmed it all: the date of the
	 * printed report
	 * @param statusDate the date that the statuses speak of: the end of its biennium
	 */
	ActivitySeed(SeedFiles files, Codelists codelists, LocalDate acceptedOn, PartialDate statusDate, Instant loadedAt) {
		this.files = files;
		this.codelists = codelists;
		this.acceptedOn = acceptedOn;
		this.statusDate = statusDate;
		this.loadedAt = loadedAt;
	}

	/** All activities of the seed, whole. */
	Collection<Activity> activities() {
		List<SeedRow> rows = this.files.rows("activities.csv", "code");
		rows.forEach((row) -> this.activities.put(row.text("code"), activity(row)));
		each(this.files.rows("places.csv", "activity", "country", "city", "role"), this::place);
		each(this.files.rows("participations.csv", "activity", "organisation", "role"), this::participation);
		each(this.files.rows("relations.csv", "activity", "related", "type"), this::relation);
		each(this.files.rows("biennium_entries.csv", "activity", "biennium"), this::entry);
		each(this.files.rows("contributions.csv"), this::contribution);
		each(this.files.rows("results.csv"), this::result);
		each(this.files.rows("documents.csv"), this::document);
		each(this.files.rows("progress.csv"), this::progress);
		sdgLinks();
		gatherings();
		milestones();
		new SeedAgreement(this.files).check(rows);
		return this.activities.values();
	}

	/** Commitments of the partnership as a whole: milestones that name no activity. */
	List<SeedRow> commitments() {
		return this.files.rows("milestones.csv").stream().filter((row) -> row.optional("activity") == null).toList();
	}

	Proposal proposal(SeedRow row) {
		Proposal proposal = new Proposal(row.text("code"), row.text("title"),
				new Proposal.StateFact(row.value(Proposal.State.class, "status"), null, null),
				(row.optional("activity") != null) ? find(row, "activity").getCode() : null, this.loadedAt,
				SeedLoader.AUTHOR, row.optional("source_paragraph"));
		row.make("amount", () -> {
			proposal.asks(row.optionalCode("funder", this.codelists, "organisation"), row.number("amount"),
					row.optional("currency"));
			return proposal;
		});
		proposal.locate(row.codes("countries", this.codelists, "country"));
		proposal.open();
		return proposal;
	}

	private Activity activity(SeedRow row) {
		List<String> agencies = row.codes("agencies", this.codelists, "organisation");
		Activity activity = row.make("code", () -> new Activity(row.text("code"), row.text("title"),
				row.value(Kind.class, "kind"), agencies, this.loadedAt, SeedLoader.AUTHOR));
		activity.describe(row.optional("summary"), row.list("source_paragraphs"));
		activity.schedule(row.make("end",
				() -> new Schedule(row.partialDate("start"), row.optionalValue(Schedule.DateKind.class, "start_kind"),
						row.partialDate("end"), row.optionalValue(Schedule.DateKind.class, "end_kind"))));
		activity.locate(row.codes("regions", this.codelists, "region"));
		activity.classify(row.codes("umbrella_project", this.codelists, "umbrella_project"),
				row.codes("pillars", this.codelists, "pillar"), row.codes("themes", this.codelists, "theme"));
		row.codes("sdg_indicators", this.codelists, "sdg")
			.forEach((indicator) -> activity.serves(new SdgLink(indicator, null)));
		activity.stands(new StatusFact(row.value(Status.class, "status"), this.statusDate));
		return activity;
	}

	private void place(Activity activity, SeedRow row) {
		activity.takesPlaceIn(row.make("city", () -> new Place(row.code("country", this.codelists, "country"),
				row.optional("city"), row.value(Place.Role.class, "role"))));
	}

	private void participation(Activity activity, SeedRow row) {
		activity.involves(new Participation(row.code("organisation", this.codelists, "organisation"),
				row.value(Participation.Role.class, "role"), row.optional("source_paragraph")));
	}

	private void relation(Activity activity, SeedRow row) {
		activity.relates(new Relation(find(row, "related").getCode(), row.value(Relation.Type.class, "type"),
				row.optional("source_paragraph")));
	}

	private void entry(Activity activity, SeedRow row) {
		activity.enters(new BienniumEntry(row.code("biennium", this.codelists, "biennium"),
				row.optionalValue(BienniumEntry.Origin.class, "origin"),
				row.optionalValue(BienniumEntry.Outcome.class, "outcome"), row.optional("source_paragraph")));
	}

	private void contribution(Activity activity, SeedRow row) {
		activity.receives(row.make("amount",
				() -> new Contribution(row.code("organisation", this.codelists, "organisation"), row.number("amount"),
						row.optional("currency"), row.value(Contribution.State.class, "status"), row.optional("note"),
						Visibility.PUBLIC, row.optional("source_paragraph"))));
	}

	private void result(Activity activity, SeedRow row) {
		activity.achieves(new Result(row.text("indicator"), row.number("value"), row.optional("unit"),
				row.text("statement"), row.optional("source_paragraph")));
	}

	private void document(Activity activity, SeedRow row) {
		activity.refersTo(row.make("url", () -> new Document(row.text("title"), row.text("kind"), row.optional("url"),
				row.optional("source_paragraph"))));
	}

	private void progress(Activity activity, SeedRow row) {
		ProgressUpdate update = new ProgressUpdate(row.partialDate("date"),
				row.optionalCode("biennium", this.codelists, "biennium"), row.text("narrative"),
				row.optional("source_paragraph"), this.loadedAt, SeedLoader.AUTHOR);
		activity.getAgencies().forEach((agency) -> update.confirm(agency, this.acceptedOn, SeedLoader.AUTHOR));
		activity.reports(update);
	}

	private void sdgLinks() {
		for (SeedRow row : this.files.rows("sdg_links.csv", "activity_or_scope", "target")) {
			if (!ReferenceSeed.isOfProgramme(row, this.codelists.codes("umbrella_project"))) {
				find(row, "activity_or_scope")
					.serves(new SdgLink(row.code("target", this.codelists, "sdg"), row.text("source")));
			}
		}
	}

	private void gatherings() {
		for (SeedRow row : this.files.rows("gatherings.csv")) {
			row.list("activities").forEach((code) -> find(row, "activities", code).takesPlaceAt(row.text("code")));
		}
	}

	private void milestones() {
		each(this.files.rows("milestones.csv").stream().filter((row) -> row.optional("activity") != null).toList(),
				(activity, row) -> activity.plans(milestone(row)));
	}

	static Milestone milestone(SeedRow row) {
		return new Milestone(row.text("title"), row.partialDate("due"), row.optional("source_paragraph"));
	}

	private void each(List<SeedRow> rows, BiConsumer<Activity, SeedRow> reader) {
		rows.forEach((row) -> reader.accept(find(row, "activity"), row));
	}

	private Activity find(SeedRow row, String column) {
		return find(row, column, row.text(column));
	}

	private Activity find(SeedRow row, String column, String code) {
		Activity activity = this.activities.get(code);
		if (activity == null) {
			throw row.rejected(column, "there is no activity '" + code + "'");
		}
		return activity;
	}

}
