package org.greenercities.tracker.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a list of activities can be narrowed by, one parameter each, with the values it
 * takes: a code list of the database, a short list of our own, or any text.
 */
public enum Dimension implements Coded {

	BIENNIUM("biennium"), STATUS(Coded.codes(Status.class)), REGION("region"), KIND(Coded.codes(Kind.class)),
	SDG("sdg"), UMBRELLA("umbrella_project"), PILLAR("pillar"), THEME("theme"), ORGANISATION("organisation"),
	ROLE(Coded.codes(Participation.Role.class)), FUNDER("organisation"), COUNTRY("country"), CITY(List.of()),
	GATHERING("gathering"), JOINT(List.of("yes", "no")), LEVEL(List.of("top", "part")),
	UPDATES(List.of("some", "none")), WORKFLOW(Coded.codes(Workflow.class));

	private static final Map<String, Dimension> BY_PARAMETER = Arrays.stream(values())
		.collect(Collectors.toMap(Dimension::code, (dimension) -> dimension));

	private final @Nullable String codelist;

	private final List<String> values;

	Dimension(String codelist) {
		this.codelist = codelist;
		this.values = List.of();
	}

	Dimension(List<String> values) {
		this.codelist = null;
		this.values = values;
	}

	/** The code list of the database whose codes are the values, if it has one. */
	public Optional<String> codelist() {
		return Optional.ofNullable(this.codelist);
	}

	/** The values of a list of our own, in order; none for the others. */
	public List<String> fixedValues() {
		return this.values;
	}

	/** The dimension that a parameter narrows, if it is one. */
	public static Optional<Dimension> ofParameter(String parameter) {
		return Optional.ofNullable(BY_PARAMETER.get(parameter));
	}

}
