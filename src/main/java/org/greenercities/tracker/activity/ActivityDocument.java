package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.reference.Biennium;
import org.jspecify.annotations.Nullable;

/**
 * An activity and all that hangs on it, as one value: what a version keeps, what a page
 * shows, what the index row is made from.
 *
 * @param translations title and summary in other languages, by language and field
 * @param createdBy the account that logged it
 */
public record ActivityDocument(String code, String title, @Nullable String summary, String language,
		Map<String, Map<String, String>> translations, Kind kind, @Nullable PartialDate start,
		Schedule.@Nullable DateKind startKind, @Nullable PartialDate end, Schedule.@Nullable DateKind endKind,
		Visibility visibility, Workflow workflow, String createdBy, List<String> sourceParagraphs,
		List<String> agencies, List<String> regions, List<String> umbrellaProjects, List<String> pillars,
		List<String> themes, List<String> gatherings, List<Place> places, List<SdgLink> sdgs,
		List<Participation> participations, List<StatusFact> statuses, List<Relation> relations,
		List<BienniumEntry> entries, List<ProgressUpdate.Value> progress, List<Contribution.Value> contributions,
		List<Result.Value> results, List<Milestone.Value> milestones, List<Document.Value> documents) {

	/** From its start to its end; nothing where neither is known. */
	public Optional<Period> period() {
		return Period.of(this.start, this.end);
	}

	/**
	 * Whether it belongs to a biennium: its period overlaps it, or a progress update is
	 * dated inside it or filed under it, or it was entered there by hand.
	 */
	public boolean belongsTo(Biennium biennium) {
		return period().filter(biennium.getPeriod()::overlaps).isPresent()
				|| this.progress.stream().anyMatch((update) -> update.belongsTo(biennium))
				|| this.entries.stream().anyMatch((entry) -> entry.biennium().equals(biennium.getCode()));
	}

	/** The contributions that a face shows: the public one leaves out internal ones. */
	List<Contribution.Value> contributions(Face face) {
		return this.contributions.stream()
			.filter((money) -> face == Face.WORKING || money.visibility() == Visibility.PUBLIC)
			.toList();
	}

	/** The latest status known, nothing where none is stated. */
	public @Nullable Status status() {
		return this.statuses.stream()
			.max(Comparator.comparing((fact) -> fact.date().lastDay()))
			.map(StatusFact::status)
			.orElse(null);
	}

	/** The organisations that lead it, none where it is not stated. */
	public List<String> leads() {
		return in(Participation.Role.LEAD);
	}

	/** The organisations with this role. */
	public List<String> in(Participation.Role role) {
		return this.participations.stream()
			.filter((participation) -> participation.role() == role)
			.map(Participation::organisation)
			.toList();
	}

	/** The countries it has to do with, whatever they are to it. */
	List<String> countries() {
		return this.places.stream().map(Place::country).distinct().toList();
	}

	/** The cities it has to do with, whatever they are to it. */
	List<String> cities() {
		return this.places.stream().flatMap((place) -> Stream.ofNullable(place.city())).distinct().toList();
	}

	/** Its participations, leads first. */
	List<Participation> participationsByRole() {
		return this.participations.stream().sorted(Comparator.comparing(Participation::role)).toList();
	}

	/** The organisations that take part, leads first. */
	List<String> partners() {
		return participationsByRole().stream().map(Participation::organisation).distinct().toList();
	}

	/** Who pays or was asked to, whether the sum is stated or not. */
	List<String> funders(Face face) {
		return Stream
			.concat(in(Participation.Role.FUNDING).stream(),
					contributions(face).stream().map(Contribution.Value::organisation))
			.distinct()
			.toList();
	}

	/**
	 * All that is stated in US dollars, asked for or secured; nothing where no sum is.
	 */
	@Nullable BigDecimal fundingUsd(Face face) {
		return contributions(face).stream()
			.filter((contribution) -> "USD".equals(contribution.currency()))
			.flatMap((contribution) -> Stream.ofNullable(contribution.amount()))
			.reduce(BigDecimal::add)
			.orElse(null);
	}

	/** The latest update, one without a date taken as the end of its biennium. */
	Optional<ProgressUpdate.Value> latestProgress() {
		return latest(this.progress.stream());
	}

	/** The last percentage that anybody stated; an update that states none leaves it. */
	@Nullable Integer percentComplete() {
		return latest(this.progress.stream().filter((update) -> update.percent() != null))
			.map(ProgressUpdate.Value::percent)
			.orElse(null);
	}

	/** The latest date that progress carries; nothing where none is dated. */
	@Nullable PartialDate lastProgress() {
		return this.progress.stream()
			.flatMap((update) -> Stream.ofNullable(update.date()))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Whether it is part of another activity. */
	boolean partOfAnother() {
		return this.relations.stream().anyMatch((relation) -> relation.type() == Relation.Type.PART_OF);
	}

	private static Optional<ProgressUpdate.Value> latest(Stream<ProgressUpdate.Value> updates) {
		return updates.reduce((one, other) -> other.lastDay().isBefore(one.lastDay()) ? one : other);
	}

}
