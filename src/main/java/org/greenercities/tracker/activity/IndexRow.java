package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.reference.Sdg;
import org.jspecify.annotations.Nullable;

/**
 * What the index says of an activity, worked out from its document: the values it is
 * found and counted by, and the texts that lists and exports show.
 */
final class IndexRow {

	/** Between several values in a cell, in the index as in exports. */
	static final String SEPARATOR = "; ";

	private static final LocalDate NO_START = LocalDate.of(9999, 12, 31);

	private static final BigDecimal NO_FUNDING = BigDecimal.valueOf(-1);

	private final ActivityVersions.Version version;

	private final Face face;

	private final ActivityDocument activity;

	private final ActivityDocument latest;

	private final Codelists codelists;

	private final List<Biennium> bienniums;

	/**
	 * The row of one version on one face.
	 * @param latest the activity's latest version, which says who may read that
	 */
	IndexRow(ActivityVersions.Version version, Face face, ActivityDocument latest, Codelists codelists,
			List<Biennium> bienniums) {
		this.version = version;
		this.face = face;
		this.activity = version.document();
		this.latest = latest;
		this.codelists = codelists;
		this.bienniums = bienniums;
	}

	/** The columns by name, all but those that the database works out. */
	Map<String, @Nullable Object> columns() {
		Map<String, @Nullable Object> columns = new LinkedHashMap<>();
		columns.put("face", this.face.code());
		columns.put("activity_id", this.version.activityId());
		columns.put("version_id", this.version.id());
		columns.put("code", this.activity.code());
		columns.put("number", Integer.parseInt(this.activity.code().substring(this.activity.code().indexOf('-') + 1)));
		columns.put("readers", agenciesTakingPart(this.latest).toArray(String[]::new));
		columns.put("latest_workflow", this.latest.workflow().code());
		columns.put("people", new String[] { this.activity.createdBy() });
		columns.put("roles", roles().toArray(String[]::new));
		columns.put("relations", relations().toArray(String[]::new));
		columns.put("period_first", this.activity.period().map(Period::first).orElse(null));
		columns.put("period_last", this.activity.period().map(Period::last).orElse(null));
		putTexts(columns);
		putFigures(columns);
		return columns;
	}

	private void putTexts(Map<String, @Nullable Object> columns) {
		columns.put("title", this.activity.title());
		columns.put("summary", this.activity.summary());
		columns.put("language", this.activity.language());
		columns.put("kind", this.activity.kind().code());
		columns.put("status", code(this.activity.status()));
		columns.put("workflow", this.activity.workflow().code());
		columns.put("agencies", joined(this.activity.agencies()));
		columns.put("lead", joined(this.activity.leads()));
		columns.put("regions", joined(this.activity.regions()));
		columns.put("countries", joined(countries()));
		columns.put("cities", joined(cities()));
		columns.put("umbrella_project", joined(this.activity.umbrellaProjects()));
		columns.put("pillars", joined(this.activity.pillars()));
		columns.put("themes", joined(this.activity.themes()));
		columns.put("sdg_targets", joined(sdgs((level) -> level != Sdg.Level.INDICATOR)));
		columns.put("sdg_indicators", joined(sdgs((level) -> level == Sdg.Level.INDICATOR)));
		columns.put("start_date", text(this.activity.start()));
		columns.put("end_date", text(this.activity.end()));
		columns.put("biennia", joined(biennia()));
		columns.put("partners", joined(partners()));
		columns.put("funders", joined(funders()));
		columns.put("participations", joined(participations()));
	}

	private void putFigures(Map<String, @Nullable Object> columns) {
		ProgressUpdate.Value latestProgress = latestProgress();
		BigDecimal funding = fundingUsd();
		columns.put("funding_usd", funding);
		columns.put("percent_complete", percentComplete());
		columns.put("last_progress", text(lastProgress()));
		columns.put("progress_text", (latestProgress != null) ? latestProgress.narrative() : null);
		columns.put("updated", this.version.createdAt().atOffset(ZoneOffset.UTC));
		columns.put("start_sort", this.activity.period().map(Period::first).orElse(NO_START));
		columns.put("funding_sort", (funding != null) ? funding : NO_FUNDING);
	}

