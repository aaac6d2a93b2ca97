package org.greenercities.tracker.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a list of activities can be narrowed by, one parameter each, with the values it
 * takes: a code list of the database, a short list of our own, a form, or any text. Those
 * that are offered are counted beside every list; the others are what figures link to.
 */
public enum Dimension implements Coded {

	BIENNIUM("biennium"), STATUS(Coded.codes(Status.class)), REGION("region"), KIND(Coded.codes(Kind.class)),
	SDG("sdg"), UMBRELLA("umbrella_project"), PILLAR("pillar"), THEME("theme"), ORGANISATION("organisation"),
	ROLE(Coded.codes(Participation.Role.class)), FUNDER("organisation"), COUNTRY("country"), CITY(List.of()),
	GATHERING("gathering"), JOINT(List.of("yes", "no")), LEVEL(List.of("top", "part")),
	UPDATES(List.of("some", "none")), WORKFLOW(Coded.codes(Workflow.class)), FINDING(Coded.codes(Finding.class)),

	/** A country that benefits; what figures of countries count. */
	BENEFITS("country", false),

	/**
	 * The status as at the end of a biennium it belongs to, {@code 2017-2018.completed}.
	 */
	STATUS_AT(Pattern.compile("\\d{4}(-\\d{4})?\\.(pipeline|implementation|suspended|completed|cancelled|unknown)")),

	/** Bienniums that it belongs to and in which somebody said how it goes. */
	REPORTED("biennium", false),

	/** Bienniums that it belongs to and in which nobody did. */
	SILENT("biennium", false),

	/** Bienniums in which it is silent and whose round was answered without an update. */
	ANSWERED("biennium", false),

	/** Bienniums in which it is silent and to whose round nobody said anything. */
	UNANSWERED("biennium", false),

	/** Bienniums it does not belong to, though it was not finished when they began. */
	CANDIDATE("biennium", false),

	/** The quarter it started in, or the year where that is all that is known. */
	STARTED(Pattern.compile("\\d{4}(-Q[1-4])?")),

	/** The quarter it ended or is due to end in, or the year. */
	ENDED(Pattern.compile("\\d{4}(-Q[1-4])?")),

	/** The quarters, or years, of its progress updates. */
	PROGRESSED(Pattern.compile("\\d{4}(-Q[1-4])?")),

	/** How its contributions stand and in which currency, {@code sought.USD}. */
	MONEY(Pattern.compile("(secured|sought|unknown)\\.([A-Z]{3}|unstated)")),

	/** Of what it has several. */
	SEVERAL(List.of("region", "umbrella", "pillar", "theme"), false),

	/** Of what it has none. */
	MISSING(List.of("region", "umbrella", "pillar", "theme", "sdg", "country", "lead", "status", "period", "funder"),
			false),

	/**
	 * Issued reports that cite it, and sections of theirs, each with all below it:
	 * {@code 2017-2018.V.A}.
	 */
	CITED(Pattern.compile("\\d{4}(-\\d{4})?(\\.[A-Z]+)*")),

	/** Bienniums whose issued report does not cite it. */
	UNCITED("biennium", false),

	/** Agencies that own it and in which nobody keeps it current. */
	UNKEPT("agency", false);

	private static final Map<String, Dimension> BY_PARAMETER = Arrays.stream(values())
		.collect(Collectors.toMap(Dimension::code, (dimension) -> dimension));

	private final @Nullable String codelist;

	private final List<String> values;

	private final @Nullable Pattern form;

	private final boolean offered;

	Dimension(String codelist) {
		this(codelist, true);
	}

	Dimension(String codelist, boolean offered) {
		this(codelist, List.of(), null, offered);
	}

	Dimension(List<String> values) {
		this(values, true);
	}

	Dimension(List<String> values, boolean offered) {
		this(null, values, null, offered);
	}

	Dimension(Pattern form) {
		this(null, List.of(), form, false);
	}

	Dimension(@Nullable String codelist, List<String> values, @Nullable Pattern form, boolean offered) {
		this.codelist = codelist;
		this.values = values;
		this.form = form;
		this.offered = offered;
	}

	/** The dimensions whose values are of the same code list, this one among them. */
	public List<Dimension> ofTheSameCodes() {
		return Arrays.stream(values())
			.filter((other) -> other == this || (this.codelist != null && this.codelist.equals(other.codelist)))
			.toList();
	}

	/** The code list of the database whose codes are the values, if it has one. */
	public Optional<String> codelist() {
		return Optional.ofNullable(this.codelist);
	}

	/** The values of a list of our own, in order; none for the others. */
	public List<String> fixedValues() {
		return this.values;
	}

	/** What every value looks like, where they are too many to list. */
	public Optional<Pattern> form() {
		return Optional.ofNullable(this.form);
	}

	/** Whether its values are offered to choose from, with their counts. */
	public boolean offered() {
		return this.offered;
	}

	/** Whether it says how a record is worked on, which is for who is signed in. */
	public boolean internal() {
		return this == WORKFLOW || this == FINDING;
	}

	/** The dimension that a parameter narrows, if it is one. */
	public static Optional<Dimension> ofParameter(String parameter) {
		return Optional.ofNullable(BY_PARAMETER.get(parameter));
	}

}
