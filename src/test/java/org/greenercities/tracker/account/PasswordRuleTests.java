package org.greenercities.tracker.account;

import org.greenercities.tracker.account.PasswordRule.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {

	@ParameterizedTest
	@ValueSource(strings = { "seven quiet jacarandas", "            ", "123456789012", "unlucky thunder runs",
			"наши тихие дворы", "'; drop table account;--", "😀😀😀😀😀😀😀😀😀😀😀😀" })
	void acceptsAnyTwelveCharacters(String password) {
		assertThat(check(password)).isNull();
	}

	@Test
	void acceptsSixtyFourChineseCharacters() {
		assertThat(check("城".repeat(64))).isNull();
	}

	@Test
	void countsCharactersAsPeopleDo() {
		assertThat(check("😀".repeat(11))).isEqualTo(Fault.TOO_SHORT);
		assertThat(check("e\u0301".repeat(11))).isEqualTo(Fault.TOO_SHORT);
		assertThat(check("😀".repeat(128))).isNull();
		assertThat(check("x".repeat(129))).isEqualTo(Fault.TOO_LONG);
	}

	@ParameterizedTest
	@CsvSource({ "my Habitat of 2018,NAMES_THE_PLACE", "xxUNEPxxxxxxxxx,NAMES_THE_PLACE",
			"greener-cities-2018,NAMES_THE_PLACE", "long live the UN 2018,NAMES_THE_PLACE",
			"PasswordPassword,NAMES_THE_PLACE", "wangari-1234567,NAMES_THE_PERSON",
			"i am w.maathai!!!,NAMES_THE_PERSON", "elevenletters1,", "short,TOO_SHORT" })
	void refusesWhatWouldBeTriedFirst(String password, Fault fault) {
		assertThat(check(password)).isEqualTo(fault);
	}

	@Test
	void bothSpellingsOfALetterAreOnePassword() {
		assertThat(PasswordRule.normalise("cafe\u0301")).isEqualTo("café");
	}

	private static @Nullable Fault check(String password) {
		return PasswordRule.check(password, "w.maathai@example.org", "Wangari Muta Maathai").orElse(null);
	}

}
