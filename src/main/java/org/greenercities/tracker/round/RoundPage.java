package org.greenercities.tracker.round;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.reference.Codelists;
import org.jspecify.annotations.Nullable;

/**
 * The reporting of a biennium as its page shows it.
 *
 * @param biennium its code
 * @param round null while none was opened
 * @param asked the activities that the round asks
 * @param since how many have come since it was opened
 * @param agency whose silent ones are shown; all if null
 */
record RoundPage(String biennium, @Nullable Round round, List<AskedActivity> asked, long since, @Nullable String agency,
		Scorecard scorecard, Codelists codelists, Permissions permissions, Person reader) {

	/** Whether the reader may open the round. */
	public boolean mayOpen() {
		return this.permissions.may(this.reader, Act.OPEN_ROUND);
	}

	/** Whether the reader may say how an activity goes. */
	public boolean mayAnswer(AskedActivity activity) {
		return this.permissions.may(this.reader, Act.EDIT, activity);
	}

	/** Whether the reader may excuse an activity. */
	public boolean mayExcuse(AskedActivity activity) {
		return this.permissions.may(this.reader, Act.ACCEPT, activity);
	}

	/** How many have answered so, or not at all if null. */
	public long answered(@Nullable String answer) {
		return this.asked.stream().filter((activity) -> Objects.equals(code(activity), answer)).count();
	}

	/** The excused ones, with their reasons. */
	public List<AskedActivity> excused() {
		return this.asked.stream().filter((activity) -> activity.answer() == Answer.EXCUSED).toList();
	}

	/** The silent ones, of the chosen agency where one is chosen. */
	public List<AskedActivity> silent() {
		return this.asked.stream()
			.filter(AskedActivity::silent)
			.filter((activity) -> this.agency == null || activity.agencies().contains(this.agency))
			.toList();
	}

	/** The agencies, each with what it owns of what is asked. */
	public List<Share> shares() {
		return agencies().stream().map(this::share).toList();
	}

	/** The short names of agencies. */
	public List<String> names(Collection<String> agencies) {
		return agencies.stream().map((code) -> this.codelists.shortName("organisation", code)).toList();
	}

	/** The short name of the chosen agency; null if all are shown. */
	public @Nullable String agencyName() {
		return (this.agency != null) ? names(List.of(this.agency)).get(0) : null;
	}

	private Collection<String> agencies() {
		return this.codelists.codes("agency");
	}

	private Share share(String agency) {
		List<AskedActivity> own = this.asked.stream()
			.filter((activity) -> activity.agencies().contains(agency))
			.toList();
		return new Share(agency, this.codelists.shortName("organisation", agency), own.size(),
				own.stream().filter(AskedActivity::silent).count());
	}

	private static @Nullable String code(AskedActivity activity) {
		Answer answer = activity.answer();
		return (answer != null) ? answer.code() : null;
	}

	/**
	 * What an agency owns of what is asked; what two own counts for both.
	 */
	record Share(String agency, String name, long asked, long silent) {
	}

}
