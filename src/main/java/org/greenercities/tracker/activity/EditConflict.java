package org.greenercities.tracker.activity;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Somebody else has saved something else in the same fields. */
public class EditConflict extends RuntimeException {

	private final transient Map<String, @Nullable Object> saved;

	private final transient Section merged;

	private final boolean impossible;

	private final int version;

	private final String author;

	private final Instant at;

	EditConflict(Section theirs, Merge merge, ActivityVersions.Latest latest) {
		super("Changed by two: " + merge.conflicts());
		this.saved = Merge.values(merge.conflicts(), theirs);
		this.merged = merge.merged();
		this.impossible = merge.impossible();
		this.version = latest.number();
		this.author = latest.authorName();
		this.at = latest.createdAt();
	}

	/** The fields that contradict, by name, each as it is saved. */
	public Map<String, @Nullable Object> saved() {
		return this.saved;
	}

	/** Both changes; the one that was refused wherever they contradict. */
	public Section merged() {
		return this.merged;
	}

	/**
	 * The place, from 1, of a row in the form of both changes; none if it was taken away
	 * there.
	 * @param name of the row, as among what is saved
	 */
	public @Nullable Integer place(String name) {
		return Merge.place(name, this.merged);
	}

	/** Whether what is saved and what was refused could not both stand. */
	public boolean impossible() {
		return this.impossible;
	}

	/** The number of the version that is saved. */
	public int version() {
		return this.version;
	}

	/** The name of who saved it. */
	public String author() {
		return this.author;
	}

	/** When it was saved. */
	public Instant at() {
		return this.at;
	}

}
