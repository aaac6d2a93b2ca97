package org.greenercities.tracker.overview;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Precision;
import org.greenercities.tracker.listing.Count;
import org.greenercities.tracker.listing.DueMilestone;
import org.greenercities.tracker.listing.FunderSum;
import org.greenercities.tracker.listing.MoneySum;
import org.greenercities.tracker.listing.Overview;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Sdg;
import org.greenercities.tracker.web.Address;
import org.greenercities.tracker.web.BarChart;
import org.greenercities.tracker.web.ColumnChart;
import org.greenercities.tracker.web.Figure;
import org.greenercities.tracker.web.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A biennium in figures: what its page shows and its files list.
 */
final class ProgressPage {

	/** What is put in bars, each with what has none of it. */
	private static final List<Dimension> BARS = List.of(Dimension.KIND, Dimension.PILLAR, Dimension.THEME,
			Dimension.UMBRELLA);

	/** Where a value has a page of its own. */
	private static final Map<Dimension, String> PAGES = Map.of(Dimension.REGION, "/regions/", Dimension.SDG, "/sdgs/",
			Dimension.UMBRELLA, "/umbrella-projects/", Dimension.ORGANISATION, "/partners/");

	private static final List<Dimension> TIMES = List.of(Dimension.STARTED, Dimension.ENDED, Dimension.PROGRESSED);

	private final Biennium biennium;

	private final @Nullable String next;

	private final Overview counts;

	private final List<MoneySum> money;

	private final List<FunderSum> funders;

	private final long updates;

	private final Map<String, Long> milestones;

	private final List<DueMilestone> due;

	private final List<String> programmeTargets;

	private final Address here;

	private final Words words;

	ProgressPage(Biennium biennium, @Nullable String next, Overview counts, List<MoneySum> money,
			List<FunderSum> funders, long updates, Map<String, Long> milestones, List<DueMilestone> due,
			List<String> programmeTargets, Address here, Words words) {
		this.biennium = biennium;
		this.next = next;
		this.counts = counts;
		this.money = money;
		this.funders = funders;
		this.updates = updates;
		this.milestones = milestones;
		this.due = due;
		this.programmeTargets = programmeTargets;
		this.here = here;
		this.words = words;
	}

	public String code() {
		return this.biennium.getCode();
	}

	/** Its years as printed. */
	public String years() {
		return this.words.formats().biennium(code());
	}

	Words words() {
		return this.words;
	}

	public Overview counts() {
		return this.counts;
	}

	/** How many are parts of others, and in how many both agencies take part. */
	public List<Count> also() {
		return Stream.of(Dimension.LEVEL, Dimension.JOINT).flatMap((one) -> this.counts.by(one).stream()).toList();
	}

	/** The countries that benefit, each counted once. */
	public List<Count> countries() {
		return this.counts.most(Dimension.BENEFITS);
	}

	/** How many organisations take part, itself or by an office. */
	public int partners() {
		return this.counts.by(Dimension.ORGANISATION).size();
	}

	public List<MoneySum> money() {
		return this.money;
	}

	public List<FunderSum> funders() {
		return this.funders;
	}

	/** The page of an organisation, in this biennium. */
	public @Nullable Address partner(String code) {
		return page(Dimension.ORGANISATION, code);
	}

	/** How many progress updates there are. */
	public long updates() {
		return this.updates;
	}

	/** The activities that have any. */
	public Count reported() {
		return this.counts.of(Dimension.REPORTED, code());
	}

	/** How many milestones are in each state. */
	public Map<String, Long> milestones() {
		return this.milestones;
	}

	/** What is overdue or due next. */
	public List<DueMilestone> due() {
		return this.due;
	}

	/** What is not finished at its end. */
	public List<Count> unfinished() {
		return Stream.of("implementation", "suspended", "pipeline")
			.map(this.counts::status)
			.filter((status) -> status.count() > 0)
			.toList();
	}

