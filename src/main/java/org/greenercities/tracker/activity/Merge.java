package org.greenercities.tracker.activity;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Two changes of one section put together, field by field, of rows row by row. Of sets,
 * each keeps what it added and what it took away, so they never contradict.
 *
 * @param merged both changes; the second wherever they contradict
 * @param conflicts the fields where they do; a row by its field, a dot and its key
 * @param impossible whether each could stand, but not both
 */
record Merge(Section merged, List<String> conflicts, boolean impossible) {

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
			String name = fields[i].getName();
			values[i] = merged(value(fields[i], base), value(fields[i], theirs), value(fields[i], mine),
					(row) -> conflicts.add(row.isEmpty() ? name : name + "." + row));
		}
		return together(values, conflicts, theirs, mine);
	}

	private static Merge together(@Nullable Object[] values, List<String> conflicts, Section theirs, Section mine) {
		try {
			return new Merge(make(mine, values), List.copyOf(conflicts), false);
		}
		catch (IllegalArgumentException impossible) {
			return new Merge(mine, different(theirs, mine), true);
		}
	}

	private static @Nullable Object merged(@Nullable Object base, @Nullable Object theirs, @Nullable Object mine,
			Consumer<String> conflict) {
		if (base instanceof Set<?> before && theirs instanceof Set<?> first && mine instanceof Set<?> second) {
			return both(before, first, second);
		}
		if (base instanceof Map<?, ?> before && theirs instanceof Map<?, ?> first && mine instanceof Map<?, ?> second) {
			return rows(before, first, second, conflict);
		}
		return one(base, theirs, mine, () -> conflict.accept(""));
	}

	private static @Nullable Object one(@Nullable Object base, @Nullable Object theirs, @Nullable Object mine,
			Runnable conflict) {
		if (!Objects.equals(mine, base) && !Objects.equals(theirs, base) && !Objects.equals(theirs, mine)) {
			conflict.run();
		}
		return Objects.equals(mine, base) ? theirs : mine;
	}

	private static Set<Object> both(Set<?> before, Set<?> first, Set<?> second) {
		Set<Object> both = new LinkedHashSet<>(first);
		before.stream().filter((one) -> !second.contains(one)).forEach(both::remove);
		second.stream().filter((one) -> !before.contains(one)).forEach(both::add);
		return both;
	}

	/** A new row that says what the first has just added is the same form sent again. */
	private static Map<Object, Object> rows(Map<?, ?> before, Map<?, ?> first, Map<?, ?> second,
			Consumer<String> conflict) {
		Set<Object> keys = new LinkedHashSet<>(first.keySet());
		keys.addAll(second.keySet());
		Map<Object, Object> rows = new LinkedHashMap<>();
		for (Object key : keys) {
			Object row = one(before.get(key), first.get(key), second.get(key), () -> conflict.accept(key.toString()));
			boolean again = key instanceof Integer number && number < 0
					&& first.entrySet()
						.stream()
						.anyMatch((theirs) -> !before.containsKey(theirs.getKey())
								&& Objects.equals(theirs.getValue(), typed(row)));
			if (row != null && !again) {
				rows.put(key, row);
			}
		}
		return rows;
	}

	private static @Nullable Object typed(@Nullable Object row) {
		return (row instanceof Row<?> typed) ? typed.typed() : row;
	}

	/** A section with some of its fields, or rows, taken from another. */
	static Merge taking(Set<String> names, Section theirs, Section mine) {
		@Nullable Object[] values = Arrays.stream(fields(mine))
			.map((field) -> taking(field.getName(), names, value(field, theirs), value(field, mine)))
			.toArray();
		return together(values, List.of(), theirs, mine);
	}

	private static @Nullable Object taking(String name, Set<String> names, @Nullable Object theirs,
			@Nullable Object mine) {
		if (theirs instanceof Map<?, ?> first && mine instanceof Map<?, ?> second) {
			Map<Object, Object> rows = new LinkedHashMap<>(second);
			Stream.concat(first.keySet().stream(), second.keySet().stream())
				.distinct()
				.filter((key) -> names.contains(name + "." + key))
				.forEach((key) -> rows.compute(key, (same, row) -> first.get(key)));
			return rows;
		}
		return names.contains(name) ? theirs : mine;
	}

	/**
	 * What a section says in some of its fields, or rows, by their names, in its order.
	 */
	static Map<String, @Nullable Object> values(Collection<String> names, Section section) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (RecordComponent field : fields(section)) {
			names.stream()
				.filter((name) -> name.equals(field.getName()) || name.startsWith(field.getName() + "."))
				.forEach((name) -> values.put(name, named(name, field.getName(), value(field, section))));
		}
		return values;
	}

	private static @Nullable Object named(String name, String field, @Nullable Object value) {
		if (value instanceof Map<?, ?> rows && !name.equals(field)) {
			return rows.entrySet()
				.stream()
				.filter((row) -> name.equals(field + "." + row.getKey()))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse(null);
		}
		return value;
	}

	/** The place, from 1, of a row in its section; none where there is no such row. */
	static @Nullable Integer place(String name, Section section) {
		return Arrays.stream(fields(section))
			.map((field) -> names(field.getName(), value(field, section)).indexOf(name) + 1)
			.filter((place) -> place > 0)
			.findFirst()
			.orElse(null);
	}

	private static List<String> names(String field, @Nullable Object value) {
		return (value instanceof Map<?, ?> rows) ? rows.keySet().stream().map((key) -> field + "." + key).toList()
				: List.of();
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

}
