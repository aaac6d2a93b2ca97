package org.greenercities.tracker.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessagesTests {

	private static final Map<String, Bundle> BUNDLES = Map.of("en",
			new Bundle(Map.of("greeting", "Welcome", "count", "{count, plural, one {# activity} other {# activities}}",
					"typeMismatch.java.time.LocalDate", "{0} must be a day", "field", "The start")),
			"fr", new Bundle(
					Map.of("greeting", "Bienvenue", "count", "{count, plural, one {# activité} other {# activités}}")));

	private final Messages messages = new Messages(new Languages(new LanguageSettings(List.of("en", "fr"), true)),
			(language) -> BUNDLES.getOrDefault(language, new Bundle(Map.of())));

	@Test
	void speaksTheReadersLanguage() {
		assertThat(this.messages.getMessage("greeting", null, Locale.ENGLISH)).isEqualTo("Welcome");
		assertThat(this.messages.getMessage("greeting", null, Locale.CANADA_FRENCH)).isEqualTo("Bienvenue");
		assertThat(this.messages.getMessage("count", new Object[] { "count", 0 }, Locale.FRENCH))
			.isEqualTo("0 activité");
	}

	@Test
	void speaksEnglishWhereALanguageHasNoText() {
		assertThat(this.messages.getMessage("field", null, Locale.FRENCH)).isEqualTo("The start");
	}

	@Test
	void neverSpeaksTheLanguageOfTheServer() {
		Locale server = Locale.getDefault();
		try {
			Locale.setDefault(Locale.FRENCH);
			assertThat(this.messages.getMessage("greeting", null, Locale.GERMAN)).isEqualTo("Welcome");
			assertThat(this.messages.getMessage("greeting", null, (Locale) null)).isEqualTo("Welcome");
		}
		finally {
			Locale.setDefault(server);
		}
	}

	@Test
	void makesThePseudoLanguageOfEnglish() {
		assertThat(this.messages.getMessage("greeting", null, Languages.PSEUDO)).isEqualTo("⟦Wéelçóomée⟧");
		assertThat(this.messages.getMessage("count", new Object[] { "count", 1234 }, Languages.PSEUDO))
			.isEqualTo("⟦1,234 áaçţíivíiţíiéeš⟧");
	}

	@Test
	void refusesAMissingKey() {
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> this.messages.getMessage("missing", null, Locale.ENGLISH));
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> this.messages.getMessage(new DefaultMessageSourceResolvable("missing"), Locale.ENGLISH));
		assertThat(this.messages.getMessage("missing", null, null, Locale.ENGLISH)).isNull();
		assertThat(this.messages.getMessage("missing", null, "as {it} stands", Locale.ENGLISH))
			.isEqualTo("as {it} stands");
	}

	@Test
	void resolvesWhatSpringSaysOfAField() {
		DefaultMessageSourceResolvable field = new DefaultMessageSourceResolvable(
				new String[] { "form.start", "field" }, "start");
		DefaultMessageSourceResolvable error = new DefaultMessageSourceResolvable(
				new String[] { "typeMismatch.form.start", "typeMismatch.java.time.LocalDate" }, new Object[] { field },
				"Failed to convert");
		assertThat(this.messages.getMessage(error, Locale.ENGLISH)).isEqualTo("The start must be a day");
	}

	@Test
	void stopsTheStartAtAPatternThatCannotBeRead() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Messages(new Languages(new LanguageSettings(List.of("en"), false)),
					(language) -> new Bundle(Map.of("broken", "{count, plural}"))))
			.withMessageStartingWith("Message 'broken'");
	}

	@Test
	void answersManyReadersAtOnce() throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Boolean>> asked = IntStream.range(2, 2002)
				.<Callable<Boolean>>mapToObj((count) -> () -> this.messages
					.getMessage("count", new Object[] { "count", (long) count }, Locale.ENGLISH)
					.replace(",", "")
					.equals(count + " activities"))
				.toList();
			for (Future<Boolean> answer : readers.invokeAll(asked)) {
				assertThat(answer.get()).isTrue();
			}
		}
		finally {
			readers.shutdownNow();
		}
	}

}
