package org.greenercities.tracker.organisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that is in no list yet, as somebody names it who logs an activity.
 *
 * @param acronym null if it has none
 * @param type code of the IATI code list OrganisationType
 * @param country where it has its seat; not stated if null
 */
public record Proposed(String name, @Nullable String acronym, String type, @Nullable String country) {

	private static final Pattern WITH_ACRONYM = Pattern.compile("(.+\\S)\\s*\\(([^()]{2,20})\\)");

	/** One whose acronym may stand in brackets behind its name. */
	public static Proposed of(String typed, String type, @Nullable String country) {
		Matcher matcher = WITH_ACRONYM.matcher(typed);
		return matcher.matches() ? new Proposed(matcher.group(1), matcher.group(2), type, country)
				: new Proposed(typed, null, type, country);
	}

}
