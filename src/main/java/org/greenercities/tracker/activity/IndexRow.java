package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.reference.Sdg;
import org.greenercities.tracker.web.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * A row of the index: what lists and exports show of an activity, beside the
 * {@link IndexValues} that it is found by.
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

	private final IndexValues values;

	private final Set<IndexValues.Facet> facets;

	private final Set<IndexValues.Facet> marks;

	/**
	 * The row of one version on one face.
	 * @param latest the activity's latest version, which says who may read that and how
	 * it goes
	 */
	IndexRow(ActivityVersions.Version version, Face face, ActivityDocument latest, Codelists codelists,
			List<Biennium> bienniums) {
		this.version = version;
		this.face = face;
		this.activity = version.document().on(face, latest);
		this.latest = latest;
		this.codelists = codelists;
		this.bienniums = bienniums;
		this.values = new IndexValues(this.activity, face, codelists, bienniums);
		this.facets = this.values.facets();
		this.marks = new IndexMarks(this.activity, latest, face, bienniums).marks();
	}

	/** Every value it is filtered and counted by. */
	Set<IndexValues.Facet> facets() {
		return this.facets;
	}

	/** Every value that figures find it by. */
	Set<IndexValues.Facet> marks() {
		return this.marks;
	}

	/** What hangs on it, in tables beside the row. */
	IndexParts parts() {
		return new IndexParts(this.activity, this.face, this.bienniums);
	}

	/** Which version of which activity it was made from. */
	ActivityVersions.Version version() {
		return this.version;
	}

	Face face() {
		return this.face;
	}

	/** What else it is found by. */
	IndexValues values() {
		return this.values;
	}

	/** The columns by name, all but those that the database works out. */
	Map<String, @Nullable Object> columns() {
		Map<String, @Nullable Object> columns = new LinkedHashMap<>();
		columns.put("face", this.face.code());
		columns.put("activity_id", this.version.activityId());
		columns.put("version_id", this.version.id());
		columns.put("code", this.activity.code());
		columns.put("number", Integer.parseInt(this.activity.code().substring(this.activity.code().indexOf('-') + 1)));
		columns.put("readers", readers().toArray(String[]::new));
		columns.put("latest_workflow", this.latest.workflow().code());
		columns.put("people", people());
		columns.put("roles", this.values.roles().toArray(String[]::new));
		columns.put("relations", this.values.relations().toArray(String[]::new));
		columns.put("period_first", this.activity.period().map(Period::first).orElse(null));
		columns.put("period_last", this.activity.period().map(Period::last).orElse(null));
		putTexts(columns);
		putFigures(columns);
		return columns;
	}

	private void putTexts(Map<String, @Nullable Object> columns) {
		columns.put("title", this.activity.title());
		columns.put("summary", this.activity.summary());
		columns.put("language", this.activity.writing().language());
		columns.put("kind", this.activity.kind().code());
		columns.put("status", code(this.activity.status()));
		columns.put("workflow", this.activity.workflow().code());
		columns.put("agencies", joined(this.activity.agencies()));
		columns.put("lead", joined(this.activity.leads()));
		columns.put("regions", joined(this.activity.regions()));
		columns.put("countries", joined(this.activity.countries()));
		columns.put("cities", joined(this.activity.cities()));
		columns.put("umbrella_project", joined(this.activity.umbrellaProjects()));
		columns.put("pillars", joined(this.activity.pillars()));
		columns.put("themes", joined(this.activity.themes()));
		columns.put("sdg_targets", joined(sdgs((level) -> level != Sdg.Level.INDICATOR)));
		columns.put("sdg_indicators", joined(sdgs((level) -> level == Sdg.Level.INDICATOR)));
		columns.put("standings", joined(standings()));
		columns.put("start_date", text(this.activity.start()));
		columns.put("end_date", text(this.activity.end()));
		columns.put("biennia", joined(this.values.biennia()));
		columns.put("partners", joined(this.activity.partners()));
		columns.put("funders", joined(this.activity.funders(this.face)));
		columns.put("participations", joined(participations()));
	}

	private void putFigures(Map<String, @Nullable Object> columns) {
		BigDecimal funding = this.activity.fundingUsd(this.face);
		columns.put("funding_usd", funding);
		columns.put("percent_complete", this.activity.percentComplete());
		columns.put("last_progress", text(this.activity.latestProgress().map(ProgressUpdate.Value::date).orElse(null)));
		columns.put("progress_text",
				this.activity.latestProgress().map(ProgressUpdate.Value::narrative).map(Markdown::plain).orElse(null));
		columns.put("updated", this.version.createdAt().atOffset(ZoneOffset.UTC));
		columns.put("start_sort", this.activity.period().map(Period::first).orElse(NO_START));
		columns.put("funding_sort", (funding != null) ? funding : NO_FUNDING);
	}

	/**
	 * The agencies that may read the latest version: those that own it or take part in
	 * it.
	 */
	private Set<String> readers() {
		return new IndexValues(this.latest, Face.WORKING, this.codelists, this.bienniums).agencies();
	}

	/** Who keeps it current. */
	private String[] people() {
		return this.latest.focalPoints()
			.stream()
			.filter(FocalPoint::current)
			.map(FocalPoint::account)
			.toArray(String[]::new);
	}

	/** Organisation and role of each participation, {@code UNEP:lead}. */
	private List<String> participations() {
		return this.activity.participations()
			.stream()
			.map((participation) -> participation.organisation() + ":" + participation.role().code())
			.toList();
	}

	/** The status at the end of each biennium it belongs to. */
	private List<String> standings() {
		return this.marks.stream()
			.filter((mark) -> mark.dimension() == Dimension.STATUS_AT)
			.map(IndexValues.Facet::code)
			.toList();
	}

	private List<String> sdgs(Predicate<Sdg.Level> wanted) {
		return this.activity.sdgs()
			.stream()
			.map(SdgLink::sdg)
			.filter((code) -> wanted.test(Sdg.Level.of(code)))
			.sorted(Comparator.comparing((code) -> this.codelists.position("sdg", code)))
			.toList();
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

}
