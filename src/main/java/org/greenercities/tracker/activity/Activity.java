package org.greenercities.tracker.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

	@Embedded
	private Schedule schedule = Schedule.UNKNOWN;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Visibility visibility = Visibility.INTERNAL;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Workflow workflow = Workflow.DRAFT;

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
		this.title = checked(title);
		this.summary = summary;
		this.kind = kind;
	}

	private static String checked(String title) {
		if (title.isBlank() || title.length() > LONGEST_TITLE) {
			throw new IllegalArgumentException("a title has 1 to %d characters".formatted(LONGEST_TITLE));
		}
		return title;
	}

	public void schedule(Schedule schedule) {
		this.schedule = schedule;
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

	/** Records its status as a dated fact; earlier ones stay. */
	public void stands(StatusFact fact) {
		this.statuses.add(fact);
	}

	public void relates(Relation relation) {
		this.relations.add(relation);
	}

	/** Enters it in a biennium by hand. */
	public void enters(BienniumEntry entry) {
		this.entries.add(entry);
	}

	/** Says that it, or a part of it, took place at a gathering. */
	public void takesPlaceAt(String gathering) {
		this.gatherings.add(gathering);
	}

	public void reports(ProgressUpdate update) {
		this.progress.add(update);
	}

	public void receives(Contribution contribution) {
		this.contributions.add(contribution);
	}

	public void achieves(Result result) {
		this.results.add(result);
	}

	public void plans(Milestone milestone) {
		this.milestones.add(milestone);
	}

	public void refersTo(Document document) {
		this.documents.add(document);
	}

	/** Asks its owners to accept it. */
	void submitted() {
		this.workflow = Workflow.SUBMITTED;
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
		return new ActivityDocument(this.code, this.title, this.summary, this.writing, this.kind, this.schedule.start(),
				this.schedule.startKind(), this.schedule.end(), this.schedule.endKind(), this.visibility, this.workflow,
				this.createdBy, List.copyOf(this.sourceParagraphs), sorted(this.agencies), sorted(this.regions),
				sorted(this.umbrellaProjects), sorted(this.pillars), sorted(this.themes), sorted(this.gatherings),
				sorted(this.places, Place.ORDER), sorted(this.sdgs, Comparator.comparing(SdgLink::sdg)),
				sorted(this.participations, Participation.ORDER),
				sorted(this.statuses, Comparator.comparing(StatusFact::date)), sorted(this.relations, Relation.ORDER),
				sorted(this.entries, Comparator.comparing(BienniumEntry::biennium)),
				this.progress.stream().map(ProgressUpdate::value).toList(),
				this.contributions.stream().map(Contribution::value).toList(),
				this.results.stream().map(Result::value).toList(),
				this.milestones.stream().map(Milestone::value).toList(),
				this.documents.stream().map(Document::value).toList());
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
