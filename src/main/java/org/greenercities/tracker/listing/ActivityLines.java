package org.greenercities.tracker.listing;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a table of activities.
 */
final class ActivityLines {

	private final Vocabulary vocabulary;

	private final Formats formats;

	private final Address page;

	/**
	 * Lines for a page.
	 * @param page whose biennium the links take along
	 */
	ActivityLines(Vocabulary vocabulary, Formats formats, Address page) {
		this.vocabulary = vocabulary;
		this.formats = formats;
		this.page = page.only("biennium");
	}

	ActivityLine of(ActivityIndexReader.Hit hit) {
		ActivityRow activity = hit.activity();
		return new ActivityLine(activity.code(), this.page.at("/activities/" + activity.code()), hit.title(),
				hit.summary(), activity.language(), activity.status(), names(Dimension.ORGANISATION, activity.lead()),
				where(activity), when(activity));
	}

	private String where(ActivityRow activity) {
		if (!activity.cities().isEmpty()) {
			return this.formats.list(ActivityRow.codes(activity.cities()));
		}
		return activity.countries().isEmpty() ? names(Dimension.REGION, activity.regions())
				: names(Dimension.COUNTRY, activity.countries());
	}

	private @Nullable String when(ActivityRow activity) {
		PartialDate start = PartialDate.parseOrNull(activity.start());
		PartialDate end = PartialDate.parseOrNull(activity.end());
		if (start != null && end != null) {
			return this.formats.range(start, end);
		}
		PartialDate known = (start != null) ? start : end;
		return (known != null) ? this.formats.partialDate(known) : null;
	}

	private String names(Dimension dimension, String joined) {
		return this.formats
			.list(ActivityRow.codes(joined).stream().map((code) -> this.vocabulary.label(dimension, code)).toList());
	}

}