	/**
	 * What may be carried forward into the next biennium; null where there is none yet.
	 */
	public @Nullable Count candidates() {
		return (this.next != null) ? this.counts.of(Dimension.CANDIDATE, this.next) : null;
	}

	/** Regions in which nothing is logged. */
	public List<Nothing> silentRegions() {
		return nothing(Dimension.REGION, this.counts.codelists().codes("region"));
	}

	/** The programme's own targets that no activity serves. */
	public List<Nothing> silentTargets() {
		return nothing(Dimension.SDG, this.programmeTargets);
	}

	/** Umbrella projects in which nothing is logged. */
	public List<Nothing> silentUmbrellaProjects() {
		return nothing(Dimension.UMBRELLA, this.counts.codelists().codes("umbrella_project"));
	}

	/** Of what some have several, and how many they are. */
	public List<Count> overlaps() {
		return this.counts.by(Dimension.SEVERAL);
	}

	/** Regions, each by status. */
	public BarChart regions() {
		List<Count> statuses = this.counts.statuses().stream().filter((status) -> status.count() > 0).toList();
		List<BarChart.Series> series = statuses.stream()
			.map((status) -> new BarChart.Series(status.code(), status.label()))
			.toList();
		List<BarChart.Row> rows = this.counts.codelists()
			.codes("region")
			.stream()
			.map((code) -> new BarChart.Row(label(Dimension.REGION, code), language(Dimension.REGION, code), null,
					figure(this.counts.of(Dimension.REGION, code)),
					statuses.stream()
						.map((status) -> figure(this.counts.status(Dimension.REGION, code, status.code())))
						.toList()))
			.toList();
		return new BarChart("by-region", this.words.text("progress.by-region"), null, this.words.text("facet.region"),
				series, rows, null);
	}

	/** Kinds, pillars, themes and umbrella projects, each with how many have none. */
	public List<BarChart> bars() {
		return BARS.stream().map(this::bars).toList();
	}

	/** What started, what ends and what was reported, by quarter. */
	public List<ColumnChart> times() {
		return TIMES.stream().map(this::times).toList();
	}

	/** A matrix of two dimensions. */
	public Matrix matrix(Cut cut) {
		List<String> columns = columns(cut);
		List<Matrix.Row> rows = rows(cut).stream()
			.map((row) -> new Matrix.Row(head(cut.row(), row),
					columns.stream()
						.map((column) -> figure(this.counts.of(cut.row(), row, cut.column(), column)))
						.toList(),
					figure(this.counts.of(cut.row(), row))))
			.toList();
		return new Matrix("matrix", this.words.text("progress.matrix." + cut.code()),
				this.words
					.text((cut.row() == Dimension.ORGANISATION) ? "progress.agency" : "facet." + cut.row().code()),
				columns.stream().map((column) -> head(cut.column(), column)).toList(), rows,
				cut.complete() ? columns.stream().map((column) -> figure(this.counts.of(cut.column(), column))).toList()
						: List.of(),
				figure(this.counts.total()), this.words.text("progress.matrix." + cut.code() + ".note"));
	}

	/** The other matrices, and this one. */
	public List<Cut> cuts() {
		return List.of(Cut.values());
	}

	/** The page with another matrix. */
	public String cut(Cut cut) {
		return this.here.with("matrix", cut.code()) + "#matrix";
	}