	/** Every value the activity is filtered and counted by. */
	Set<Facet> facets() {
		Set<Facet> facets = new LinkedHashSet<>();
		add(facets, Dimension.BIENNIUM, biennia());
		add(facets, Dimension.KIND, List.of(this.activity.kind().code()));
		add(facets, Dimension.STATUS, Stream.ofNullable(code(this.activity.status())).toList());
		add(facets, Dimension.REGION, this.activity.regions());
		add(facets, Dimension.COUNTRY, countries());
		add(facets, Dimension.CITY, cities());
		add(facets, Dimension.SDG, withAncestors("sdg", this.activity.sdgs().stream().map(SdgLink::sdg)));
		add(facets, Dimension.UMBRELLA, this.activity.umbrellaProjects());
		add(facets, Dimension.PILLAR, this.activity.pillars());
		add(facets, Dimension.THEME, this.activity.themes());
		add(facets, Dimension.GATHERING, this.activity.gatherings());
		add(facets, Dimension.ORGANISATION, withAncestors("organisation", partners().stream()));
		add(facets, Dimension.ROLE,
				this.activity.participations().stream().map((participation) -> participation.role().code()).toList());
		add(facets, Dimension.FUNDER, withAncestors("organisation", funders().stream()));
		add(facets, Dimension.JOINT, List.of((agenciesTakingPart(this.activity).size() > 1) ? "yes" : "no"));
		add(facets, Dimension.LEVEL, List.of(isPart() ? "part" : "top"));
		add(facets, Dimension.UPDATES, List.of(this.activity.progress().isEmpty() ? "none" : "some"));
		add(facets, Dimension.WORKFLOW, List.of(this.activity.workflow().code()));
		return facets;
	}

	/**
	 * Organisation and role as one value, {@code UNEP/lead}, an office's also as its
	 * agency's.
	 */
	List<String> roles() {
		return this.activity.participations()
			.stream()
			.flatMap((participation) -> this.codelists.withAncestors("organisation", participation.organisation())
				.stream()
				.map((organisation) -> organisation + "/" + participation.role().code()))
			.distinct()
			.toList();
	}

	/** The other activity and what this one is to it, {@code GCP-002/part_of}. */
	private List<String> relations() {
		return this.activity.relations()
			.stream()
			.map((relation) -> relation.related() + "/" + relation.type().code())
			.toList();
	}

	/** The bienniums it belongs to. */
	List<String> biennia() {
		return this.bienniums.stream().filter(this.activity::belongsTo).map(Biennium::getCode).toList();
	}

	/** The agencies that own it or take part, offices counted as their agency. */
	private Set<String> agenciesTakingPart(ActivityDocument document) {
		Set<String> agencies = new TreeSet<>(document.agencies());
		withAncestors("organisation", document.participations().stream().map(Participation::organisation)).stream()
			.filter((organisation) -> this.codelists.contains("agency", organisation))
			.forEach(agencies::add);
		return agencies;
	}

	List<String> countries() {
		return distinct(this.activity.places().stream().map(Place::country));
	}

	List<String> cities() {
		return distinct(this.activity.places().stream().map(Place::city));
	}

	List<String> partners() {
		return distinct(this.activity.participations()
			.stream()
			.sorted(Comparator.comparing(Participation::role))
			.map(Participation::organisation));
	}

	/** Organisation and role of each participation, {@code UNEP:lead}. */
	List<String> participations() {
		return distinct(this.activity.participations()
			.stream()
			.sorted(Comparator.comparing(Participation::role))
			.map((participation) -> participation.organisation() + ":" + participation.role().code()));
	}

	/** Who pays or was asked to, whether the sum is stated or not. */
	List<String> funders() {
		return distinct(Stream.concat(this.activity.in(Participation.Role.FUNDING).stream(),
				this.activity.contributions(this.face).stream().map(Contribution.Value::organisation)));
	}

