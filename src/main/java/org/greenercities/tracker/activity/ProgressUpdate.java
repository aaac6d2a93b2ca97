package org.greenercities.tracker.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What was done and when, told by one agency and confirmed by the others that own the
 * activity.
 */
@Entity
public class ProgressUpdate {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "progress_update_seq")
	@SequenceGenerator(name = "progress_update_seq", sequenceName = "progress_update_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private int number;

	private @Nullable PartialDate date;

	private @Nullable String biennium;

	@Enumerated(EnumType.STRING)
	private @Nullable Assessment assessment;

	@Enumerated(EnumType.STRING)
	private @Nullable Status status;

	private @Nullable Integer percent;

	@Column(nullable = false)
	private String narrative;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	private @Nullable String evidence;

	private @Nullable String hindrance;

	private @Nullable String helpNeeded;

	private @Nullable String helpFrom;

	private @Nullable Integer corrects;

	private @Nullable String agency;

	private @Nullable String sourceParagraph;

	@ElementCollection
	@CollectionTable(name = "progress_result", joinColumns = @JoinColumn(name = "progress_update_id"))
	private Set<Reached> reached = new LinkedHashSet<>();

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	@Column(nullable = false, updatable = false)
	private String createdBy;

	@ElementCollection
	@CollectionTable(name = "progress_confirmation", joinColumns = @JoinColumn(name = "progress_update_id"))
	private Set<Confirmation> confirmations = new LinkedHashSet<>();

	protected ProgressUpdate() {
	}

	/**
	 * An update.
	 * @param date when it was done; unknown if null
	 * @param biennium the biennium it is filed under, if it is
	 * @param sourceParagraph where the printed report tells it
	 * @param createdBy the account that tells it
	 */
	public ProgressUpdate(@Nullable PartialDate date, @Nullable String biennium, String narrative,
			@Nullable String sourceParagraph, Instant createdAt, String createdBy) {
		this.date = date;
		this.biennium = biennium;
		this.narrative = narrative;
		this.sourceParagraph = sourceParagraph;
		this.createdAt = createdAt;
		this.createdBy = createdBy;
	}

	/**
	 * An update that somebody tells.
	 * @param told what they tell
	 */
	ProgressUpdate(Told told, @Nullable String agency, Instant createdAt, String createdBy) {
		this(told.date(), told.biennium(), told.narrative(), null, createdAt, createdBy);
		this.assessment = told.assessment();
		this.status = told.status();
		this.percent = told.percent();
		this.evidence = told.evidence();
		this.hindrance = told.hindrance();
		this.helpNeeded = told.helpNeeded();
		this.helpFrom = told.helpFrom();
		this.corrects = told.corrects();
		told.reached().forEach((result, value) -> this.reached.add(new Reached(result, value)));
		this.writing = told.writing();
		this.agency = agency;
	}

	/** Confirms it for an agency that owns the activity. */
	public void confirm(String agency, LocalDate on, String by) {
		this.confirmations.add(new Confirmation(agency, on, by));
	}

	int number() {
		return this.number;
	}

	ProgressUpdate numbered(int number) {
		this.number = number;
		return this;
	}

	Value value() {
		return new Value(this.number, this.date, this.biennium, this.assessment, this.status, this.percent,
				this.narrative, this.evidence,
				this.reached.stream().sorted(Comparator.comparing(Reached::result)).toList(), this.hindrance,
				this.helpNeeded, this.helpFrom, this.corrects, this.writing, this.sourceParagraph, this.agency,
				this.createdBy, this.createdAt,
				this.confirmations.stream().map(Confirmation::agency).sorted().toList());
	}

	/** How it goes; not stated where there is none. */
	public enum Assessment implements Coded {

		ON_TRACK, AT_RISK, DELAYED;

		@EnumeratedValue
		private final String stored = code();

	}

	/**
	 * An owner's word that an update is right.
	 *
	 * @param agency the agency that confirms
	 * @param confirmedOn when
	 * @param confirmedBy the account that confirmed for it
	 */
	@Embeddable
	public record Confirmation(@Column(nullable = false) String agency, @Column(nullable = false) LocalDate confirmedOn,
			@Column(nullable = false) String confirmedBy) {
	}

	/**
	 * What an update adds to the value of one of the activity's results.
	 *
	 * @param result the result's number within the activity
	 */
	@Embeddable
	public record Reached(@Column(nullable = false) int result, @Column(nullable = false) BigDecimal value) {

		/** Writes one value in one way. */
		public Reached {
			value = Result.Value.plain(value);
		}

	}

	/**
	 * What somebody tells of how an activity goes.
	 *
	 * @param date when it was so; not known if null
	 * @param biennium under which it is filed
	 * @param status as it is since then; unchanged if null
	 * @param percent how much is done; not stated if null
	 * @param narrative what happened, in Markdown
	 * @param writing the language they tell it in
	 * @param evidence where it can be seen
	 * @param reached what is added to the values of results, by their numbers
	 * @param hindrance what hinders; internal
	 * @param helpNeeded what help is needed; internal
	 * @param helpFrom the organisation it is needed from; internal
	 * @param corrects the number of the update that this one replaces, if it does
	 */
	public record Told(@Nullable PartialDate date, @Nullable String biennium, @Nullable Assessment assessment,
			@Nullable Status status, @Nullable Integer percent, String narrative, Writing writing,
			@Nullable String evidence, Map<Integer, BigDecimal> reached, @Nullable String hindrance,
			@Nullable String helpNeeded, @Nullable String helpFrom, @Nullable Integer corrects) {

		/** Writes what is added in one way. */
		public Told {
			Map<Integer, BigDecimal> added = new LinkedHashMap<>();
			reached.forEach((result, value) -> added.put(result, Result.Value.plain(value)));
			reached = added;
		}

	}

	/**
	 * An update as a value.
	 *
	 * @param number within its activity
	 * @param corrects the number of the update that it replaces, if it does
	 * @param agency the agency that tells it; not known if null
	 * @param createdAt when it was told; not kept in the first versions
	 * @param confirmedBy the agencies that confirmed it
	 */
	public record Value(int number, @Nullable PartialDate date, @Nullable String biennium,
			@Nullable Assessment assessment, @Nullable Status status, @Nullable Integer percent, String narrative,
			@Nullable String evidence, List<Reached> reached, @Nullable String hindrance, @Nullable String helpNeeded,
			@Nullable String helpFrom, @Nullable Integer corrects, Writing writing, @Nullable String sourceParagraph,
			@Nullable String agency, String createdBy, @Nullable Instant createdAt, List<String> confirmedBy) {

		/** An update of the first versions reached no results. */
		@SuppressWarnings("ConstantValue")
		public Value {
			reached = (reached != null) ? reached : List.of();
		}

		Value numbered(int number) {
			return new Value(number, this.date, this.biennium, this.assessment, this.status, this.percent,
					this.narrative, this.evidence, this.reached, this.hindrance, this.helpNeeded, this.helpFrom,
					this.corrects, this.writing, this.sourceParagraph, this.agency, this.createdBy, this.createdAt,
					this.confirmedBy);
		}

		/** Whether it is dated outside the biennium it is filed under. */
		public boolean filedElsewhere() {
			return this.date != null && this.biennium != null
					&& (this.date.lastDay().getYear() < Biennium.firstYear(this.biennium).getValue()
							|| this.date.firstDay().getYear() > Biennium.lastYear(this.biennium).getValue());
		}

		/**
		 * The status it states, as at its own date; without one, as at the day on which
		 * it was told.
		 */
		Optional<StatusFact> statusFact() {
			PartialDate day = (this.date == null && this.createdAt != null)
					? PartialDate.of(LocalDate.ofInstant(this.createdAt, ZoneOffset.UTC)) : this.date;
			return (this.status != null && day != null) ? Optional.of(new StatusFact(this.status, day))
					: Optional.empty();
		}

		/** Whether it is what somebody tells, whatever language they say it is in. */
		boolean says(Told told) {
			Map<Integer, BigDecimal> added = this.reached.stream()
				.collect(Collectors.toMap(Reached::result, Reached::value));
			return told.equals(new Told(this.date, this.biennium, this.assessment, this.status, this.percent,
					this.narrative, told.writing(), this.evidence, added, this.hindrance, this.helpNeeded,
					this.helpFrom, this.corrects));
		}

		/** The same without what is internal. */
		Value open() {
			return new Value(this.number, this.date, this.biennium, this.assessment, this.status, this.percent,
					this.narrative, this.evidence, this.reached, null, null, null, this.corrects, this.writing,
					this.sourceParagraph, this.agency, this.createdBy, this.createdAt, this.confirmedBy);
		}

		/**
		 * By what it is put in order: the last day it may speak of. One without a date is
		 * put at the beginning of the biennium it is filed under, for nobody knows that
		 * it came after one that has a date there.
		 */
		LocalDate known() {
			if (this.date != null) {
				return this.date.lastDay();
			}
			return (this.biennium != null) ? Biennium.firstYear(this.biennium).atDay(1) : LocalDate.MIN;
		}

		/** Whether it is dated inside the biennium or filed under it. */
		public boolean belongsTo(Biennium biennium) {
			return biennium.getCode().equals(this.biennium)
					|| Period.of(this.date, this.date).filter(biennium.getPeriod()::overlaps).isPresent();
		}

	}

}
