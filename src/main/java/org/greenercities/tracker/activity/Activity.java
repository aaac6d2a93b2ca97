package org.greenercities.tracker.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One thing done together: a project, programme, campaign, event and so on. It exists
 * once; its owning agencies log and accept it, neither keeps a copy.
 */
@Entity
public class Activity {

	private static final String CODE = "GCP-([0-9]{3}|[1-9][0-9]{3,8})";

	/** How many characters a title may have. */
	public static final int LONGEST_TITLE = 500;

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activity_seq")
	@SequenceGenerator(name = "activity_seq", sequenceName = "activity_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private String code;

	@Column(nullable = false)
	private String title;

	private @Nullable String summary;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Kind kind;

	/** Null where the columns it is read from are. */
	@Embedded
	private @Nullable Schedule schedule;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Visibility visibility = Visibility.INTERNAL;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Workflow workflow = Workflow.DRAFT;

	/** Since when its owners are asked to accept the facts as they are. */
	private @Nullable Instant submittedAt;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> sourceParagraphs = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "activity_agency", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "agency", nullable = false)
	private Set<String> agencies = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_region", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "region", nullable = false)
	private Set<String> regions = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_umbrella_project", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "umbrella_project", nullable = false)
	private Set<String> umbrellaProjects = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_pillar", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "pillar", nullable = false)
	private Set<String> pillars = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_theme", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "theme", nullable = false)
	private Set<String> themes = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_gathering", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "gathering", nullable = false)
	private Set<String> gatherings = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_place", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<Place> places = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_sdg", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<SdgLink> sdgs = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "participation", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<Participation> participations = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_status", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<StatusFact> statuses = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_relation", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<Relation> relations = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "biennium_entry", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<BienniumEntry> entries = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.PERSIST)
	@JoinColumn(name = "activity_id", nullable = false, updatable = false)
	@OrderBy("id")
	private List<ProgressUpdate> progress = new ArrayList<>();

	@OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
	@JoinColumn(name = "activity_id", nullable = false, updatable = false)
	@OrderBy("id")
	private List<Contribution> contributions = new ArrayList<>();

	@OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
	@JoinColumn(name = "activity_id", nullable = false, updatable = false)
	@OrderBy("id")
	private List<Result> results = new ArrayList<>();

	@OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
	@JoinColumn(name = "activity_id")
	@OrderBy("id")
	private List<Milestone> milestones = new ArrayList<>();

	@OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
	@JoinColumn(name = "activity_id", nullable = false, updatable = false)
	@OrderBy("id")
	private List<Document> documents = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "activity_identifier", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<Identifier> identifiers = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_earlier_plan", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<EarlierPlan> earlierPlans = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_focal_point", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<FocalPoint> focalPoints = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "activity_explanation", joinColumns = @JoinColumn(name = "activity_id"))
	private Set<Explanation> explanations = new LinkedHashSet<>();

	private @Nullable String notes;

	@Column(nullable = false)
	private int lastNumber;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	@Column(nullable = false, updatable = false)
	private String createdBy;

	@Version
	private int version;

	protected Activity() {
	}

	/**
	 * A draft, internal until its owners accept it.
	 * @param agencies the owning agencies, at least one
	 * @param createdBy the account that logs it
	 * @throws IllegalArgumentException if no agency owns it, or the code or the length of
	 * the title is not as it has to be
	 */
	public Activity(String code, String title, Kind kind, Collection<String> agencies, Instant createdAt,
			String createdBy) {
		if (agencies.isEmpty()) {
			throw new IllegalArgumentException("no owning agency");
		}
		if (!code.matches(CODE)) {
			throw new IllegalArgumentException("a code is GCP- and a number of three digits or more, not " + code);
		}
		this.code = code;
		this.title = checked(title);
		this.kind = kind;
		this.agencies.addAll(agencies);
		this.createdAt = createdAt;
		this.createdBy = createdBy;
	}

	/** Says what it is about; no summary means that none is written yet. */
	public void describe(@Nullable String summary, List<String> sourceParagraphs) {
		this.summary = summary;
		this.sourceParagraphs = List.copyOf(sourceParagraphs);
	}

	/** Says anew what it is called, what it is about, and what sort of thing it is. */
	void retell(String title, @Nullable String summary, Kind kind) {
		this.writing = this.writing.changed("title", this.title, title).changed("summary", this.summary, summary);
		this.title = checked(title);
		this.summary = summary;
		this.kind = kind;
	}

	/** Says in which language its title and summary are. */
	void writtenIn(Writing writing) {
		this.writing = writing;
	}

	private static String checked(String title) {
		if (title.isBlank() || title.length() > LONGEST_TITLE) {
			throw new IllegalArgumentException("a title has 1 to %d characters".formatted(LONGEST_TITLE));
		}
		return title;
	}

	/**
	 * Says when it starts and ends; a plan that moves is kept, until it moves back.
	 */
	public void schedule(Schedule schedule) {
		if (this.workflow != Workflow.DRAFT) {
			this.earlierPlans.addAll(when().movedBy(schedule));
		}
		this.earlierPlans.removeIf(schedule::says);
		this.schedule = schedule;
	}

	private Schedule when() {
		return (this.schedule != null) ? this.schedule : Schedule.UNKNOWN;
	}

	/** Replaces the agencies that own it, at least one. */
	void ownedBy(Collection<String> agencies) {
		if (agencies.isEmpty()) {
			throw new IllegalArgumentException("no owning agency");
		}
		replace(this.agencies, agencies);
	}

	/** Replaces the regions it is sorted into. */
	public void locate(Collection<String> regions) {
		replace(this.regions, regions);
	}

	/** Replaces its places. */
	void takesPlaceIn(Collection<Place> places) {
		replace(this.places, places);
	}

	/** Adds a place. A place stands once in each of its roles. */
	public void takesPlaceIn(Place place) {
		this.places.add(place);
	}

	/** Replaces where it stands in the programme. */
	public void classify(Collection<String> umbrellaProjects, Collection<String> pillars, Collection<String> themes) {
		replace(this.umbrellaProjects, umbrellaProjects);
		replace(this.pillars, pillars);
		replace(this.themes, themes);
	}

	/** Replaces what it serves; a link that stays keeps its source. */
	void serves(Collection<String> codes) {
		this.sdgs.removeIf((link) -> !codes.contains(link.sdg()));
		List<String> linked = this.sdgs.stream().map(SdgLink::sdg).toList();
		codes.stream().filter((code) -> !linked.contains(code)).forEach((code) -> serves(new SdgLink(code, null)));
	}

	/** Links it to a goal, target or indicator it serves. */
	public void serves(SdgLink link) {
		this.sdgs.add(link);
	}

	/** Replaces who takes part as what; a participation that stays keeps its source. */
	void involves(Collection<Partners.Partner> partners) {
		this.participations.removeIf((participation) -> !partners.contains(Partners.Partner.of(participation)));
		List<Partners.Partner> involved = this.participations.stream().map(Partners.Partner::of).toList();
		partners.stream()
			.filter((partner) -> !involved.contains(partner))
			.forEach((partner) -> involves(new Participation(partner.organisation(), partner.role(), null)));
	}

	public void involves(Participation participation) {
		this.participations.add(participation);
	}

	/**
	 * Records its status as a dated fact; earlier ones stay, one of the same date gives
	 * way.
	 */
	public void stands(StatusFact fact) {
		this.statuses.removeIf((earlier) -> earlier.date().equals(fact.date()));
		this.statuses.add(fact);
	}

	/** Says anew what its status was when. */
	void stands(Collection<StatusFact> facts) {
		replace(this.statuses, facts);
	}

	/**
	 * Replaces what it is to other activities; a relation that stays keeps its source.
	 */
	void relates(Relation.Type type, Collection<String> codes) {
		this.relations.removeIf((relation) -> relation.type() == type && !codes.contains(relation.related()));
		List<String> related = this.relations.stream()
			.filter((relation) -> relation.type() == type)
			.map(Relation::related)
			.toList();
		codes.stream()
			.filter((code) -> !related.contains(code))
			.forEach((code) -> relates(new Relation(code, type, null)));
	}

	public void relates(Relation relation) {
		this.relations.add(relation);
	}

	/** Enters it in a biennium by hand; an earlier entry there gives way. */
	public void enters(BienniumEntry entry) {
		this.entries.removeIf((earlier) -> earlier.biennium().equals(entry.biennium()));
		this.entries.add(entry);
	}

	/** Replaces its entries in bienniums; one that stays keeps its source. */
	void enters(Map<String, Entries.Entry> wanted) {
		Map<String, BienniumEntry> before = this.entries.stream()
			.collect(Collectors.toMap(BienniumEntry::biennium, (entry) -> entry));
		this.entries.removeIf((entry) -> !wanted.containsKey(entry.biennium()));
		wanted.forEach((biennium, entry) -> enters(entry.in(biennium, before.get(biennium))));
	}

	/** Replaces the gatherings at which it, or a part of it, took place. */
	void takesPlaceAt(Collection<String> gatherings) {
		replace(this.gatherings, gatherings);
	}

	/** Says that it, or a part of it, took place at a gathering. */
	public void takesPlaceAt(String gathering) {
		this.gatherings.add(gathering);
	}

	/** Replaces the agencies' own numbers of it. */
	void identifiedBy(Collection<Identifier> identifiers) {
		replace(this.identifiers, identifiers);
	}

	/** Notes for reviewers, on no print, export or public page; none if null. */
	void note(@Nullable String notes) {
		this.notes = notes;
	}

	/** Says who keeps it current for an agency from a day on, instead of who did. */
	void keptBy(String agency, String account, LocalDate since) {
		List<FocalPoint> before = this.focalPoints.stream()
			.filter((focal) -> focal.current() && focal.agency().equals(agency))
			.toList();
		if (before.stream().noneMatch((focal) -> focal.account().equals(account))) {
			before.forEach((focal) -> {
				this.focalPoints.remove(focal);
				this.focalPoints.add(focal.until(since));
			});
			this.focalPoints.removeIf((focal) -> focal.agency().equals(agency) && focal.account().equals(account)
					&& focal.since().equals(since));
			this.focalPoints.add(new FocalPoint(agency, account, since, null));
		}
	}

	/** Ends on a day what is kept for agencies that own it no more. */
	void keptByOwners(LocalDate day) {
		List<FocalPoint> left = this.focalPoints.stream()
			.filter((focal) -> focal.current() && !this.agencies.contains(focal.agency()))
			.toList();
		left.forEach((focal) -> {
			this.focalPoints.remove(focal);
			this.focalPoints.add(focal.until(day));
		});
	}

	/** Says why something that looks wrong is right. */
	void explains(Explanation explanation) {
		this.explanations.removeIf((earlier) -> earlier.finding().equals(explanation.finding()));
		this.explanations.add(explanation);
	}

	public void reports(ProgressUpdate update) {
		this.progress.add(update.numbered(nextNumber()));
	}

	/** The update of a number, if it has one. */
	Optional<ProgressUpdate> update(int number) {
		return this.progress.stream().filter((update) -> update.number() == number).findFirst();
	}

	public void receives(Contribution contribution) {
		this.contributions.add(contribution.numbered(nextNumber()));
	}

	/** Replaces what it receives, by number; those below zero are new. */
	void receives(Map<Integer, Contribution.Value> wanted) {
		rewrite(this.contributions, wanted, Contribution::new);
	}

	public void achieves(Result result) {
		this.results.add(result.numbered(nextNumber()));
	}

	/** Replaces its results, by number; those below zero are new. */
	void achieves(Map<Integer, Result.Value> wanted) {
		rewrite(this.results, wanted, Result::new);
	}

	public void plans(Milestone milestone) {
		this.milestones.add(milestone.numbered(nextNumber()));
	}

	/** Replaces its milestones, by number; those below zero are new. */
	void plans(Map<Integer, Milestone.Value> wanted) {
		rewrite(this.milestones, wanted, Milestone::new);
	}

	/** Adds a document; the answer is its number. */
	public int refersTo(Document document) {
		this.documents.add(document.numbered(nextNumber()));
		return document.number();
	}

	/** Replaces its documents, by number; those below zero are new. */
	void refersTo(Map<Integer, Document.Value> wanted) {
		rewrite(this.documents, wanted, Document::new);
	}

	private int nextNumber() {
		return ++this.lastNumber;
	}

	private <V extends Row<V>, P extends Part<V>> void rewrite(List<P> parts, Map<Integer, V> wanted,
			Function<V, P> made) {
		Map<Integer, V> added = new LinkedHashMap<>(wanted);
		parts.removeIf((part) -> !wanted.containsKey(part.number()));
		for (P part : parts) {
			V value = added.remove(part.number());
			if (value != null) {
				part.say(value);
			}
		}
		added.values().forEach((value) -> parts.add(made.apply(value.numbered(nextNumber()))));
	}

	/** Asks its owners to accept its facts as they are. */
	void submitted(Instant at) {
		this.workflow = Workflow.SUBMITTED;
		this.submittedAt = at;
	}

	/**
	 * Settles that all owners have accepted it, and who may read it from now on.
	 */
	void accepted(Visibility visibility) {
		this.workflow = Workflow.ACCEPTED;
		this.visibility = visibility;
	}

	/** Gives it back to its author. */
	void returned() {
		this.workflow = Workflow.RETURNED;
	}

	Workflow workflow() {
		return this.workflow;
	}

	/** Its number in the tables, there once it is saved. */
	long getId() {
		if (this.id == null) {
			throw new IllegalStateException(this.code + " is not saved yet");
		}
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public Set<String> getAgencies() {
		return Collections.unmodifiableSet(this.agencies);
	}

	/**
	 * All of it as it stands, as a value. What has no order of its own is sorted, so that
	 * two versions differ only where something was changed.
	 */
	ActivityDocument document() {
		Schedule when = when();
		return new ActivityDocument(this.code, this.title, this.summary, this.writing, this.kind, when.startDate(),
				when.startKind(), when.endDate(), when.endKind(), this.visibility, this.workflow, this.createdBy,
				List.copyOf(this.sourceParagraphs), sorted(this.agencies), sorted(this.regions),
				sorted(this.umbrellaProjects), sorted(this.pillars), sorted(this.themes), sorted(this.gatherings),
				sorted(this.places, Place.ORDER), sorted(this.sdgs, Comparator.comparing(SdgLink::sdg)),
				sorted(this.participations, Participation.ORDER),
				sorted(this.statuses, Comparator.comparing(StatusFact::date)), sorted(this.relations, Relation.ORDER),
				sorted(this.entries, Comparator.comparing(BienniumEntry::biennium)),
				this.progress.stream().map(ProgressUpdate::value).toList(),
				this.contributions.stream().map(Contribution::value).toList(),
				this.results.stream().map(Result::value).toList(),
				this.milestones.stream().map(Milestone::value).toList(),
				this.documents.stream().map(Document::value).toList(), sorted(this.identifiers, Identifier.ORDER),
				sorted(this.earlierPlans, EarlierPlan.ORDER), sorted(this.focalPoints, FocalPoint.ORDER),
				sorted(this.explanations, Explanation.ORDER), this.notes);
	}

	private static List<String> sorted(Set<String> codes) {
		return sorted(codes, Comparator.naturalOrder());
	}

	private static <T> List<T> sorted(Set<T> values, Comparator<? super T> order) {
		return values.stream().sorted(order).toList();
	}

	private static <T> void replace(Set<T> old, Collection<T> now) {
		old.retainAll(now);
		old.addAll(now);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Activity that && this.code.equals(that.code);
	}

	@Override
	public int hashCode() {
		return this.code.hashCode();
	}

}
