package org.greenercities.tracker.activity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.reference.Biennium;
import org.jspecify.annotations.Nullable;

/**
 * What figures find an activity by, though no list offers it to choose from: how it stood
 * in each biennium, when it started and ended, how its money stands, of what it has none
 * or several.
 */
final class IndexMarks {

	private final ActivityDocument activity;

	private final ActivityDocument latest;

	private final Face face;

	private final List<Biennium> bienniums;

	private final Set<IndexValues.Facet> marks = new LinkedHashSet<>();

	/**
	 * The marks of an activity on a face.
	 * @param latest its latest version, which says who keeps it current
	 * @param bienniums all there are, earliest first
	 */
	IndexMarks(ActivityDocument activity, ActivityDocument latest, Face face, List<Biennium> bienniums) {
		this.activity = activity;
		this.latest = latest;
		this.face = face;
		this.bienniums = bienniums;
	}

	/** Every mark. */
	Set<IndexValues.Facet> marks() {
		this.bienniums.stream().filter(this.activity::belongsTo).forEach(this::markMember);
		markCandidate();
		mark(Dimension.BENEFITS, this.activity.countries(Place.Role.BENEFITS));
		mark(Dimension.STARTED, quarter(this.activity.start()));
		mark(Dimension.ENDED, quarter(this.activity.end()));
		mark(Dimension.PROGRESSED,
				this.activity.updates().stream().flatMap((update) -> quarter(update.date()).stream()).toList());
		mark(Dimension.MONEY, money());
		mark(Dimension.UNKEPT,
				this.latest.agencies().stream().filter((agency) -> this.latest.focalPoint(agency).isEmpty()).toList());
		counted().forEach((what, count) -> {
			if (count == 0) {
				mark(Dimension.MISSING, List.of(what));
			}
			else if (count > 1 && Dimension.SEVERAL.fixedValues().contains(what)) {
				mark(Dimension.SEVERAL, List.of(what));
			}
		});
		return this.marks;
	}

	private void markMember(Biennium biennium) {
		String code = biennium.getCode();
		Optional<Status> status = this.activity.statusAt(biennium.getPeriod().last());
		mark(Dimension.STATUS_AT, List.of(code + "." + status.map(Status::code).orElse("unknown")));
		boolean reported = this.activity.updates().stream().anyMatch((update) -> update.belongsTo(biennium));
		mark(reported ? Dimension.REPORTED : Dimension.SILENT, List.of(code));
	}

	/** What was not finished when a biennium ended may go on in the next. */
	private void markCandidate() {
		for (Biennium biennium : this.bienniums) {
			boolean unfinished = this.activity.statusAt(biennium.getPeriod().first().minusDays(1))
				.filter(Status::unfinished)
				.isPresent();
			if (unfinished && !this.activity.belongsTo(biennium)) {
				mark(Dimension.CANDIDATE, List.of(biennium.getCode()));
			}
		}
	}

	private List<String> money() {
		return this.activity.contributions(this.face)
			.stream()
			.map((money) -> money.state().code() + "." + ((money.currency() != null) ? money.currency() : "unstated"))
			.toList();
	}

	private Map<String, Integer> counted() {
		Map<String, Integer> counted = new LinkedHashMap<>();
		counted.put("region", this.activity.regions().size());
		counted.put("umbrella", this.activity.umbrellaProjects().size());
		counted.put("pillar", this.activity.pillars().size());
		counted.put("theme", this.activity.themes().size());
		counted.put("sdg", this.activity.sdgs().size());
		counted.put("country", this.activity.countries().size());
		counted.put("lead", this.activity.leads().size());
		counted.put("status", this.activity.statuses().size());
		counted.put("period", this.activity.period().isPresent() ? 1 : 0);
		counted.put("funder", this.activity.funders(this.face).size());
		return counted;
	}

	private static List<String> quarter(@Nullable PartialDate date) {
		return Stream.ofNullable(date).map((known) -> known.quarter().toString()).toList();
	}

	private void mark(Dimension dimension, Collection<String> codes) {
		codes.forEach((code) -> this.marks.add(new IndexValues.Facet(dimension, code)));
	}

}
