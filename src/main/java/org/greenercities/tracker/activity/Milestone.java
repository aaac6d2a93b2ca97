package org.greenercities.tracker.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What is due and when. One that belongs to no activity is a commitment of the
 * partnership as a whole.
 */
@Entity
public class Milestone implements Part<Milestone.Value> {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestone_seq")
	@SequenceGenerator(name = "milestone_seq", sequenceName = "milestone_seq")
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private int number;

	@Column(nullable = false)
	private String title;

	@Embedded
	private Writing writing = Writing.ENGLISH;

	private @Nullable PartialDate due;

	private @Nullable String responsible;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private State state = State.OPEN;

	private @Nullable String sourceParagraph;

	protected Milestone() {
	}

	/**
	 * An open milestone.
	 * @param due when; not stated if null
	 * @param sourceParagraph where the printed report tells of it
	 */
	public Milestone(String title, @Nullable PartialDate due, @Nullable String sourceParagraph) {
		this(new Value(1, title, Writing.ENGLISH, due, null, State.OPEN, sourceParagraph));
	}

	Milestone(Value value) {
		this.number = value.number();
		this.title = value.title();
		this.sourceParagraph = value.sourceParagraph();
		write(value);
		this.writing = value.writing();
	}

	@Override
	public void say(Value value) {
		write(value);
	}

	private void write(Value value) {
		this.writing = this.writing.changed("title", this.title, value.title());
		this.title = value.title();
		this.due = value.due();
		this.responsible = value.responsible();
		this.state = value.state();
	}

	@Override
	public int number() {
		return this.number;
	}

	Milestone numbered(int number) {
		this.number = number;
		return this;
	}

	Value value() {
		return new Value(this.number, this.title, this.writing, this.due, this.responsible, this.state,
				this.sourceParagraph);
	}

	/** As people set it; overdue is judged at the date a page speaks of. */
	public enum State implements Coded {

		OPEN, MET, MISSED;

		@EnumeratedValue
		private final String stored = code();

	}

	/**
	 * A milestone as a value.
	 *
	 * @param number within its activity
	 * @param responsible the organisation that sees to it
	 */
	public record Value(int number, String title, Writing writing, @Nullable PartialDate due,
			@Nullable String responsible, State state, @Nullable String sourceParagraph) implements Row<Value> {

		@Override
		public Value numbered(int number) {
			return new Value(number, this.title, this.writing, this.due, this.responsible, this.state,
					this.sourceParagraph);
		}

		@Override
		public Value typed() {
			return new Value(0, this.title, Writing.ENGLISH, this.due, this.responsible, this.state, null);
		}

	}

}
