package org.greenercities.tracker.programme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.greenercities.tracker.calendar.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A gathering that is in no list yet, as somebody names it who logs an activity.
 *
 * @param city not stated if null, and so are country, start and end
 * @param country its code
 */
public record ProposedGathering(String name, @Nullable String city, @Nullable String country,
		@Nullable PartialDate start, @Nullable PartialDate end) {

	private static final Pattern SHORT_NAME = Pattern.compile(".+\\S\\s*\\(([^()]{2,20})\\)");

	/** What stands in brackets behind its name, else the name. */
	String shortName() {
		Matcher matcher = SHORT_NAME.matcher(this.name);
		return matcher.matches() ? matcher.group(1) : this.name;
	}

}
