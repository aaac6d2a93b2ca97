package org.greenercities.tracker.language;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageTests {

	private static final String ENGLISH = "{count, plural, one {# activity} other {# activities}}";

	private static final String RUSSIAN = "{count, plural, one {# мероприятие} few {# мероприятия} many {# мероприятий} other {# мероприятия}}";

	private static final String ARABIC = "{count, plural, zero {لا أنشطة} one {نشاط واحد} two {نشاطان} few {# أنشطة} many {# نشاطا} other {# نشاط}}";

	@ParameterizedTest
	@CsvSource({ "0, 0 activities", "1, 1 activity", "2, 2 activities" })
	void countsInEnglish(int count, String text) {
		assertThat(message(ENGLISH, "en").in(new Object[] { "count", count })).isEqualTo(text);
	}

	@Test
	void groupsTheDigitsOfACount() {
		assertThat(message(ENGLISH, "en").in(new Object[] { "count", 14_000_000 })).isEqualTo("14,000,000 activities");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1 мероприятие", "3, 3 мероприятия", "5, 5 мероприятий", "11, 11 мероприятий", "21, 21 мероприятие",
			"112, 112 мероприятий" })
	void countsInRussian(int count, String text) {
		assertThat(message(RUSSIAN, "ru").in(new Object[] { "count", count })).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "0, لا أنشطة", "1, نشاط واحد", "2, نشاطان", "3, 3 أنشطة", "11, 11 نشاطا", "100, 100 نشاط",
			"103, 103 أنشطة" })
	void countsInArabicWithLatinDigits(int count, String text) {
		assertThat(message(ARABIC, "ar").in(new Object[] { "count", count })).isEqualTo(text);
	}

	@Test
	void takesNamesAndValuesOrOneMap() {
		Message message = message("{who} of {agency}", "en");
		assertThat(message.in(new Object[] { "who", "Amina", "agency", "UNEP" })).isEqualTo("Amina of UNEP");
		assertThat(message.in(new Object[] { "agency", "UNEP", "who", "Amina" })).isEqualTo("Amina of UNEP");
		assertThat(message.in(new Object[] { Map.of("who", "Amina", "agency", "UNEP") })).isEqualTo("Amina of UNEP");
	}

	@Test
	void takesNumberedArgumentsInOrder() {
		assertThat(message("{1} of {0}", "en").in(new Object[] { "UNEP", "Amina" })).isEqualTo("Amina of UNEP");
	}

	@Test
	void keepsApostrophesOfText() {
		assertThat(message("The agency's code, don't {verb} it", "en").in(new Object[] { "verb", "change" }))
			.isEqualTo("The agency's code, don't change it");
		assertThat(message("It's '{'here'}'", "en").in(null)).isEqualTo("It's {here}");
	}

	@Test
	void readsATextWithoutArgumentsOnce() {
		Message message = message("It's here", "en");
		assertThat(message.in(null)).isEqualTo("It's here").isSameAs(message.in(new Object[] { "unused", 1 }));
	}

	@Test
	void leavesPlacesAsWrittenWhenNothingIsGiven() {
		assertThat(message("At most {max} characters", "en").in(null)).isEqualTo("At most {max} characters");
	}

	@Test
	void refusesAnArgumentThatIsMissingOrNull() {
		Message message = message("{who} of {agency}", "en");
		assertThatIllegalArgumentException().isThrownBy(() -> message.in(new Object[] { "who", "Amina" }))
			.withMessageStartingWith("Message 'key' needs the argument 'agency'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> message.in(new @Nullable Object[] { "who", "Amina", "agency", null }))
			.withMessageStartingWith("Message 'key' needs the argument 'agency'");
		assertThatIllegalArgumentException().isThrownBy(() -> message.in(new Object[] { "who", "Amina", "agency" }))
			.withMessage("Message 'key' takes its arguments as name, value, name, value");
	}

	@Test
	void namesThePatternThatCannotBeRead() {
		assertThatIllegalArgumentException().isThrownBy(() -> message("{count, plural, one {#}}", "en"))
			.withMessageStartingWith("Message 'key': ");
	}

	private static Message message(String pattern, String language) {
		return new Message("key", pattern, Languages.formatting(Locale.forLanguageTag(language)));
	}

}
