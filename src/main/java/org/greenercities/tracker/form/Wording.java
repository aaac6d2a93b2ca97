package org.greenercities.tracker.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.greenercities.tracker.reference.Codelists;
import org.jspecify.annotations.Nullable;

/**
 * What readers outside the agencies may stumble over in what was written. It is pointed
 * out and never refused.
 */
public final class Wording {

	/** How many characters a title of a line or two has. */
	public static final int LONG_TITLE = 120;

	private static final List<String> WRITTEN = List.of("title", "summary", "narrative", "statement");

	private static final int MOST = 5;

	/**
	 * A word of two capitals or more, digits and hyphens among them, maybe in the plural.
	 */
	private static final Pattern ABBREVIATION = Pattern
		.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}[\\p{Lu}\\p{N}-]*\\p{Lu}\\p{N}*(?=s?(?![\\p{L}\\p{N}-]))");

	/** What newspapers do not spell out either. */
	private static final Set<String> COMMON = Set.of("UN", "SDG", "EU", "USA", "UK", "USD", "CEO", "TV", "CO2", "CCTV");

	private static final Pattern CODE = Pattern.compile("(GCP|UP|PR)-?[0-9]+");

	private final Codelists codelists;

	/**
	 * Wording that may use the short names of organisations, and codes of this tracker.
	 */
	public Wording(Codelists codelists) {
		this.codelists = codelists;
	}

	/** What there is to point out in the fields of a form, by field. */
	public Map<String, Remarks> remarks(Map<String, List<String>> fields) {
		Map<String, Remarks> remarks = new LinkedHashMap<>();
		WRITTEN.stream()
			.filter(fields::containsKey)
			.forEach((field) -> remarks.put(field,
					remarks(field, fields.getOrDefault(field, List.of()).stream().findFirst().orElse(null))));
		return remarks;
	}

	/** What there is to point out in a field. */
	public Remarks remarks(String field, @Nullable String text) {
		String written = (text != null) ? text.strip() : "";
		boolean longTitle = field.equals("title") && written.length() > LONG_TITLE;
		return new Remarks(longTitle ? written.length() : null, unknown(written));
	}

	/** None where all of it is in capitals. */
	private List<String> unknown(String text) {
		Set<String> unknown = new LinkedHashSet<>();
		Matcher word = ABBREVIATION.matcher(text);
		while (word.find() && unknown.size() < MOST) {
			if (!isKnown(word.group()) && !isExplained(text, word.start(), word.end())) {
				unknown.add(word.group());
			}
		}
		return text.equals(text.toUpperCase(Locale.ROOT)) ? List.of() : List.copyOf(unknown);
	}

	private boolean isKnown(String word) {
		return COMMON.contains(word) || this.codelists.words("organisation").contains(word)
				|| CODE.matcher(word).matches();
	}

	/** Stands in brackets after what it is short for, or before it. */
	private static boolean isExplained(String text, int start, int end) {
		return text.startsWith(" (", end) || (start > 0 && text.charAt(start - 1) == '(' && text.startsWith(")", end));
	}

	/**
	 * What there is to point out.
	 *
	 * @param length of a long title, else null
	 * @param abbreviations that few will know
	 */
	public record Remarks(@Nullable Integer length, List<String> abbreviations) {
	}

}
