package org.greenercities.tracker.activity;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;

/**
 * What sort of thing a property of a version's document says, so that it can be named to
 * a reader.
 *
 * @param source the code list of a code; what messages that name a word begin with; the
 * part that a number is of; empty for all else
 */
public record FieldType(Sort sort, String source) {

	private static final FieldType HIDDEN = of(Sort.HIDDEN);

	private static final FieldType ROWS = of(Sort.ROWS);

	private static final FieldType TEXT = of(Sort.TEXT);

	/** What people wrote for the agencies alone: on no print. */
	private static final FieldType INTERNAL = new FieldType(Sort.TEXT, "internal");

	private static final FieldType DATE = of(Sort.DATE);

	private static final FieldType PARAGRAPH = of(Sort.PARAGRAPH);

	private static final FieldType PERSON = of(Sort.PERSON);

	private static final FieldType ORGANISATION = code("organisation");

	/**
	 * The one place that says it of every property: by its name, where it means something
	 * else in one part of the document also by the part's.
	 */
	private static final Map<String, FieldType> TABLE = Map.ofEntries(

			// bookkeeping, and what is told together with its neighbour
			entry("code", HIDDEN), entry("number", HIDDEN), entry("created_by", HIDDEN), entry("created_at", HIDDEN),
			entry("currency", HIDDEN), entry("id", HIDDEN), entry("media_type", HIDDEN), entry("size", HIDDEN),

			entry("title", TEXT), entry("summary", TEXT), entry("kind", word("kind.")), entry("start", DATE),
			entry("start_kind", word("date.")), entry("end", DATE), entry("end_kind", word("date.")),
			entry("visibility", word("visibility.")), entry("workflow", word("workflow.")),
			entry("language", word("language.")), entry("source_paragraphs", PARAGRAPH),
			entry("agencies", code("agency")), entry("regions", code("region")),
			entry("umbrella_projects", code("umbrella_project")), entry("pillars", code("pillar")),
			entry("themes", code("theme")), entry("gatherings", code("gathering")),

			entry("places", ROWS), entry("sdgs", ROWS), entry("participations", ROWS), entry("statuses", ROWS),
			entry("relations", ROWS), entry("entries", ROWS), entry("progress", ROWS), entry("contributions", ROWS),
			entry("results", ROWS), entry("milestones", ROWS), entry("documents", ROWS),

			entry("organisation", ORGANISATION), entry("recipient", ORGANISATION), entry("responsible", ORGANISATION),
			entry("country", code("country")), entry("city", TEXT), entry("places.role", word("place.")),
			entry("role", word("role.")), entry("sdg", code("sdg")), entry("source", TEXT),
			entry("status", word("status.")), entry("date", DATE), entry("biennium", code("biennium")),
			entry("related", TEXT), entry("type", word("change.relation.")), entry("origin", word("entry.")),
			entry("outcome", word("entry.")), entry("source_paragraph", PARAGRAPH),

			entry("assessment", word("assessment.")), entry("percent", of(Sort.PERCENT)), entry("narrative", TEXT),
			entry("confirmed_by", code("agency")), entry("amount", of(Sort.MONEY)), entry("form", word("money.form.")),
			entry("contributions.state", word("money.state.")), entry("milestones.state", word("milestone.state.")),
			entry("agreement_date", DATE), entry("agreement_number", TEXT), entry("note", TEXT),
			entry("indicator", TEXT), entry("value", of(Sort.NUMBER)), entry("unit", TEXT), entry("statement", TEXT),
			entry("additive", word("result.additive.")), entry("due", DATE), entry("documents.kind", TEXT),
			entry("file", ROWS), entry("file.name", TEXT), entry("url", TEXT), entry("evidence", TEXT),
			entry("reached", ROWS), entry("result", row("results")), entry("hindrance", INTERNAL),
			entry("help_needed", INTERNAL), entry("help_from", INTERNAL), entry("corrects", row("progress")),
			entry("agency", code("agency")),

			entry("identifiers", ROWS), entry("system", TEXT), entry("identifiers.number", TEXT),
			entry("earlier_plans", ROWS), entry("what", word("change.")), entry("focal_points", ROWS),
			entry("account", PERSON), entry("since", DATE), entry("until", DATE), entry("explanations", ROWS),
			entry("finding", word("finding.")), entry("reason", TEXT), entry("explained_by", PERSON),
			entry("explained_on", DATE), entry("notes", INTERNAL));

	/** What a property says; text, where nobody has said what. */
	static FieldType of(@Nullable String part, String property) {
		return known(part, property).orElse(TEXT);
	}

	/** What a property says, if the table has it. */
	static Optional<FieldType> known(@Nullable String part, String property) {
		FieldType general = TABLE.get(property);
		return Optional.ofNullable((part != null) ? TABLE.getOrDefault(part + "." + property, general) : general);
	}

	private static FieldType of(Sort sort) {
		return new FieldType(sort, "");
	}

	private static FieldType code(String list) {
		return new FieldType(Sort.CODE, list);
	}

	private static FieldType row(String part) {
		return new FieldType(Sort.ROW, part);
	}

	private static FieldType word(String messages) {
		return new FieldType(Sort.WORD, messages);
	}

	boolean internal() {
		return this.equals(INTERNAL);
	}

	boolean hidden() {
		return this.sort == Sort.HIDDEN;
	}

	/** How a value is told. */
	public enum Sort {

		/** Not told. */
		HIDDEN,

		/** What people wrote. */
		TEXT,

		/** One of a code list of the database. */
		CODE,

		/** One of a short list of our own. */
		WORD,

		/** A partial date. */
		DATE,

		NUMBER, PERCENT,

		/** An amount and its currency. */
		MONEY,

		/** An account. */
		PERSON,

		/** The number of one of the parts. */
		ROW,

		/** A paragraph of the printed report. */
		PARAGRAPH,

		/** Things with properties of their own. */
		ROWS

	}

}