	/** Every figure of the page, as its files list them. */
	List<ProgressFigure> figures() {
		List<ProgressFigure> figures = new ArrayList<>();
		figures.add(line("total", "activities", this.counts.total()));
		this.counts.statuses().forEach((status) -> figures.add(line("status", status.code(), status)));
		figures.add(line("reported", code(), reported()));
		figures.add(line("silent", code(), this.counts.silent(code())));
		Stream.of(Dimension.LEVEL, Dimension.JOINT)
			.forEach((dimension) -> this.counts.by(dimension)
				.forEach((one) -> figures.add(line(dimension.code(), one.code(), one))));
		figures.add(other("updates", this.updates));
		figures.add(other("countries", countries().size()));
		figures.add(other("partners", partners()));
		this.money.forEach(
				(sum) -> figures.add(money("money", sum.state(), this.words.text("money.state." + sum.state()), sum)));
		this.funders.forEach((funder) -> addFunder(figures, funder));
		addRegions(figures);
		BARS.forEach((dimension) -> values(dimension)
			.forEach((one) -> figures.add(line(dimension.code(), one.code(), one))));
		TIMES.forEach((dimension) -> quarters()
			.forEach((code) -> figures.add(line(dimension.code(), code, this.counts.of(dimension, code)))));
		countries().forEach((one) -> figures.add(line("country", one.code(), one)));
		Arrays.stream(Cut.values()).forEach((cut) -> addMatrix(figures, cut));
		this.counts.by(Dimension.SEVERAL).forEach((one) -> figures.add(line("several", one.code(), one)));
		Stream.ofNullable(candidates()).forEach((one) -> figures.add(line("candidate", one.code(), one)));
		this.milestones.forEach((state,
				count) -> figures.add(new ProgressFigure("milestones", state,
						this.words.text("milestone.state." + state), null, null, count, null, null, null,
						this.here.bare().at("/milestones").with("biennium", code()).with("state", state))));
		return figures;
	}

	private void addFunder(List<ProgressFigure> figures, FunderSum funder) {
		figures.add(line("funder", funder.funder().code(), funder.funder()));
		funder.sums()
			.forEach((sum) -> figures.add(money("funder", funder.funder().code(), funder.funder().label(), sum)));
	}

	private void addRegions(List<ProgressFigure> figures) {
		for (String code : this.counts.codelists().codes("region")) {
			figures.add(line("region", code, this.counts.of(Dimension.REGION, code)));
			this.counts.statuses(Dimension.REGION, code)
				.forEach((both) -> figures.add(cell("region-status", code, label(Dimension.REGION, code), both)));
		}
	}

	private void addMatrix(List<ProgressFigure> figures, Cut cut) {
		List<String> columns = columns(cut);
		for (String row : rows(cut)) {
			for (String column : columns) {
				Count both = this.counts.of(cut.row(), row, cut.column(), column);
				if (both.count() > 0) {
					figures.add(cell(cut.code(), row, label(cut.row(), row), both));
				}
			}
		}
	}

	private BarChart bars(Dimension dimension) {
		List<BarChart.Row> rows = values(dimension).stream()
			.map((one) -> BarChart.Row.of(one.label(), language(dimension, one.code()), page(dimension, one.code()),
					figure(one)))
			.toList();
		return new BarChart("by-" + dimension.code(), this.words.text("progress.by-" + dimension.code()), null,
				this.words.text("facet." + dimension.code()),
				List.of(new BarChart.Series("plain", this.words.text("activities.title"))), rows, null);
	}

	/** The values of a dimension, and what has none of them. */
	private List<Count> values(Dimension dimension) {
		List<Count> values = new ArrayList<>(this.counts.most(dimension));
		if (Dimension.MISSING.fixedValues().contains(dimension.code())) {
			Count none = this.counts.missing(dimension.code());
			if (none.count() > 0) {
				values.add(new Count("", this.words.text("not-stated"), none.count(), none.href()));
			}
		}
		return values;
	}

	private ColumnChart times(Dimension dimension) {
		return new ColumnChart("times-" + dimension.code(), this.words.text("progress.times-" + dimension.code()), null,
				this.words.text("facet.period"), this.words.text("activities.title"),
				quarters().map((code) -> column(dimension, code)).toList(),
				this.words.text("progress.dated." + dimension.code()));
	}

	/**
	 * Its quarters, and after those of each year the year, for what is known no closer.
	 */
	private Stream<String> quarters() {
		return IntStream
			.rangeClosed(this.biennium.getPeriod().first().getYear(), this.biennium.getPeriod().last().getYear())
			.boxed()
			.flatMap((year) -> Stream.concat(IntStream.rangeClosed(1, 4).mapToObj((quarter) -> year + "-Q" + quarter),
					Stream.of(year.toString())));
	}

