package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.greenercities.tracker.activity.Goals;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.reference.Sdg;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of targets and of indicators, as typed: several in a line, or the field several
 * times.
 */
record GoalsForm(@Nullable List<String> sdgTargets, @Nullable List<String> sdgIndicators) implements SectionForm {

	static GoalsForm of(Goals goals) {
		return new GoalsForm(joined(goals.sdgTargets()), joined(goals.sdgIndicators()));
	}

	private static List<String> joined(Collection<String> codes) {
		return List.of(String.join(", ", codes));
	}

	@Override
	public @Nullable Goals read(Reading reading) {
		Goals goals = new Goals(codes("sdgTargets", this.sdgTargets, reading),
				codes("sdgIndicators", this.sdgIndicators, reading));
		if (goals.sdgTargets().stream().anyMatch(GoalsForm::isIndicator)) {
			reading.refuse("sdgTargets", "field.sdg_targets.indicator");
		}
		if (!goals.sdgIndicators().stream().allMatch(GoalsForm::isIndicator)) {
			reading.refuse("sdgIndicators", "field.sdg_indicators.target");
		}
		return reading.failed() ? null : goals;
	}

	private static boolean isIndicator(String code) {
		return Sdg.Level.of(code) == Sdg.Level.INDICATOR;
	}

	private static Set<String> codes(String field, @Nullable List<String> typed, Reading reading) {
		return reading.codes(field,
				Rows.of(typed)
					.stream()
					.flatMap((line) -> Arrays.stream(line.split("[,;\\s]+")))
					.map((code) -> code.toLowerCase(Locale.ROOT))
					.collect(Collectors.toList()),
				"sdg");
	}

}
