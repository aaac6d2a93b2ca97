package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Biennium;
import org.jspecify.annotations.Nullable;

/**
 * An activity and all that hangs on it, as one value: what a version keeps, what a page
 * shows, what the index row is made from.
 *
 * @param writing the language of title and summary, and their translations
 * @param createdBy the account that logged it
 * @param participations leads first
 * @param progress all that was told, what was corrected later included
 * @param notes for reviewers; internal
 */
public record ActivityDocument(String code, String title, @Nullable String summary, Writing writing, Kind kind,
		@Nullable PartialDate start, Schedule.@Nullable DateKind startKind, @Nullable PartialDate end,
		Schedule.@Nullable DateKind endKind, Visibility visibility, Workflow workflow, String createdBy,
		List<String> sourceParagraphs, List<String> agencies, List<String> regions, List<String> umbrellaProjects,
		List<String> pillars, List<String> themes, List<String> gatherings, List<Place> places, List<SdgLink> sdgs,
		List<Participation> participations, List<StatusFact> statuses, List<Relation> relations,
		List<BienniumEntry> entries, List<ProgressUpdate.Value> progress, List<Contribution.Value> contributions,
		List<Result.Value> results, List<Milestone.Value> milestones, List<Document.Value> documents,
		List<Identifier> identifiers, List<EarlierPlan> earlierPlans, List<FocalPoint> focalPoints,
		List<Explanation> explanations, @Nullable String notes) {

	/**
	 * Reads versions of before parts had numbers, which then follow from their order.
	 */
	public ActivityDocument {
		progress = numbered(progress, ProgressUpdate.Value::number, ProgressUpdate.Value::numbered);
		contributions = numbered(contributions);
		results = numbered(results);
		milestones = numbered(milestones);
		documents = numbered(documents);
		identifiers = listed(identifiers);
		earlierPlans = listed(earlierPlans);
		focalPoints = listed(focalPoints);
		explanations = listed(explanations);
	}

	private static <T> List<T> listed(@Nullable List<T> values) {
		return (values != null) ? List.copyOf(values) : List.of();
	}

	private static <V extends Row<V>> List<V> numbered(List<V> rows) {
		return numbered(rows, Row::number, Row::numbered);
	}

	private static <V> List<V> numbered(List<V> rows, ToIntFunction<V> number, BiFunction<V, Integer, V> numbered) {
		if (rows.stream().allMatch((row) -> number.applyAsInt(row) > 0)) {
			return List.copyOf(rows);
		}
		return IntStream.range(0, rows.size()).mapToObj((i) -> numbered.apply(rows.get(i), i + 1)).toList();
	}

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
				|| updates().stream().anyMatch((update) -> update.belongsTo(biennium))
				|| this.entries.stream().anyMatch((entry) -> entry.biennium().equals(biennium.getCode()));
	}

	/**
	 * What its owners answer for together, so that all of them are asked where one
	 * changes it.
	 */
	List<@Nullable Object> facts() {
		return Arrays.asList(this.title, this.kind, this.agencies, this.start, this.startKind, this.end, this.endKind,
				this.regions, this.places, this.participations, this.contributions, this.results);
	}

	/**
	 * As a face shows it: the public one leaves out what is internal, and tells of
	 * progress as soon as it is reported.
	 * @param latest the latest version
	 */
	ActivityDocument on(Face face, ActivityDocument latest) {
		return (face == Face.WORKING) ? this
				: new ActivityDocument(this.code, this.title, this.summary, this.writing, this.kind, this.start,
						this.startKind, this.end, this.endKind, this.visibility, this.workflow, this.createdBy,
						this.sourceParagraphs, this.agencies, this.regions, this.umbrellaProjects, this.pillars,
						this.themes, this.gatherings, this.places, this.sdgs, this.participations, latest.statuses,
						this.relations, this.entries, latest.progress.stream().map(ProgressUpdate.Value::open).toList(),
						contributions(face), this.results, this.milestones, this.documents, this.identifiers,
						this.earlierPlans, List.of(), List.of(), null);
	}

	/** What was done, without what has been corrected since. */
	public List<ProgressUpdate.Value> updates() {
		Set<Integer> corrected = this.progress.stream()
			.flatMap((update) -> Stream.ofNullable(update.corrects()))
			.collect(Collectors.toSet());
		return this.progress.stream().filter((update) -> !corrected.contains(update.number())).toList();
	}

	/** Whether an update was told and not corrected since. */
	boolean stands(int number) {
		return updates().stream().anyMatch((update) -> update.number() == number);
	}

	/** The update of a number, if there is one. */
	public Optional<ProgressUpdate.Value> update(int number) {
		return this.progress.stream().filter((update) -> update.number() == number).findFirst();
	}

	/** The update that corrects another one, if one does. */
	public Optional<ProgressUpdate.Value> correctionOf(int number) {
		return this.progress.stream()
			.filter((update) -> update.corrects() != null && update.corrects() == number)
			.findFirst();
	}

	/** What an update replaces, and what that had replaced, the latest first. */
	public List<ProgressUpdate.Value> corrected(ProgressUpdate.Value by) {
		return Stream.iterate(before(by), Optional::isPresent, (update) -> update.flatMap(this::before))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<ProgressUpdate.Value> before(ProgressUpdate.Value by) {
		return Optional.ofNullable(by.corrects()).flatMap(this::update);
	}

	/** The results, each with all that updates have added to its value. */
	public List<Result.Value> resultsReached() {
		return resultsReached(updates().stream());
	}

	/** The results, each with what updates had added to its value by a day. */
	public List<Result.Value> resultsReachedBy(LocalDate day) {
		return resultsReached(updatesUntil(day));
	}

	private Stream<ProgressUpdate.Value> updatesUntil(LocalDate day) {
		return updates().stream().filter((update) -> !update.known().isAfter(day));
	}

	private List<Result.Value> resultsReached(Stream<ProgressUpdate.Value> updates) {
		Map<Integer, BigDecimal> added = updates.flatMap((update) -> update.reached().stream())
			.collect(Collectors.toMap(ProgressUpdate.Reached::result, ProgressUpdate.Reached::value, BigDecimal::add));
		return this.results.stream()
			.map((result) -> added.containsKey(result.number())
					? result.reaching(Objects.requireNonNullElse(result.value(), BigDecimal.ZERO)
						.add(added.getOrDefault(result.number(), BigDecimal.ZERO)))
					: result)
			.toList();
	}

	/** The account that keeps it current for an agency, if somebody does. */
	public Optional<String> focalPoint(String agency) {
		return this.focalPoints.stream()
			.filter((focal) -> focal.current() && focal.agency().equals(agency))
			.map(FocalPoint::account)
			.findFirst();
	}

	/** Why something that looks wrong is right, if anybody has said that. */
	public Optional<Explanation> explanation(Finding finding) {
		return this.explanations.stream().filter((said) -> said.finding().equals(finding.code())).findFirst();
	}

	/** The contributions that a face shows: the public one leaves out internal ones. */
	List<Contribution.Value> contributions(Face face) {
		return this.contributions.stream()
			.filter((money) -> face == Face.WORKING || money.visibility() == Visibility.PUBLIC)
			.toList();
	}

	/** The status known last and its date; nothing where none is stated. */
	public Optional<StatusFact> latestStatus() {
		return latest(this.statuses.stream());
	}

	/** The status as at a day, if any was stated until then. */
	public Optional<Status> statusAt(LocalDate day) {
		return latest(this.statuses.stream().filter((fact) -> !fact.date().lastDay().isAfter(day)))
			.map(StatusFact::status);
	}

	private static Optional<StatusFact> latest(Stream<StatusFact> facts) {
		return facts
			.max(Comparator.comparing((StatusFact fact) -> fact.date().lastDay()).thenComparing(StatusFact::date));
	}

	/** The status known last; nothing where none is stated. */
	@Nullable Status status() {
		return latestStatus().map(StatusFact::status).orElse(null);
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

	/** The countries that are this to it. */
	List<String> countries(Place.Role role) {
		return this.places.stream().filter((place) -> place.role() == role).map(Place::country).distinct().toList();
	}

	/** The cities it has to do with, whatever they are to it. */
	List<String> cities() {
		return this.places.stream().flatMap((place) -> Stream.ofNullable(place.city())).distinct().toList();
	}

	/** The organisations that take part, leads first. */
	List<String> partners() {
		return this.participations.stream().map(Participation::organisation).distinct().toList();
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

	/** The latest update. */
	public Optional<ProgressUpdate.Value> latestProgress() {
		return progressLatestFirst().stream().findFirst();
	}

	/** The last percentage that anybody stated; an update that states none leaves it. */
	@Nullable Integer percentComplete() {
		return progressLatestFirst().stream()
			.flatMap((update) -> Stream.ofNullable(update.percent()))
			.findFirst()
			.orElse(null);
	}

	/** What was done, the latest first. */
	public List<ProgressUpdate.Value> progressLatestFirst() {
		List<ProgressUpdate.Value> updates = new ArrayList<>(updates());
		updates.sort(Comparator.comparing(ProgressUpdate.Value::known));
		Collections.reverse(updates);
		return updates;
	}

	/** The latest update that speaks of no later day. */
	public Optional<ProgressUpdate.Value> latestProgressBy(LocalDate day) {
		return updatesUntil(day).max(Comparator.comparing(ProgressUpdate.Value::known));
	}

	/** Whether it is part of another activity. */
	boolean partOfAnother() {
		return this.relations.stream().anyMatch((relation) -> relation.type() == Relation.Type.PART_OF);
	}

}
