package org.greenercities.tracker.language;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BundleTests {

	private final Map<String, Set<String>> english = argumentNames("en", Sources.bundles().getOrDefault("en", ""));

	@Test
	void everyMessageCanBeReadAndStandsOnce() {
		Sources.bundles().forEach((language, text) -> {
			assertThat(twice(text)).as("written twice in " + language).isEmpty();
			assertThat(argumentNames(language, text)).as(language).isNotNull();
		});
	}

	@Test
	void everyLanguageHasTheSameMessagesWithTheSameArguments() {
		Sources.bundles()
			.forEach(
					(language, text) -> assertThat(argumentNames(language, text)).as(language).isEqualTo(this.english));
	}

	@Test
	void everyBundleIsOfALanguageOfTheUnitedNations() {
		assertThat(Sources.bundles().keySet()).contains("en").isSubsetOf(Languages.UNITED_NATIONS);
	}

	@Test
	void templatesAskForMessagesThereAreWithTheirArguments() {
		Map<String, List<String>> broken = new TreeMap<>();
		Sources.templates().forEach((file, template) -> broken.put(file, MessageUses.broken(template, this.english)));
		broken.values().removeIf(List::isEmpty);
		assertThat(broken).isEmpty();
	}

	@Test
	void codeAsksForMessagesThereAre() {
		Map<String, Set<String>> missing = new TreeMap<>();
		Sources.java().forEach((file, code) -> {
			Set<String> keys = new TreeSet<>(MessageUses.inCode(code));
			keys.removeAll(this.english.keySet());
			missing.put(file, keys);
		});
		missing.values().removeIf(Set::isEmpty);
		assertThat(missing).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', commentCharacter = '%', textBlock = """
			#{missing}                              ! no message missing
			#{count}                                ! count needs [n] and is given []
			#{count('m', ${a})}                     ! count needs [n] and is given [m]
			#{count(${a}, ${b})}                    ! count needs [n] and is given [not a name: ${a}]
			#{hello('n', ${a})}                     ! hello needs [] and is given [n]
			#{both('a', ${f(1, 'x,)')})}            ! both needs [a, b] and is given [a]
			#{|nothing.${kind}|}                    ! no message begins with nothing.
			#{'nothing.' + ${kind}}                 ! no message begins with nothing.
			""")
	void finds(String template, String broken) {
		assertThat(
				MessageUses.broken(template, Map.of("hello", Set.of(), "count", Set.of("n"), "both", Set.of("a", "b"))))
			.containsExactly(broken);
	}

	@ParameterizedTest
	@ValueSource(strings = { "#{hello}", "#{count('n', ${#lists.size(list)})}", "#{count(${arguments})}",
			"#{both('b', ${f(1, 'x,)')}, 'a', #{hello})}", "#{|kind.${kind}|}" })
	void leavesAloneWhatIsThere(String template) {
		assertThat(MessageUses.broken(template,
				Map.of("hello", Set.of(), "count", Set.of("n"), "both", Set.of("a", "b"), "kind.project", Set.of())))
			.isEmpty();
	}

	@Test
	void findsKeysInCode() {
		assertThat(MessageUses.inCode("""
				messages.getMessage("error.notFound", null, locale);
				errors.rejectValue("start", "period.startAfterEnd");
				errors.reject(
					"activity.stale");
				throw new NotFound("notFound.activity", code);
				response.getHeader("not.a.message");
				""")).containsExactlyInAnyOrder("error.notFound", "period.startAfterEnd", "activity.stale",
				"notFound.activity");
	}

	@Test
	void findsAKeyWrittenTwice() {
		assertThat(twice("a=1\nb=2\n# a=3\na : 4\n")).containsExactly("a");
	}

	private static Map<String, Set<String>> argumentNames(String language, String text) {
		Map<String, Set<String>> names = new HashMap<>();
		load(text, new Properties()).forEach((key, pattern) -> names.put((String) key,
				new Message((String) key, (String) pattern, Languages.formatting(Locale.forLanguageTag(language)))
					.argumentNames()));
		return names;
	}

	private static Set<String> twice(String text) {
		Set<String> keys = new TreeSet<>();
		Set<String> twice = new TreeSet<>();
		load(text, new Properties() {
			@Override
			public synchronized Object put(Object key, Object value) {
				if (!keys.add((String) key)) {
					twice.add((String) key);
				}
				return super.put(key, value);
			}
		});
		return twice;
	}

	private static Properties load(String text, Properties properties) {
		try {
			properties.load(new StringReader(text));
			return properties;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
