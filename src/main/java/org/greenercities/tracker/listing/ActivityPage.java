package org.greenercities.tracker.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityDocuments;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Finding;
import org.greenercities.tracker.activity.EarlierPlan;
import org.greenercities.tracker.activity.FocalPoints;
import org.greenercities.tracker.activity.History;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Relation;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.SdgLink;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.activity.StatusFact;
import org.greenercities.tracker.activity.Steps;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.language.Localized;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.proposal.ProposalRow;
import org.jspecify.annotations.Nullable;

/**
 * One activity as its page shows it, with the names of all its codes.
 */
final class ActivityPage {

	private final ActivityDocuments.Read read;

	private final boolean logs;

	private final Steps steps;

	private final boolean repairs;

	private final History.@Nullable Unaccepted unaccepted;

	private final @Nullable String confirming;

	private final FocalPoints.Keeping keeping;

	private final List<ActivityIndexReader.Related> related;

	private final List<ActivityDocuments.Inherited> inherited;

	private final List<ProposalRow> proposals;

	private final List<Citation> citations;

	private final Map<UUID, StoredFiles.Sent> sent;

	private final Vocabulary vocabulary;

	ActivityPage(ActivityDocuments.Read read, boolean logs, Steps steps, boolean repairs,
			History.@Nullable Unaccepted unaccepted, @Nullable String confirming, FocalPoints.Keeping keeping,
			List<ActivityIndexReader.Related> related, List<ActivityDocuments.Inherited> inherited,
			List<ProposalRow> proposals, List<Citation> citations, Map<UUID, StoredFiles.Sent> sent,
			Vocabulary vocabulary) {
		this.read = read;
		this.logs = logs;
		this.steps = steps;
		this.repairs = repairs;
		this.unaccepted = unaccepted;
		this.confirming = confirming;
		this.keeping = keeping;
		this.related = related;
		this.inherited = inherited;
		this.proposals = proposals;
		this.citations = citations;
		this.sent = sent;
		this.vocabulary = vocabulary;
	}

	public ActivityDocument activity() {
		return this.read.activity();
	}

	public ActivityDocuments.Read read() {
		return this.read;
	}

	/** What the reader may do next with it. */
	public Steps steps() {
		return this.steps;
	}

	/** Whether the reader may correct what was told of it. */
	public boolean corrects() {
		return this.steps.edit() || this.repairs;
	}

	/** What is new to the reader's agency, where it is asked to accept. */
	public History.@Nullable Unaccepted unaccepted() {
		return this.unaccepted;
	}

	/** What is to be put right, or explained; only for who may do that. */
	public List<Finding> findings() {
		return findings((finding) -> activity().explanation(finding).isEmpty());
	}

	/** What looks wrong and is explained. */
	public List<Finding> explained() {
		return findings((finding) -> activity().explanation(finding).isPresent());
	}

	private List<Finding> findings(Predicate<Finding> wanted) {
		return this.steps.edit() ? Finding.of(activity(), this.vocabulary.codelists()).stream().filter(wanted).toList()
				: List.of();
	}

	/** Whether the reader may log another one like it. */
	public boolean logs() {
		return this.logs;
	}

	/** When it was once planned to start or to end. */
	public List<PartialDate> earlierPlans(String what) {
		return activity().earlierPlans()
			.stream()
			.filter((plan) -> plan.what().code().equals(what))
			.map(EarlierPlan::date)
			.toList();
	}

	/**
	 * The biennium it may be carried into: the one after its last, unless it has ended or
	 * belongs to none.
	 */
	public @Nullable String next() {
		boolean ended = activity().latestStatus()
			.map(StatusFact::status)
			.filter((status) -> status == Status.COMPLETED || status == Status.CANCELLED)
			.isPresent();
		String last = biennia().stream().max(Comparator.naturalOrder()).orElse(null);
		return (last == null || ended || !this.steps.edit()) ? null
				: this.vocabulary.codelists()
					.codes("biennium")
					.stream()
					.filter((biennium) -> biennium.compareTo(last) > 0)
					.findFirst()
					.orElse(null);
	}

	/** Who keeps it current, for those who may know, and whom the reader may name. */
	public FocalPoints.Keeping keeping() {
		return this.keeping;
	}

	/** The bienniums it belongs to. */
	public List<String> biennia() {
		return this.read.biennia();
	}

	/** What people wrote in a field, in the reader's language where it was translated. */
	public Localized text(Writing writing, String field, String original) {
		return writing.in(this.vocabulary.locale(), field, original);
	}

	/** The owners that have not confirmed an update yet. */
	public List<String> waitedFor(ProgressUpdate.Value update) {
		return activity().agencies().stream().filter((agency) -> !update.confirmedBy().contains(agency)).toList();
	}

	/** The owners that have confirmed an update, besides the one that told it. */
	public List<String> confirmers(ProgressUpdate.Value update) {
		return update.confirmedBy().stream().filter((agency) -> !agency.equals(update.agency())).toList();
	}

	/** Whether the reader may confirm an update for their agency. */
	public boolean mayConfirm(ProgressUpdate.Value update) {
		return this.confirming != null && !update.confirmedBy().contains(this.confirming);
	}

