package org.greenercities.tracker.activity;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.web.FieldNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Each line is what is found: where, what was before, what is after. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true,
			textBlock = """
					before                                           | after                                            | found
					{"title": "Trees"}                               | {"title": "Trees"}                               |
					{"title": "Trees"}                               | {"title": "Roofs"}                               | title: Trees > Roofs
					{}                                               | {"summary": "Shade"}                             | summary: > Shade
					{"end": "2018"}                                  | {"end": null}                                    | end: 2018 >
					{"regions": null, "pillars": []}                 | {"regions": []}                                  |
					{"code": "GCP-1"}                                | {"code": "GCP-2"}                                |
					{"regions": ["AF", "AP"]}                        | {"regions": ["AP", "ECA", "AF"]}                 | regions: > +ECA
					{"regions": ["AF", "AP"]}                        | {"regions": ["ECA"]}                             | regions: -AF -AP > +ECA
					{"places": [{"country": "KE", "city": "Nairobi"}]} | {"places": [{"country": "KE", "city": null}]}  | places: -KE,Nairobi > +KE
					{"results": [{"number": 1, "value": 2}]}         | {"results": [{"number": 1, "value": 2.00}]}      |
					{"results": [{"number": 1, "value": 2}]}         | {"results": [{"number": 1, "value": 3}]}         | results 1 value: 2 > 3
					{"results": [{"value": 1}, {"value": 2}]}        | {"results": [{"number": 2, "value": 3}]}         | results 1: -1 >; results 2 value: 2 > 3
					{"results": [{"number": 1, "value": 2}]}         | {"results": [{"number": 1, "value": 2}, {"number": 4, "unit": "m", "value": 3}]} | results 4: > +m,3
					{"contributions": [{"number": 1, "amount": 5, "currency": "USD"}]} | {"contributions": [{"number": 1, "amount": 5.0, "currency": "EUR"}]} | contributions 1 amount: 5 USD > 5 EUR
					{"contributions": [{"number": 1, "amount": 5, "currency": "USD"}]} | {"contributions": [{"number": 1, "amount": null, "currency": null}]} | contributions 1 amount: 5 USD >
					{"identifiers": [{"agency": "UNEP", "number": "7"}]} | {"identifiers": [{"agency": "UNEP", "number": "8"}]} | identifiers: -UNEP,7 > +UNEP,8
					{"progress": [{"number": 1, "reached": []}]}     | {"progress": [{"number": 1, "reached": [{"result": 2, "value": 9}]}]} | progress 1 reached: > +2,9
					{"plan": {"start": "2018"}}                      | {"plan": {"start": "2019"}}                      | plan start: 2018 > 2019
					{"something": "new"}                             | {"something": "newer"}                           | something: new > newer
					{"writing": {"language": "en"}}                  | {"writing": {"language": "fr"}}                  | language: en > fr
					{"writing": {"translations": {"fr": {"title": "Arbres"}}}} | {"writing": {"translations": {"fr": {"title": "Toits"}, "es": {"title": "Techos"}}}} | title in fr: Arbres > Toits; title in es: > Techos
					""")
	void findsWhatIsDifferent(String before, String after, @Nullable String found) {
		assertThat(Differences.between(JSON.readTree(before), JSON.readTree(after))
			.stream()
			.map(this::line)
			.collect(Collectors.joining("; "))).isEqualTo(Optional.ofNullable(found).orElse(""));
	}

	@Test
	void whatPeopleWroteKeepsItsLanguage() {
		List<Change> changes = Differences.between(JSON.readTree("""
				{"title": "Trees", "kind": "tool", "writing": {"language": "en"}}"""), JSON.readTree("""
				{"title": "Arbres", "kind": "project", "writing": {"language": "fr"}}"""));
		assertThat(changes.stream()
			.flatMap((change) -> change.after().stream())
			.flatMap((after) -> after.values().stream())
			.map(Change.Value::language)).containsExactly(null, "fr", null);
	}

	@Test
	void wordsAreToldApart() {
		WordDifference words = WordDifference.of("Bus stops get roofs and trees.", "Bus stops get tall trees, soon.",
				"en");
		assertThat(marked(words.before())).isEqualTo("Bus stops get [roofs and trees.]");
		assertThat(marked(words.after())).isEqualTo("Bus stops get [tall trees, soon.]");
		assertThat(marked(WordDifference.of("one two three", "one three", "en").before())).isEqualTo("one [two ]three");
		assertThat(marked(WordDifference.of("城市绿色空间规划", "城市公共空间规划", "zh").after())).isEqualTo("城市[公共]空间规划");
		assertThat(marked(WordDifference.of("", "new", "en").after())).isEqualTo("[new]");
	}

	/**
	 * What to do about a failure: a line in the table of FieldType, a message change.…
	 */
	@Test
	void everyPropertyOfADocumentSaysWhatItIsAndHasAName() {
		ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);
		Set<String> missing = new TreeSet<>();
		properties(null, ActivityDocument.class, missing, messages);
		assertThat(missing).as("properties of ActivityDocument without a line in FieldType or a message").isEmpty();
	}

	private static void properties(@Nullable String part, Class<?> type, Set<String> missing, ResourceBundle messages) {
		for (RecordComponent component : type.getRecordComponents()) {
			String name = FieldNames.ofProperty(component.getName());
			Class<?> inner = inner(component.getGenericType());
			if (inner == Writing.class) {
				continue;
			}
			Optional<FieldType> known = FieldType.known(part, name);
			if (known.isEmpty()) {
				missing.add("FieldType: " + part + "." + name);
			}
			else if (!known.get().hidden()
					&& Arrays.stream(ChangeWords.keys(part, name)).noneMatch(messages::containsKey)) {
				missing.add("change." + name);
			}
			if (inner.isRecord() && inner.getPackage() == ActivityDocument.class.getPackage()) {
				properties(name, inner, missing, messages);
			}
		}
	}

	private static Class<?> inner(Type type) {
		return (type instanceof ParameterizedType list) ? inner(list.getActualTypeArguments()[0]) : (Class<?>) type;
	}

	private String line(Change change) {
		StringBuilder line = new StringBuilder();
		if (change.part() != null) {
			line.append(change.part()).append(' ');
		}
		if (change.number() != null) {
			line.append(change.number()).append(' ');
		}
		if (change.property() != null) {
			line.append(change.property());
		}
		if (change.translation() != null) {
			line.append(" in ").append(change.translation());
		}
		return "%s:%s >%s".formatted(line.toString().strip(), said(change.before(), change.several() ? "-" : ""),
				said(change.after(), change.several() ? "+" : ""));
	}

	private static String said(List<Change.Thing> things, String sign) {
		return things.stream()
			.map((thing) -> " " + sign
					+ thing.values().stream().map(Change.Value::text).collect(Collectors.joining(",")))
			.collect(Collectors.joining());
	}

	private static String marked(List<WordDifference.Run> runs) {
		return runs.stream()
			.map((run) -> run.changed() ? "[" + run.text() + "]" : run.text())
			.collect(Collectors.joining());
	}

}
