package org.greenercities.tracker.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
import org.greenercities.tracker.form.Sum;
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

	private @Nullable String call;

	private @Nullable BigDecimal amount;

	private @Nullable String currency;

	@Column(updatable = false)
	private @Nullable String agency;

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
	@CollectionTable(name = "proposal_partner", joinColumns = @JoinColumn(name = "proposal_id"))
	@Column(name = "organisation", nullable = false)
	private Set<String> partners = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "proposal_document", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "number")
	private List<Link> documents = new ArrayList<>();

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
	 * A proposal that an agency logs.
	 * @param writing the language that it is written in
	 * @param createdBy the account that logs it
	 */
	static Proposal of(String code, Terms terms, Writing writing, StateFact state, String agency, Instant createdAt,
			String createdBy) {
		Proposal proposal = new Proposal(code, terms.title(), state, null, createdAt, createdBy, null);
		proposal.writing = writing;
		proposal.agency = agency;
		proposal.says(terms);
		return proposal;
	}

	/** Says anew what is asked for. */
	void says(Terms terms) {
		Sum sum = terms.amount();
		this.writing = this.writing.changed("title", this.title, terms.title());
		this.title = terms.title();
		this.call = terms.call();
		asks(terms.funder(), (sum != null) ? sum.amount() : null, (sum != null) ? sum.currency() : null);
		replace(this.partners, terms.partners());
		locate(terms.countries());
		if (!this.documents.equals(terms.documents())) {
			this.documents.clear();
			this.documents.addAll(terms.documents());
		}
		this.visibility = terms.visibility();
	}

	/** Adds a document that was uploaded. */
	void attach(String title, int file) {
		this.documents.add(new Link(title, null, file));
	}

	/** What is asked for, as it stands. */
	Terms terms() {
		return new Terms(this.title, this.funder, this.call, Sum.of(this.amount, this.currency),
				new TreeSet<>(this.partners), new TreeSet<>(this.countries), List.copyOf(this.documents),
				this.visibility);
	}

	/**
	 * Reaches a state, or says the last one anew, corrected.
	 * @throws IllegalArgumentException if it may not follow the last one
	 */
	void reaches(StateFact fact) {
		if (!fact.state().follows(last().state())) {
			throw new IllegalArgumentException(fact.state() + " does not follow " + last().state());
		}
		this.states.add(fact);
	}

	/** The latest state. */
	StateFact last() {
		return this.states.get(this.states.size() - 1);
	}

	void becomes(String activity) {
		this.activity = activity;
	}

	/** All of it as it stands, as a value. */
	ProposalDocument document() {
		return new ProposalDocument(this.code, terms(), this.writing, this.agency, List.copyOf(this.states),
				this.activity);
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	String getCode() {
		return this.code;
	}

	Writing getWriting() {
		return this.writing;
	}

	int getVersion() {
		return this.version;
	}

	String getCreatedBy() {
		return this.createdBy;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

	@Nullable String getAgency() {
		return this.agency;
	}

	@Nullable String getActivity() {
		return this.activity;
	}

	private static <T> void replace(Set<T> old, Collection<T> now) {
		old.retainAll(now);
		old.addAll(now);
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
		replace(this.countries, countries);
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

		/**
		 * Whether it may come after another: a later one, or the same again, corrected.
		 * What is approved or rejected stays so.
		 */
		boolean follows(State last) {
			return this == last || compareTo(last) > 0 && last.compareTo(APPROVED) < 0;
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

	/**
	 * A document, either elsewhere or uploaded.
	 *
	 * @param url with http or https; null if it was uploaded
	 * @param file the number of the file that was uploaded, within the proposal
	 */
	@Embeddable
	public record Link(@Column(nullable = false) String title, @Nullable String url, @Nullable Integer file) {

		public boolean uploaded() {
			return this.file != null;
		}

	}

}