	/** What an update corrects, the latest first. */
	public List<ProgressUpdate.Value> corrected(ProgressUpdate.Value update) {
		return activity().corrected(update);
	}

	/** The results, each with all that updates have added to its value. */
	public List<Result.Value> results() {
		return activity().resultsReached();
	}

	public List<Citation> citations() {
		return this.citations;
	}

	public List<ProposalRow> proposals() {
		return this.proposals;
	}

	/** Who sent a file, for readers who are signed in. */
	public StoredFiles.@Nullable Sent sent(Document.File file) {
		return this.sent.get(file.id());
	}

	/** The name of a code in a list. */
	public String name(String list, String code) {
		return this.vocabulary.codelists().name(list, code);
	}

	/** The names of codes in a list. */
	public List<String> names(String list, Collection<String> codes) {
		return codes.stream().map((code) -> name(list, code)).toList();
	}

	/** The short name of an organisation. */
	public String shortName(String organisation) {
		return this.vocabulary.codelists().shortName("organisation", organisation);
	}

	/** The short names of organisations. */
	public List<String> shortNames(Collection<String> organisations) {
		return organisations.stream().map(this::shortName).toList();
	}

	/**
	 * What was done, the latest first; what has no date stands at the end of its
	 * biennium.
	 */
	public List<ProgressUpdate.Value> progress() {
		return activity().progressLatestFirst();
	}

	/** Each partner once, with its roles and where that is said. */
	public List<Partner> partners() {
		Map<String, List<Participation>> partners = new LinkedHashMap<>();
		activity().participations()
			.stream()
			.sorted(Comparator.comparing(Participation::role)
				.thenComparing((participation) -> name("organisation", participation.organisation())))
			.forEach((participation) -> partners
				.computeIfAbsent(participation.organisation(), (code) -> new ArrayList<>())
				.add(participation));
		return partners.entrySet().stream().map((entry) -> partner(entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * Its places by what they are to it, each named "city, country" or by its country.
	 */
	public Map<Place.Role, List<String>> places() {
		Map<Place.Role, List<String>> places = new LinkedHashMap<>();
		activity().places()
			.stream()
			.sorted(Comparator.comparing(Place::role))
			.forEach((place) -> places.computeIfAbsent(place.role(), (role) -> new ArrayList<>()).add(name(place)));
		return places;
	}

	/** The goals, targets and indicators it serves, in their order. */
	public List<SdgLink> sdgs() {
		return activity().sdgs()
			.stream()
			.sorted(Comparator.comparingInt((link) -> this.vocabulary.codelists().position("sdg", link.sdg())))
			.toList();
	}

	public List<Contribution.Value> contributions() {
		return this.read.contributions();
	}

	/** Money that the whole receives and this part shares in; never counted here. */
	public List<ActivityDocuments.Inherited> inherited() {
		return this.inherited;
	}

	/** Whether anything is known of its money. */
	public boolean money() {
		return !contributions().isEmpty() || !this.inherited.isEmpty() || !this.proposals.isEmpty();
	}

	/** The other activities it relates to, by how; no group is empty. */
	public List<RelationGroup> relations() {
		return Stream
			.of(new RelationGroup("parts", others(Relation.Type.PART_OF)),
					new RelationGroup("part-of", own(Relation.Type.PART_OF)),
					new RelationGroup("follows", own(Relation.Type.FOLLOWS)),
					new RelationGroup("followed-by", others(Relation.Type.FOLLOWS)))
			.filter((group) -> !group.activities().isEmpty())
			.toList();
	}

	/** The language that the name of a code is in. */
	public String language(String list, String code) {
		return this.vocabulary.codelists().language(list, code);
	}

	private List<ActivityIndexReader.Related> others(Relation.Type type) {
		String said = activity().code() + "/" + type.code();
		return this.related.stream().filter((other) -> other.relations().contains(said)).toList();
	}

	private List<ActivityIndexReader.Related> own(Relation.Type type) {
		List<String> codes = activity().relations()
			.stream()
			.filter((relation) -> relation.type() == type)
			.map(Relation::related)
			.toList();
		return this.related.stream().filter((other) -> codes.contains(other.code())).toList();
	}

	private Partner partner(String organisation, List<Participation> participations) {
		return new Partner(organisation, name("organisation", organisation),
				participations.stream()
					.map((participation) -> this.vocabulary.label(Dimension.ROLE, participation.role().code()))
					.toList(),
				participations.stream()
					.flatMap((participation) -> Stream.ofNullable(participation.sourceParagraph()))
					.distinct()
					.toList());
	}

	private String name(Place place) {
		String country = name("country", place.country());
		return (place.city() == null) ? country
				: this.vocabulary.text("activity.city-in-country", "city", place.city(), "country", country);
	}

	/** Activities that stand in one relation to this one. */
	record RelationGroup(String name, List<ActivityIndexReader.Related> activities) {
	}

	/**
	 * An organisation and its roles.
	 *
	 * @param paragraphs where the printed report says so
	 */
	record Partner(String code, String name, List<String> roles, List<String> paragraphs) {
	}

}
