package org.greenercities.tracker.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

	private @Nullable String sourceParagraph;

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

	/** Confirms it for an agency that owns the activity. */
	public void confirm(String agency, LocalDate on, String by) {
		this.confirmations.add(new Confirmation(agency, on, by));
	}

	Value value() {
		return new Value(this.date, this.biennium, this.assessment, this.status, this.percent, this.narrative,
				this.writing, this.sourceParagraph, this.createdBy,
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
	 * An update as a value.
	 *
	 * @param confirmedBy the agencies that confirmed it
	 */
	public record Value(@Nullable PartialDate date, @Nullable String biennium, @Nullable Assessment assessment,
			@Nullable Status status, @Nullable Integer percent, String narrative, Writing writing,
			@Nullable String sourceParagraph, String createdBy, List<String> confirmedBy) {

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
		boolean belongsTo(Biennium biennium) {
			return biennium.getCode().equals(this.biennium)
					|| Period.of(this.date, this.date).filter(biennium.getPeriod()::overlaps).isPresent();
		}

	}

}
