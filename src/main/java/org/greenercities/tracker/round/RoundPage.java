package org.greenercities.tracker.round;

import java.util.Collection;
import java.util.List;

import org.greenercities.tracker.account.Act;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Paged;
import org.jspecify.annotations.Nullable;

/**
 * The reporting of a biennium as its page shows it.
 *
 * @param biennium its code
 * @param round null while none was opened
 * @param answers how many of the activities that the round asks have answered how
 * @param silent those that have not, of the chosen agency where one is chosen
 * @param excused those that need not, with their reasons
 * @param since how many have come since it was opened
 * @param agency whose silent ones are shown; all if null
 */
record RoundPage(String biennium, @Nullable Round round, Answers answers, Paged<AskedActivity> silent,
		Paged<AskedActivity> excused, long since, @Nullable String agency, Scorecard scorecard, Codelists codelists,
		Permissions permissions, Person reader) {

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

	/** How many are asked. */
	public long asked() {
		return this.answers.asked(null);
	}

	/** How many have answered so. */
	public long answered(String answer) {
		return this.answers.answered(Coded.find(Answer.class, answer).orElseThrow());
	}

	/** How many have not answered. */
	public long unanswered() {
		return this.answers.silent(null);
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
		return new Share(agency, this.codelists.shortName("organisation", agency), this.answers.asked(agency),
				this.answers.silent(agency));
	}

	/**
	 * What an agency owns of what is asked; what two own counts for both.
	 */
	record Share(String agency, String name, long asked, long silent) {
	}

}
