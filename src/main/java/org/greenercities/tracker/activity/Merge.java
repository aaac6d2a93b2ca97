package org.greenercities.tracker.activity;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Two changes of one section put together, field by field. Of sets, each keeps what it
 * added and what it took away, so they never contradict.
 *
 * @param merged both changes; the second wherever they contradict
 * @param conflicts the fields where they do
 */
record Merge(Section merged, List<String> conflicts) {

	/**
	 * Puts together what two people made of one section.
	 * @param base what both began with
	 * @param theirs what the first has saved
	 * @param mine what the second wants to save
	 */
	static Merge of(Section base, Section theirs, Section mine) {
		List<String> conflicts = new ArrayList<>();
		RecordComponent[] fields = fields(mine);
		@Nullable Object[] values = new Object[fields.length];
		for (int i = 0; i < fields.length; i++) {
			Field field = new Field(value(fields[i], base), value(fields[i], theirs), value(fields[i], mine));
			values[i] = field.merged();
			if (field.conflict()) {
				conflicts.add(fields[i].getName());
			}
		}
		try {
			return new Merge(make(mine, values), List.copyOf(conflicts));
		}
		catch (IllegalArgumentException together) {
			// each is right, but not both
			return new Merge(mine, different(theirs, mine));
		}
	}

	/** A section with some of its fields taken from another. */
	static Section taking(Set<String> names, Section theirs, Section mine) {
		return make(mine,
				Arrays.stream(fields(mine))
					.map((field) -> value(field, names.contains(field.getName()) ? theirs : mine))
					.toArray());
	}

	/** What a section says in some of its fields, by their names, in its order. */
	static Map<String, @Nullable Object> values(Collection<String> names, Section section) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		Arrays.stream(fields(section))
			.filter((field) -> names.contains(field.getName()))
			.forEach((field) -> values.put(field.getName(), value(field, section)));
		return values;
	}

	private static List<String> different(Section theirs, Section mine) {
		return Arrays.stream(fields(mine))
			.filter((field) -> !Objects.equals(value(field, theirs), value(field, mine)))
			.map(RecordComponent::getName)
			.toList();
	}

	private static RecordComponent[] fields(Section section) {
		return section.getClass().getRecordComponents();
	}

	private static @Nullable Object value(RecordComponent field, Section section) {
		try {
			return field.getAccessor().invoke(section);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Section make(Section like, @Nullable Object[] values) {
		Class<?>[] types = Arrays.stream(fields(like)).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<? extends Section> constructor = like.getClass().getDeclaredConstructor(types);
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof RuntimeException refused) ? refused : new IllegalStateException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One field in its three states. */
	private record Field(@Nullable Object base, @Nullable Object theirs, @Nullable Object mine) {

		boolean conflict() {
			return !(this.mine instanceof Set) && !Objects.equals(this.mine, this.base)
					&& !Objects.equals(this.theirs, this.base) && !Objects.equals(this.theirs, this.mine);
		}

		@Nullable Object merged() {
			if (this.base instanceof Set<?> before && this.theirs instanceof Set<?> first
					&& this.mine instanceof Set<?> second) {
				Set<@Nullable Object> both = new LinkedHashSet<>(first);
				before.stream().filter((one) -> !second.contains(one)).forEach(both::remove);
				second.stream().filter((one) -> !before.contains(one)).forEach(both::add);
				return both;
			}
			return Objects.equals(this.mine, this.base) ? this.theirs : this.mine;
		}

	}

}
