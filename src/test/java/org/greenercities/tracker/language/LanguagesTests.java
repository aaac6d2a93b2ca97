package org.greenercities.tracker.language;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LanguagesTests {

	private final Languages all = new Languages(
			new LanguageSettings(List.of("ar", "en", "es", "fr", "ru", "zh"), true));

	@ParameterizedTest
	@CsvSource({ "ar, rtl, العربية", "en, ltr, English", "es, ltr, Español", "fr, ltr, Français", "ru, ltr, Русский",
			"zh, ltr, 中文", "ar-XB, rtl, ⟦Éeñğlíišh⟧" })
	void knowsTheirNamesAndDirections(Locale language, String direction, String name) {
		assertThat(this.all.offered()).contains(language);
		assertThat(this.all.direction(language)).isEqualTo(direction);
		assertThat(this.all.name(language)).isEqualTo(name);
	}

	@Test
	void servesAReaderOfACountry() {
		assertThat(this.all.serving(Locale.CANADA_FRENCH)).contains(Locale.FRENCH);
		assertThat(this.all.serving(Languages.PSEUDO)).contains(Languages.PSEUDO);
		assertThat(this.all.serving(Locale.GERMAN)).isEmpty();
	}

	@Test
	void offersThePseudoLanguageOnlyWhenAsked() {
		Languages english = new Languages(new LanguageSettings(List.of("en"), false));
		assertThat(english.offered()).containsExactly(Locale.ENGLISH);
		assertThat(english.named("ar-XB")).isEmpty();
	}

	@Test
	void fallsBackToTheFirstWithoutEnglish() {
		assertThat(this.all.fallback()).isEqualTo(Locale.ENGLISH);
		assertThat(new Languages(new LanguageSettings(List.of("fr", "es"), false)).fallback()).isEqualTo(Locale.FRENCH);
	}

	@Test
	void refusesALanguageItCannotSpeak() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Languages(new LanguageSettings(List.of("de"), false)))
			.withMessage("tracker.languages: 'de' is none of ar, en, es, fr, ru, zh");
		assertThatIllegalArgumentException().isThrownBy(() -> new Languages(new LanguageSettings(List.of(), true)));
	}

}
