package org.greenercities.tracker.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.reference.Sdg;
import org.greenercities.tracker.web.Column;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on activities, as further sheets of their file: a row each, first the code
 * of its activity. As with {@link ActivityColumns}, columns are only ever added at the
 * end.
 */
final class ActivityParts {

	private static final String ORGANISATION = "organisation";

	private final Vocabulary vocabulary;

	/**
	 * The columns in a language.
	 */
	ActivityParts(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	List<Column<Partner>> partners() {
		return List.of(new Column<>("code", Partner::code), new Column<>("organisation", Partner::organisation),
				new Column<>("organisation_name", (row) -> organisation(row.organisation())),
				new Column<>("role", Partner::role),
				new Column<>("role_name", (row) -> this.vocabulary.label(Dimension.ROLE, row.role())));
	}

	List<Column<Contribution>> contributions() {
		return List.of(new Column<>("code", Contribution::code),
				new Column<>("organisation", Contribution::organisation),
				new Column<>("organisation_name", (row) -> organisation(row.organisation())),
				new Column<>("recipient", Contribution::recipient),
				new Column<>("recipient_name", (row) -> organisation(row.recipient())),
				new Column<>("amount", Contribution::amount), new Column<>("currency", Contribution::currency),
				new Column<>("state", Contribution::state),
				new Column<>("state_name", (row) -> this.vocabulary.text("money.state." + row.state())),
				new Column<>("form", Contribution::form), date("agreement_date", Contribution::agreementDate),
				new Column<>("agreement_number", Contribution::agreementNumber),
				new Column<>("note", Contribution::note), new Column<>("language", Contribution::language),
				new Column<>("source_paragraph", Contribution::sourceParagraph));
	}

	List<Column<Result>> results() {
		return List.of(new Column<>("code", Result::code), new Column<>("indicator", Result::indicator),
				new Column<>("value", Result::value), new Column<>("unit", Result::unit),
				new Column<>("statement", Result::statement), new Column<>("additive", Result::additive),
				new Column<>("language", Result::language), new Column<>("source_paragraph", Result::sourceParagraph));
	}

	List<Column<Progress>> progress() {
		return List.of(new Column<>("code", Progress::code), date("date", Progress::date),
				new Column<>("biennium", Progress::biennium), new Column<>("assessment", Progress::assessment),
				new Column<>("assessment_name", (row) -> named("assessment.", row.assessment())),
				new Column<>("status", Progress::status),
				new Column<>("status_name", (row) -> named("status.", row.status())),
				new Column<>("percent_complete", Progress::percent), new Column<>("narrative", Progress::narrative),
				new Column<>("confirmed_by", Progress::confirmedBy), new Column<>("language", Progress::language),
				new Column<>("source_paragraph", Progress::sourceParagraph));
	}

	List<Column<SdgLink>> sdgLinks() {
		return List.of(new Column<>("code", SdgLink::code), new Column<>("sdg", SdgLink::sdg),
				new Column<>("level", (row) -> Sdg.Level.of(row.sdg()).code()),
				new Column<>("label", (row) -> this.vocabulary.codelists().name("sdg", row.sdg())));
	}

	private @Nullable String organisation(@Nullable String code) {
		return (code != null) ? this.vocabulary.codelists().name(ORGANISATION, code) : null;
	}

	private @Nullable String named(String prefix, @Nullable String code) {
		return (code != null) ? this.vocabulary.text(prefix + code) : null;
	}

	private static <R> Column<R> date(String name, Function<R, @Nullable String> typed) {
		return new Column<>(name, (row) -> PartialDate.parseOrNull(typed.apply(row)));
	}

	/** An organisation that takes part, in one role. */
	record Partner(String code, String organisation, String role) {

		/** Those of an activity, as its row joins them. */
		static List<Partner> of(ActivityRow activity) {
			return ActivityRow.codes(activity.participations()).stream().map((participation) -> {
				int colon = participation.lastIndexOf(':');
				return new Partner(activity.code(), participation.substring(0, colon),
						participation.substring(colon + 1));
			}).toList();
		}

	}

	/** A goal, target or indicator that an activity serves. */
	record SdgLink(String code, String sdg) {

		static List<SdgLink> of(ActivityRow activity) {
			return Stream.of(activity.sdgTargets(), activity.sdgIndicators())
				.flatMap((joined) -> ActivityRow.codes(joined).stream())
				.map((sdg) -> new SdgLink(activity.code(), sdg))
				.toList();
		}

	}

	/** A row of {@code activity_index_contribution}. */
	record Contribution(String code, String organisation, @Nullable String recipient, @Nullable BigDecimal amount,
			@Nullable String currency, String state, @Nullable String form, @Nullable String agreementDate,
			@Nullable String agreementNumber, @Nullable String note, String language,
			@Nullable String sourceParagraph) {
	}

	/** A row of {@code activity_index_result}. */
	record Result(String code, String indicator, @Nullable BigDecimal value, @Nullable String unit, String statement,
			@Nullable Boolean additive, String language, @Nullable String sourceParagraph) {
	}

	/** A row of {@code activity_index_progress}. */
	record Progress(String code, @Nullable String date, @Nullable String biennium, @Nullable String assessment,
			@Nullable String status, @Nullable Integer percent, String narrative, String confirmedBy, String language,
			@Nullable String sourceParagraph) {
	}

}
