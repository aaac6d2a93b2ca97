package org.greenercities.tracker.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.greenercities.tracker.form.Submission;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an activity, as typed.
 *
 * @param submissionId what this form is known by, however often it is sent
 * @param reason why somebody corrects it who is no owner
 * @param results numbers of results, a row each with what is added to its value
 */
record UpdateForm(@Nullable String submissionId, @Nullable String reason, @Nullable String date,
		@Nullable String biennium, @Nullable String assessment, @Nullable String status, @Nullable String percent,
		@Nullable String narrative, @Nullable List<String> results, @Nullable List<String> reached,
		@Nullable String evidence, @Nullable String hindrance, @Nullable String helpNeeded, @Nullable String helpFrom) {

	private static final int LONGEST_NARRATIVE = 20_000;

	private static final int LONGEST_EVIDENCE = 2000;

	private static final int LONGEST_INTERNAL = 10_000;

	private static final int LONGEST_REASON = 2000;

	private static final int WHOLE = 100;

	private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*[%٪]?", Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * A form not yet filled in: of today.
	 * @param biennium under which to file it, if that is known
	 */
	static UpdateForm empty(LocalDate today, @Nullable String biennium) {
		return new UpdateForm(Submission.fresh(), null, today.toString(), biennium, "", null, null, null, null, null,
				null, null, null, null);
	}

	/**
	 * A form not yet filled in that says of which biennium it is, and the day if it is
	 * known.
	 */
	static UpdateForm filed(@Nullable LocalDate day, String biennium) {
		return new UpdateForm(Submission.fresh(), null, Objects.toString(day, null), biennium, "", null, null, null,
				null, null, null, null, null, null);
	}

	/** What was told, to be corrected. */
	static UpdateForm of(ProgressUpdate.Value update, ActivityDocument activity) {
		Map<Integer, String> added = new LinkedHashMap<>();
		activity.results().forEach((result) -> added.put(result.number(), ""));
		update.reached().forEach((reached) -> added.replace(reached.result(), reached.value().toPlainString()));
		return new UpdateForm(Submission.fresh(), null, Objects.toString(update.date(), null), update.biennium(),
				code(update.assessment()), code(update.status()), Objects.toString(update.percent(), null),
				update.narrative(), added.keySet().stream().map(Object::toString).toList(), List.copyOf(added.values()),
				update.evidence(), update.hindrance(), update.helpNeeded(), update.helpFrom());
	}

	private static String code(@Nullable Coded value) {
		return (value != null) ? value.code() : "";
	}

	/**
	 * What it is known by: as a new update, and as a correction of each one by another.
	 * @param corrects the number of the update it corrects, if it does
	 */
	UUID submission(@Nullable Integer corrects) {
		return Submission.of((corrects == null || this.submissionId == null || this.submissionId.isBlank())
				? this.submissionId : this.submissionId + "/" + corrects);
	}

	/**
	 * What it says; null if something of it cannot be read, which is then said.
	 * @param corrects the number of the update it corrects, if it does
	 */
	ProgressUpdate.@Nullable Told read(Reading reading, UpdatePage page, @Nullable Integer corrects) {
		String text = reading.required("narrative", this.narrative, LONGEST_NARRATIVE);
		PartialDate day = reading.date("date", this.date);
		if (day != null && day.firstDay().isAfter(reading.today())) {
			reading.refuse("date", "update.date.future");
		}
		ProgressUpdate.Told told = new ProgressUpdate.Told(day, reading.code("biennium", this.biennium, "biennium"),
				reading.choice("assessment", this.assessment, ProgressUpdate.Assessment.class),
				reading.choice("status", this.status, Status.class), percent(reading), Objects.toString(text, ""),
				new Writing(page.language(), Map.of()), reading.text("evidence", this.evidence, LONGEST_EVIDENCE),
				added(reading, page.activity()), reading.text("hindrance", this.hindrance, LONGEST_INTERNAL),
				reading.text("helpNeeded", this.helpNeeded, LONGEST_INTERNAL),
				reading.code("helpFrom", this.helpFrom, "organisation"), corrects);
		return reading.failed() ? null : told;
	}

	/** Why an owner's update is corrected; null if it is not said, which is then said. */
	@Nullable String repair(Reading reading) {
		return reading.required("reason", this.reason, LONGEST_REASON);
	}

	private @Nullable Integer percent(Reading reading) {
		String typed = Objects.toString(this.percent, "").strip();
		if (typed.isEmpty()) {
			return null;
		}
		Matcher percent = PERCENT.matcher(typed);
		Integer value = percent.matches() ? Integer.valueOf(percent.group(1)) : null;
		if (value == null || value > WHOLE) {
			reading.refuse("percent", "update.percent.unreadable");
			return null;
		}
		return value;
	}

	private Map<Integer, BigDecimal> added(Reading reading, ActivityDocument activity) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		activity.results()
			.forEach((Result.Value result) -> numbers.put(Integer.toString(result.number()), result.number()));
		Map<Integer, BigDecimal> added = new LinkedHashMap<>();
		for (int row = 0; row < Rows.count(this.results, this.reached); row++) {
			String typed = Objects.toString(Rows.value(this.reached, row), "");
			Integer result = numbers.get(Objects.toString(Rows.value(this.results, row), ""));
			BigDecimal value = reading.amounts()
				.read(typed, reading.locale())
				.filter((amount) -> amount.currencies().isEmpty())
				.map((amount) -> amount.value())
				.orElse(null);
			if (!typed.isBlank() && value == null) {
				reading.refuse("reached", "update.reached.unreadable");
			}
			else if (!typed.isBlank() && result == null) {
				reading.refuse("reached", "update.reached.gone");
			}
			else if (value != null && result != null) {
				added.merge(result, value, BigDecimal::add);
			}
		}
		return added;
	}

}
