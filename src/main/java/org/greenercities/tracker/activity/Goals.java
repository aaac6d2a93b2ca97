package org.greenercities.tracker.activity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.greenercities.tracker.reference.Sdg;

/**
 * What of the Sustainable Development Goals an activity serves.
 *
 * @param sdgTargets codes of goals and targets
 * @param sdgIndicators codes of indicators
 */
public record Goals(Set<String> sdgTargets, Set<String> sdgIndicators) implements Section {

	/** What a version says of it. */
	public static Goals of(ActivityDocument version) {
		return new Goals(codes(version, false), codes(version, true));
	}

	private static Set<String> codes(ActivityDocument version, boolean indicators) {
		return version.sdgs()
			.stream()
			.map(SdgLink::sdg)
			.filter((code) -> indicators == (Sdg.Level.of(code) == Sdg.Level.INDICATOR))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Goals in(ActivityDocument version) {
		return of(version);
	}

	@Override
	public void writeTo(Activity activity) {
		activity
			.serves(Stream.concat(this.sdgTargets.stream(), this.sdgIndicators.stream()).collect(Collectors.toSet()));
	}

}
