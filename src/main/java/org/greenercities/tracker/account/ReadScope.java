package org.greenercities.tracker.account;

import java.util.Map;

/**
 * The rows of {@code activity_index} somebody may see, one of each activity at most: the
 * list form of {@link Act#READ_WORKING} and {@link Act#READ}.
 *
 * @param sql a condition over the columns {@code face}, {@code readers} and
 * {@code latest_workflow}, to be combined with {@code and}
 * @param parameters what the condition's named parameters stand for
 */
public record ReadScope(String sql, Map<String, Object> parameters) {

	static final ReadScope NOTHING = new ReadScope("false", Map.of());

	/** A constant, so that the planner leaves the other partition out. */
	static final ReadScope PUBLIC = new ReadScope("face = 'public'", Map.of());

	static final ReadScope WORKING = new ReadScope("face = 'working'", Map.of());

	/** Keeps a copy of the parameters. */
	public ReadScope {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Somebody of an agency: the latest version of what it owns or takes part in, the
	 * public one of all else.
	 */
	static ReadScope ofMember(String agency) {
		return workingWhere(":readerAgency = any(readers)", agency);
	}

	/** The same, and the latest version of whatever is submitted. */
	static ReadScope ofCoordinator(String agency) {
		return workingWhere(":readerAgency = any(readers) or latest_workflow = 'submitted'", agency);
	}

	private static ReadScope workingWhere(String condition, String agency) {
		return new ReadScope("(face = 'working') = (" + condition + ")", Map.of("readerAgency", agency));
	}

}
