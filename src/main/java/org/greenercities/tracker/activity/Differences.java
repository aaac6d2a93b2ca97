package org.greenercities.tracker.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.activity.Change.Thing;
import org.greenercities.tracker.activity.Change.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Compares two versions as the trees that their documents are, so that a field more in
 * the document is compared without another line here. Parts with numbers are compared
 * with their like, other parts come and go whole.
 */
final class Differences {

	private static final String WRITING = "writing";

	private static final String NUMBER = "number";

	private final @Nullable String part;

	private final @Nullable Integer number;

	private final List<Change> found;

	private Differences(@Nullable String part, @Nullable Integer number, List<Change> found) {
		this.part = part;
		this.number = number;
		this.found = found;
	}

	/** What is different, in the order of the document. */
	static List<Change> between(JsonNode before, JsonNode after) {
		List<Change> found = new ArrayList<>();
		new Differences(null, null, found).objects(before, after);
		return List.copyOf(found);
	}

	private void objects(JsonNode before, JsonNode after) {
		writing(before.path(WRITING), after.path(WRITING));
		Map<String, JsonNode> old = told(this.part, before);
		Map<String, JsonNode> now = told(this.part, after);
		union(now.keySet(), old.keySet()).forEach((property) -> {
			JsonNode was = said(old, property);
			JsonNode is = said(now, property);
			if (was.isArray() || is.isArray()) {
				lists(property, was, language(before), is, language(after));
			}
			else if (was.isObject() || is.isObject()) {
				new Differences(property, null, this.found).objects(was, is);
			}
			else {
				List<Thing> first = things(property, Stream.of(was), language(before));
				List<Thing> second = things(property, Stream.of(is), language(after));
				if (!texts(first).equals(texts(second))) {
					add(property, null, false, first, second);
				}
			}
		});
	}

	private static JsonNode said(Map<String, JsonNode> properties, String property) {
		return properties.getOrDefault(property, StringNode.valueOf(""));
	}

	private void lists(String property, JsonNode before, @Nullable String oldLanguage, JsonNode after,
			@Nullable String language) {
		if (Stream.concat(before.valueStream(), after.valueStream())
			.anyMatch((row) -> row.path(NUMBER).isIntegralNumber())) {
			rows(property, numbered(before), numbered(after));
			return;
		}
		List<Thing> gone = things(property, before.valueStream(), oldLanguage);
		List<Thing> come = things(property, after.valueStream(), language);
		List<Thing> stayed = new ArrayList<>(gone);
		come.forEach(gone::remove);
		stayed.forEach(come::remove);
		if (!gone.isEmpty() || !come.isEmpty()) {
			add(property, null, true, gone, come);
		}
	}

	/** Versions from before there were numbers have them by position. */
	private static Map<Integer, JsonNode> numbered(JsonNode rows) {
		Map<Integer, JsonNode> numbered = new LinkedHashMap<>();
		for (JsonNode row : rows.values()) {
			numbered.put(row.path(NUMBER).asInt(numbered.size() + 1), row);
		}
		return numbered;
	}

	private void rows(String property, Map<Integer, JsonNode> before, Map<Integer, JsonNode> after) {
		union(before.keySet(), after.keySet()).stream().sorted().forEach((each) -> {
			JsonNode was = before.get(each);
			JsonNode is = after.get(each);
			Differences row = new Differences(property, each, this.found);
			if (was != null && is != null) {
				row.objects(was, is);
			}
			else {
				row.add(null, null, true, row.whole(was), row.whole(is));
			}
		});
	}

	private List<Thing> whole(@Nullable JsonNode row) {
		return (row != null) ? List.of(thing(this.part, row)) : List.of();
	}

	/** The language of what people wrote, and its translations. */
	private void writing(JsonNode before, JsonNode after) {
		JsonNode was = before.path("language");
		JsonNode is = after.path("language");
		if (!was.isMissingNode() && !is.isMissingNode() && !was.equals(is)) {
			add("language", null, false, things("language", Stream.of(was), null),
					things("language", Stream.of(is), null));
		}
		JsonNode old = before.path("translations");
		JsonNode now = after.path("translations");
		union(now.propertyNames(), old.propertyNames()).forEach((language) -> {
			JsonNode first = old.path(language);
			JsonNode second = now.path(language);
			union(second.propertyNames(), first.propertyNames()).stream()
				.filter((property) -> !first.path(property).equals(second.path(property)))
				.forEach((property) -> add(property, language, false,
						things(property, Stream.of(first.path(property)), language),
						things(property, Stream.of(second.path(property)), language)));
		});
	}

	private void add(@Nullable String property, @Nullable String translation, boolean several, List<Thing> before,
			List<Thing> after) {
		this.found.add(new Change(this.part, this.number, property, translation, several, before, after));
	}

	private List<Thing> things(String property, Stream<JsonNode> values, @Nullable String language) {
		List<Thing> things = new ArrayList<>();
		values.filter((value) -> !empty(value))
			.map((value) -> value.isObject() ? thing(property, value)
					: new Thing(List.of(value(FieldType.of(this.part, property), value, language))))
			.forEach(things::add);
		return things;
	}

	/** A part with all that it says. */
	private static Thing thing(@Nullable String part, JsonNode row) {
		return new Thing(values(part, row, language(row)));
	}

	private static List<Value> values(@Nullable String part, JsonNode row, @Nullable String language) {
		List<Value> values = new ArrayList<>();
		told(part, row).forEach((property, said) -> {
			if (said.isObject()) {
				values.addAll(values(property, said, language));
			}
			else {
				(said.isArray() ? said.valueStream() : Stream.of(said))
					.forEach((one) -> values.add(value(FieldType.of(part, property), one, language)));
			}
		});
		return List.copyOf(values);
	}

	private static Value value(FieldType type, JsonNode value, @Nullable String language) {
		String text = value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString()
				: value.isValueNode() ? value.asString() : value.toString();
		return new Value(type, text, (type.sort() == FieldType.Sort.TEXT) ? language : null);
	}

	/** What an object says that is for readers; an amount with its currency. */
	private static Map<String, JsonNode> told(@Nullable String part, JsonNode object) {
		Map<String, JsonNode> told = new LinkedHashMap<>();
		object.properties().forEach((property) -> {
			String name = property.getKey();
			JsonNode value = property.getValue();
			if (!name.equals(WRITING) && !FieldType.of(part, name).hidden() && !empty(value)) {
				told.put(name,
						name.equals("amount")
								? StringNode.valueOf(value.decimalValue().stripTrailingZeros().toPlainString() + " "
										+ object.path("currency").asString(""))
								: value);
			}
		});
		return told;
	}

	private static boolean empty(JsonNode value) {
		return value.isNull() || value.isMissingNode() || value.isContainer() && value.isEmpty()
				|| value.isString() && value.stringValue().isEmpty();
	}

	private static @Nullable String language(JsonNode object) {
		return object.path(WRITING).path("language").asString(null);
	}

	private static List<String> texts(List<Thing> things) {
		return things.stream().flatMap((thing) -> thing.values().stream()).map(Value::text).toList();
	}

	private static <T> Set<T> union(Iterable<T> first, Iterable<T> second) {
		Set<T> union = new LinkedHashSet<>();
		first.forEach(union::add);
		second.forEach(union::add);
		return union;
	}

}