	private ColumnChart.Column column(Dimension dimension, String code) {
		PartialDate date = PartialDate.parse(code);
		Count count = this.counts.of(dimension, code);
		if (date.precision() == Precision.YEAR) {
			return new ColumnChart.Column(this.words.text("progress.no-quarter"), null,
					this.words.text("progress.year-only", "year", code), figure(count), true);
		}
		int quarter = date.firstDay().get(IsoFields.QUARTER_OF_YEAR);
		String year = (quarter == 1) ? Integer.toString(date.firstDay().getYear()) : null;
		return new ColumnChart.Column(this.words.text("progress.quarter", "quarter", quarter), year, count.label(),
				figure(count), false);
	}

	private Collection<String> rows(Cut cut) {
		return switch (cut.row()) {
			case REGION -> this.counts.codelists().codes("region");
			case ORGANISATION -> this.counts.codelists().codes("agency");
			default -> this.counts.codelists().codes("theme");
		};
	}

	private List<String> columns(Cut cut) {
		return switch (cut.column()) {
			case SDG -> this.counts.by(Dimension.SDG)
				.stream()
				.map(Count::code)
				.filter((sdg) -> Sdg.Level.of(sdg) == Sdg.Level.TARGET)
				.toList();
			case ROLE -> Dimension.ROLE.fixedValues();
			default -> List.copyOf(this.counts.codelists().codes("region"));
		};
	}

	private Matrix.Head head(Dimension dimension, String code) {
		String language = language(dimension, code);
		return (dimension == Dimension.SDG)
				? new Matrix.Head(code, this.counts.codelists().name("sdg", code), language, page(dimension, code))
				: new Matrix.Head(label(dimension, code), null, language, page(dimension, code));
	}

	/** The page about a value, in this biennium, if there is one. */
	private @Nullable Address page(Dimension dimension, String code) {
		String path = PAGES.get(dimension);
		return (path == null || code.isEmpty()) ? null
				: this.here.bare().at(path + code).with(Dimension.BIENNIUM.code(), code());
	}

	private List<Nothing> nothing(Dimension dimension, Collection<String> codes) {
		return codes.stream()
			.filter((code) -> this.counts.of(dimension, code).count() == 0)
			.map((code) -> new Nothing(label(dimension, code), language(dimension, code),
					this.counts.of(dimension, code).href()))
			.toList();
	}

	private String label(Dimension dimension, String code) {
		return this.counts.label(dimension, code);
	}

	private String language(Dimension dimension, String code) {
		return dimension.codelist()
			.map((list) -> this.counts.codelists().language(list, code))
			.orElse(this.words.locale().toLanguageTag());
	}

	private Figure figure(Count count) {
		return this.words.figure(count.count(), (count.count() > 0) ? count.href() : null);
	}

	private static ProgressFigure line(String section, String row, Count count) {
		return new ProgressFigure(section, row, count.label(), null, null, count.count(), null, null, null,
				count.href());
	}

	private static ProgressFigure cell(String section, String row, String rowName, Count count) {
		return new ProgressFigure(section, row, rowName, count.code(), count.label(), count.count(), null, null, null,
				count.href());
	}

	private ProgressFigure other(String row, long count) {
		return new ProgressFigure("other", row, this.words.text("progress.file." + row), null, null, count, null, null,
				null, null);
	}

	private ProgressFigure money(String section, String row, String rowName, MoneySum sum) {
		return new ProgressFigure(section, row, rowName, sum.state(), this.words.text("money.state." + sum.state()),
				sum.activities(), sum.amount(), sum.currency(), sum.contributions(), sum.href());
	}

	/** Something of which nothing is logged. */
	record Nothing(String label, String language, Address href) {
	}

}
