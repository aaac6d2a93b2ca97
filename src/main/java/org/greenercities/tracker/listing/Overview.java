package org.greenercities.tracker.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.reference.Coded;
import org.greenercities.tracker.reference.Codelists;
import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a list, each with the list behind it. A total counts distinct
 * activities; what stands under two values is counted under both.
 */
public final class Overview {

	/** All statuses and {@code unknown}. */
	public static final List<String> STATUSES = Stream.concat(Coded.codes(Status.class).stream(), Stream.of("unknown"))
		.toList();

	private static final Comparator<Count> BY_COUNT = Comparator.comparingLong(Count::count).reversed();

	private final ActivityFilter filter;

	private final Tally tally;

	private final Vocabulary vocabulary;

	private final Address list;

	Overview(ActivityFilter filter, Tally tally, Vocabulary vocabulary, Address list) {
		this.filter = filter;
		this.tally = tally;
		this.vocabulary = vocabulary;
		this.list = list;
	}

	/** All of them. */
	public Count total() {
		return new Count("", "", this.tally.total(), this.list);
	}

	/** The list of all of them. */
	public Address list() {
		return this.list;
	}

	/** How many have a value. */
	public Count of(Dimension dimension, String code) {
		return new Count(code, label(dimension, code), this.tally.of(dimension, code),
				this.list.with(dimension.code(), code));
	}

	/** How many have each value that occurs, in the order of its list. */
	public List<Count> by(Dimension dimension) {
		return this.tally.all(dimension)
			.keySet()
			.stream()
			.map((code) -> of(dimension, code))
			.sorted(Comparator.comparingInt((Count one) -> this.vocabulary.position(dimension, one.code()))
				.thenComparing(Count::code))
			.toList();
	}

	/** The same, the most frequent first. */
	public List<Count> most(Dimension dimension) {
		return by(dimension).stream().sorted(BY_COUNT).toList();
	}

	/**
	 * How many have each status, those without one last ({@code unknown}): as at the end
	 * of the biennium where it is about one, else as last reported.
	 */
	public List<Count> statuses() {
		return STATUSES.stream().map(this::status).toList();
	}

	/** How many have a status, or none ({@code unknown}), as above. */
	public Count status(String status) {
		Value value = statusValue(status);
		long count = (value.dimension() == Dimension.MISSING) ? this.tally.without(Dimension.STATUS)
				: this.tally.of(value.dimension(), value.code());
		return new Count(status, statusLabel(status), count, this.list.with(value.dimension().code(), value.code()));
	}

	/** The one biennium it is about, if it is about one. */
	public Optional<String> biennium() {
		Set<String> bienniums = this.filter.of(Dimension.BIENNIUM);
		return (bienniums.size() == 1) ? bienniums.stream().findFirst() : Optional.empty();
	}

	/** How many belong to a biennium, and nobody said in it how they go. */
	public Count silent(String biennium) {
		return of(Dimension.SILENT, biennium);
	}

	/** How many stand under more than one region, umbrella project, pillar or theme. */
	public Count several(String what) {
		return of(Dimension.SEVERAL, what);
	}

	/** How many have nothing stated of it. */
	public Count missing(String what) {
		return of(Dimension.MISSING, what);
	}

	private Cross cross(Dimension row, Dimension column) {
		return this.tally.cross(new Cross.Pair(row, column));
	}

	/** How many have both values. */
	public Count of(Dimension row, String rowCode, Dimension column, String columnCode) {
		return new Count(columnCode, label(column, columnCode), cross(row, column).of(rowCode, columnCode),
				this.list.with(row.code(), rowCode).with(column.code(), columnCode));
	}

	/** How many of a value have a status, or none, as above. */
	public Count status(Dimension row, String rowCode, String status) {
		Value value = statusValue(status);
		long count = cross(row, statusDimension(this.filter)).of(rowCode,
				biennium().isPresent() ? value.code() : status);
		return new Count(status, statusLabel(status), count,
				this.list.with(row.code(), rowCode).with(value.dimension().code(), value.code()));
	}

	/** How many of a value have each status, those without one last, as above. */
	public List<Count> statuses(Dimension row, String rowCode) {
		return STATUSES.stream().map((status) -> status(row, rowCode, status)).toList();
	}

	/** What a value is called in the reader's language. */
	public String label(Dimension dimension, String code) {
		return this.vocabulary.label(dimension, code);
	}

	/** Every code with its name. */
	public Codelists codelists() {
		return this.vocabulary.codelists();
	}

	/** The dimension that statuses are counted by, for crosses. */
	static Dimension statusDimension(ActivityFilter filter) {
		return (filter.of(Dimension.BIENNIUM).size() == 1) ? Dimension.STATUS_AT : Dimension.STATUS;
	}

	/** A dimension and the status of what a filter finds. */
	public static Cross.Pair withStatus(Dimension dimension, ActivityFilter filter) {
		return new Cross.Pair(dimension, statusDimension(filter));
	}

	Address money(String state, @Nullable String currency) {
		return this.list.with(Dimension.MONEY.code(), state + "." + ((currency != null) ? currency : "unstated"));
	}

	private String statusLabel(String status) {
		return this.vocabulary.text("unknown".equals(status) ? "not-stated" : "status." + status);
	}

	private Value statusValue(String status) {
		return biennium().map((code) -> new Value(Dimension.STATUS_AT, code + "." + status))
			.orElseGet(() -> "unknown".equals(status) ? new Value(Dimension.MISSING, "status")
					: new Value(Dimension.STATUS, status));
	}

	private record Value(Dimension dimension, String code) {
	}

}
