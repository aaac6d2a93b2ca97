package org.greenercities.tracker.activity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Markdown;

/**
 * What an activity is found and counted by, worked out from its document and the code
 * lists.
 */
final class IndexValues {

	private final ActivityDocument activity;

	private final Face face;

	private final Codelists codelists;

	private final List<Biennium> bienniums;

	IndexValues(ActivityDocument activity, Face face, Codelists codelists, List<Biennium> bienniums) {
		this.activity = activity;
		this.face = face;
		this.codelists = codelists;
		this.bienniums = bienniums;
	}

	/** Every value the activity is filtered and counted by. */
	Set<Facet> facets() {
		Set<Facet> facets = new LinkedHashSet<>();
		add(facets, Dimension.BIENNIUM, biennia());
		add(facets, Dimension.KIND, List.of(this.activity.kind().code()));
		add(facets, Dimension.STATUS, Stream.ofNullable(this.activity.status()).map(Status::code).toList());
		add(facets, Dimension.REGION, this.activity.regions());
		add(facets, Dimension.COUNTRY, this.activity.countries());
		add(facets, Dimension.CITY, this.activity.cities());
		add(facets, Dimension.SDG, withAncestors("sdg", this.activity.sdgs().stream().map(SdgLink::sdg)));
		add(facets, Dimension.UMBRELLA, this.activity.umbrellaProjects());
		add(facets, Dimension.PILLAR, this.activity.pillars());
		add(facets, Dimension.THEME, this.activity.themes());
		add(facets, Dimension.GATHERING, this.activity.gatherings());
		add(facets, Dimension.ORGANISATION, withAncestors("organisation", this.activity.partners().stream()));
		add(facets, Dimension.ROLE,
				this.activity.participations().stream().map((participation) -> participation.role().code()).toList());
		add(facets, Dimension.FUNDER, withAncestors("organisation", this.activity.funders(this.face).stream()));
		add(facets, Dimension.JOINT, List.of((agencies(this.activity.partners()).size() > 1) ? "yes" : "no"));
		add(facets, Dimension.LEVEL, List.of(this.activity.partOfAnother() ? "part" : "top"));
		add(facets, Dimension.UPDATES, List.of(this.activity.updates().isEmpty() ? "none" : "some"));
		add(facets, Dimension.WORKFLOW, List.of(this.activity.workflow().code()));
		add(facets, Dimension.FINDING, findings());
		return facets;
	}

	/**
	 * What is to be put right and not explained: of the working face alone, whose readers
	 * do that.
	 */
	private List<String> findings() {
		return (this.face == Face.PUBLIC) ? List.of()
				: Finding.of(this.activity, this.codelists)
					.stream()
					.filter((finding) -> this.activity.explanation(finding).isEmpty())
					.map(Finding::code)
					.toList();
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
	List<String> relations() {
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
	Set<String> agencies() {
		Set<String> agencies = agencies(this.activity.partners());
		agencies.addAll(this.activity.agencies());
		return agencies;
	}

	private Set<String> agencies(Collection<String> organisations) {
		Set<String> agencies = new TreeSet<>(withAncestors("organisation", organisations.stream()));
		agencies.retainAll(this.codelists.codes("agency"));
		return agencies;
	}

	/**
	 * What is searched besides title and summary, of lesser weight: names and numbers.
	 */
	String names() {
		Stream<String> partners = this.activity.partners()
			.stream()
			.flatMap((code) -> Stream.of(code, this.codelists.name("organisation", code),
					this.codelists.shortName("organisation", code)));
		Stream<String> places = Stream.concat(this.activity.cities().stream(),
				named("country", this.activity.countries()));
		Stream<String> programme = Stream
			.of(named("region", this.activity.regions()), named("theme", this.activity.themes()),
					named("pillar", this.activity.pillars()), named("gathering", this.activity.gatherings()))
			.flatMap((names) -> names);
		Stream<String> numbers = this.activity.identifiers().stream().map(Identifier::number);
		return String.join(" ",
				Stream.of(partners, places, programme, numbers).flatMap((names) -> names).distinct().toList());
	}

	/** What is searched with the least weight: all that was written about it. */
	String texts() {
		Stream<String> progress = this.activity.updates()
			.stream()
			.map(ProgressUpdate.Value::narrative)
			.map(Markdown::plain);
		Stream<String> results = this.activity.results().stream().map(Result.Value::statement);
		Stream<String> milestones = this.activity.milestones().stream().map(Milestone.Value::title);
		Stream<String> documents = this.activity.documents().stream().map(Document.Value::title);
		return String.join(" ", Stream.of(progress, results, milestones, documents).flatMap((texts) -> texts).toList());
	}

	private Stream<String> named(String list, Collection<String> codes) {
		return codes.stream().map((code) -> this.codelists.name(list, code));
	}

	private List<String> withAncestors(String list, Stream<String> codes) {
		return codes.flatMap((code) -> this.codelists.withAncestors(list, code).stream()).distinct().toList();
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