	/**
	 * All that is stated in US dollars, asked for or secured; nothing where no sum is.
	 */
	@Nullable BigDecimal fundingUsd() {
		return this.activity.contributions(this.face)
			.stream()
			.filter((contribution) -> "USD".equals(contribution.currency()))
			.map(Contribution.Value::amount)
			.filter(Objects::nonNull)
			.reduce(BigDecimal::add)
			.orElse(null);
	}

	/** The latest update, one without a date taken as the end of its biennium. */
	ProgressUpdate.@Nullable Value latestProgress() {
		return this.activity.progress()
			.stream()
			.reduce((one, other) -> other.lastDay().isBefore(one.lastDay()) ? one : other)
			.orElse(null);
	}

	/** The last percentage that anybody stated; an update that states none leaves it. */
	@Nullable Integer percentComplete() {
		return this.activity.progress()
			.stream()
			.filter((update) -> update.percent() != null)
			.reduce((one, other) -> other.lastDay().isBefore(one.lastDay()) ? one : other)
			.map(ProgressUpdate.Value::percent)
			.orElse(null);
	}

	/** The latest date that progress carries; nothing where none is dated. */
	@Nullable PartialDate lastProgress() {
		return this.activity.progress()
			.stream()
			.map(ProgressUpdate.Value::date)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** What is searched besides title and summary, of lesser weight: names. */
	String names() {
		Stream<String> partners = partners().stream()
			.flatMap((code) -> Stream.of(code, this.codelists.name("organisation", code),
					this.codelists.shortName("organisation", code)));
		Stream<String> places = Stream.concat(cities().stream(), named("country", countries()));
		Stream<String> programme = Stream
			.of(named("region", this.activity.regions()), named("theme", this.activity.themes()),
					named("pillar", this.activity.pillars()), named("gathering", this.activity.gatherings()))
			.flatMap((names) -> names);
		return String.join(" ", Stream.of(partners, places, programme).flatMap((names) -> names).distinct().toList());
	}

	/** What is searched with the least weight: all that was written about it. */
	String texts() {
		Stream<String> progress = this.activity.progress().stream().map(ProgressUpdate.Value::narrative);
		Stream<String> results = this.activity.results().stream().map(Result.Value::statement);
		Stream<String> milestones = this.activity.milestones().stream().map(Milestone.Value::title);
		Stream<String> documents = this.activity.documents().stream().map(Document.Value::title);
		return String.join(" ", Stream.of(progress, results, milestones, documents).flatMap((texts) -> texts).toList());
	}

	private boolean isPart() {
		return this.activity.relations().stream().anyMatch((relation) -> relation.type() == Relation.Type.PART_OF);
	}

	private List<String> sdgs(Predicate<Sdg.Level> wanted) {
		return this.activity.sdgs()
			.stream()
			.map(SdgLink::sdg)
			.filter((code) -> wanted.test(Sdg.Level.of(code)))
			.sorted(Comparator.comparing((code) -> this.codelists.position("sdg", code)))
			.toList();
	}

	private Stream<String> named(String list, Collection<String> codes) {
		return codes.stream().map((code) -> this.codelists.name(list, code));
	}

	private List<String> withAncestors(String list, Stream<String> codes) {
		return codes.flatMap((code) -> this.codelists.withAncestors(list, code).stream()).distinct().toList();
	}

	private static @Nullable String code(@Nullable Status status) {
		return (status != null) ? status.code() : null;
	}

	private static @Nullable String text(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	private static String joined(Collection<String> codes) {
		return String.join(SEPARATOR, codes);
	}

	private static List<String> distinct(Stream<@Nullable String> values) {
		List<String> distinct = new ArrayList<>();
		values.filter(Objects::nonNull).distinct().forEach(distinct::add);
		return distinct;
	}

	private static void add(Set<Facet> facets, Dimension dimension, Collection<String> codes) {
		codes.forEach((code) -> facets.add(new Facet(dimension, code)));
	}

	/**
	 * One value of one dimension.
	 */
	record Facet(Dimension dimension, String code) {
	}

}
