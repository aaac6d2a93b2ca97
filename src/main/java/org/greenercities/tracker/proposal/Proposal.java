package org.greenercities.tracker.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A request for money, from concept to decision. Once approved it becomes an activity.
 */
@Entity
public class Proposal {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal_seq")
	@SequenceGenerator(name = "proposal_seq", sequenceName = "proposal_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private String code;

	@Column(nullable = false)
	private String title;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	private @Nullable String funder;

	private @Nullable BigDecimal amount;

	private @Nullable String currency;

	private @Nullable String activity;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Visibility visibility = Visibility.INTERNAL;

	private @Nullable String sourceParagraph;

	@ElementCollection
	@CollectionTable(name = "proposal_country", joinColumns = @JoinColumn(name = "proposal_id"))
	@Column(name = "country", nullable = false)
	private Set<String> countries = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "proposal_state", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "number")
	private List<StateFact> states = new ArrayList<>();

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	@Column(nullable = false, updatable = false)
	private String createdBy;

	@Version
	private int version;

	protected Proposal() {
	}

	/**
	 * A proposal in its first known state.
	 * @param activity code of the activity that it pays for or became
	 * @param sourceParagraph where the printed report tells of it
	 */
	public Proposal(String code, String title, StateFact state, @Nullable String activity, Instant createdAt,
			String createdBy, @Nullable String sourceParagraph) {
		this.code = code;
		this.title = title;
		this.states.add(state);
		this.activity = activity;
		this.createdAt = createdAt;
		this.createdBy = createdBy;
		this.sourceParagraph = sourceParagraph;
	}

	/**
	 * Says who is asked for how much.
	 * @param amount above zero; not stated if null
	 * @param currency ISO 4217; there exactly when the amount is
	 * @throws IllegalArgumentException if one stands without the other
	 */
	public void asks(@Nullable String funder, @Nullable BigDecimal amount, @Nullable String currency) {
		if ((amount == null) != (currency == null)) {
			throw new IllegalArgumentException("an amount needs a currency, and a currency needs an amount");
		}
		this.funder = funder;
		this.amount = amount;
		this.currency = currency;
	}

	/** Replaces the countries it is meant for. */
	public void locate(Collection<String> countries) {
		this.countries.retainAll(countries);
		this.countries.addAll(countries);
	}

	/** Opens it to everybody. */
	public void open() {
		this.visibility = Visibility.PUBLIC;
	}

	/** How far it has come. */
	public enum State implements Coded {

		CONCEPT, SUBMITTED, ENDORSED, APPROVED, REJECTED;

		@EnumeratedValue
		private final String stored = code();

		/** Whether somebody decided on the proposal. */
		public boolean decided() {
			return compareTo(SUBMITTED) > 0;
		}

	}

	/**
	 * A state, when it was reached, and who decided.
	 *
	 * @param date when; not stated if null
	 * @param decidedBy the organisation that decided; not stated if null
	 */
	@Embeddable
	public record StateFact(@Enumerated(EnumType.STRING) @Column(nullable = false) State state,
			@Nullable PartialDate date, @Nullable String decidedBy) {
	}

}
